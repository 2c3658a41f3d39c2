import * as z from "zod/mini";

/** What the server said: a value, or one sentence why not, with the code of the refusal. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

const Problem = z.looseObject({
  title: z.optional(z.string()),
  detail: z.optional(z.string()),
  code: z.optional(z.string()),
});

const SILENT = "The server does not answer. Check the connection, then try again: nothing was changed.";
const UNREADABLE = "The server answered with something else than expected. Load the page again.";

export interface ApiRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/api/v1`, beginning with a slash. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in place of a body. */
  readonly file?: Blob;
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function contentOf({ body, file }: ApiRequest): Pick<RequestInit, "body" | "headers"> {
  if (file !== undefined)
    return { body: file, headers: { "content-type": file.type || "application/octet-stream" } };
  if (body === undefined) return {};
  return { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}

/** Asks the JSON API; whatever goes wrong comes back as one sentence to show. */
export async function callApi<T>(schema: z.ZodMiniType<T>, request: ApiRequest): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${request.path}`, {
      method: request.method,
      ...contentOf(request),
    });
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, code: "unavailable", message: SILENT };
    throw error;
  }
  const body = await bodyOf(response);
  if (!response.ok) {
    const problem = Problem.safeParse(body);
    const { code, detail, title } = problem.success ? problem.data : {};
    return { ok: false, code: code ?? String(response.status), message: detail ?? title ?? UNREADABLE };
  }
  const parsed = schema.safeParse(body);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, code: "unreadable", message: UNREADABLE };
}
