import { toProblemResponse, toResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";

/** Which edition was in force `?on=2026-08-12T02:00`, in the matrix's zone. */
export async function GET(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const on = new URL(request.url).searchParams.get("on") ?? "";
  return toResponse(await entered.context.prints.inForceOn(entered, on));
}
