import { refuse } from "#lib/matrix/refusal.ts";
import { toProblemResponse, toResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";

const MOST = 1000;

export async function GET(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const query = new URL(request.url).searchParams;
  const stream = query.get("stream") ?? "shared";
  const since = Number(query.get("since") ?? 0);
  const limit = Number(query.get("limit") ?? MOST);
  if (stream !== "shared" && stream !== "own")
    return toProblemResponse(refuse("invalid", "“stream” is “shared” or “own”."));
  if (!Number.isSafeInteger(since) || since < 0)
    return toProblemResponse(refuse("invalid", "“since” is a revision: 0, 1, 2 …"));
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > MOST) {
    return toProblemResponse(refuse("invalid", `“limit” is a number from 1 to ${MOST}.`));
  }
  return toResponse(await entered.context.matrices.changes(entered, { stream, since, limit }));
}
