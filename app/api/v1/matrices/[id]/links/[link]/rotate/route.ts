import { toProblemResponse } from "../../../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../../../enter.ts";
import { toMadeLink } from "../../to-made-link.ts";

/** Gives a link a new secret, good for 30 days; the old one ends at once. */
export async function POST(
  request: Request,
  route: MatrixRoute<{ readonly link: string }>,
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const made = entered.context.access.rotateLink(entered.actor, (await route.params).link, null);
  return made.ok
    ? Response.json(toMadeLink(made, entered.context.origin), { status: 201 })
    : toProblemResponse(made);
}
