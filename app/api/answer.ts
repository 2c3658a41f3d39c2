import { PROBLEM_TYPE, toProblem } from "#lib/access/http-status.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";

/** A refusal as RFC 9457 problem document. */
export function toProblemResponse(refusal: Refusal): Response {
  const problem = toProblem(refusal);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": PROBLEM_TYPE },
  });
}

/** A value as JSON, or a refusal as a problem. */
export function toResponse<T extends { readonly ok: true }>(answer: T | Refusal, status = 200): Response {
  if (!answer.ok) return toProblemResponse(answer);
  const { ok: _ok, ...value } = answer;
  return Response.json(value, { status });
}

/** A file to keep, under a name that any system takes. */
export function toDownload(
  bytes: Uint8Array | string,
  type: string,
  fileName: string,
  disposition: "attachment" | "inline" = "attachment",
): Response {
  const body = typeof bytes === "string" ? bytes : new Uint8Array(bytes);
  const headers = { "content-type": type, "content-disposition": `${disposition}; filename="${fileName}"` };
  return new Response(body, { headers });
}
