import { refuse } from "#lib/matrix/refusal.ts";
import { ParticipantId } from "#lib/matrix/schema/ids.ts";
import { toProblemResponse } from "../../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../../enter.ts";

export async function DELETE(
  request: Request,
  route: MatrixRoute<{ readonly token: string }>,
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const token = ParticipantId.safeParse((await route.params).token);
  if (!token.success) return toProblemResponse(refuse("not-found", "Your side has no such token."));
  const revoked = entered.context.access.revokeToken(entered.actor, token.data);
  return revoked.ok ? new Response(null, { status: 204 }) : toProblemResponse(revoked);
}
