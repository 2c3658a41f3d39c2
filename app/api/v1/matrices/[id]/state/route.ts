import { toProblemResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";

/** Everything that a client stands on: for the first look, and for one that holds nothing this server knows. */
export async function GET(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  return Response.json(await entered.context.matrices.snapshot(entered));
}
