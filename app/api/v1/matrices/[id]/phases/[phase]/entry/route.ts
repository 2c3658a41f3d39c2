import { toSetCookie } from "#lib/access/session-cookie.ts";
import { toProblemResponse } from "../../../../../../answer.ts";
import { enter, type MatrixRoute, sessionOf } from "../../../../../../enter.ts";

/** Lets somebody of a matrix into one of its phases. */
export async function POST(
  request: Request,
  route: MatrixRoute<{ readonly phase: string }>,
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const { phase } = await route.params;
  const joined = entered.context.phases.enter(entered, phase, sessionOf(request));
  if (!joined.ok) return toProblemResponse(joined);
  const { participant, recoveryCode, session } = joined;
  return Response.json(
    { matrix: participant.matrix, recoveryCode },
    { status: 201, headers: { "set-cookie": toSetCookie(session) } },
  );
}
