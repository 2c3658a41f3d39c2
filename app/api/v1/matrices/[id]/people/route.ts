import { toResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";

export async function GET(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  return toResponse(entered.ok ? entered.context.access.listPeople(entered.actor) : entered);
}
