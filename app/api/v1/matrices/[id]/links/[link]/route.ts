import { toProblemResponse, toResponse } from "../../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../../enter.ts";

/** Ends a link; with `?people=1` also everybody of the own side who came by it. */
export async function DELETE(
  request: Request,
  route: MatrixRoute<{ readonly link: string }>,
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const withPeople = new URL(request.url).searchParams.get("people") === "1";
  return toResponse(entered.context.access.revokeLink(entered.actor, (await route.params).link, withPeople));
}
