import { toProblemResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";

export async function GET(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  return Response.json(await entered.context.rounds.data(entered));
}
