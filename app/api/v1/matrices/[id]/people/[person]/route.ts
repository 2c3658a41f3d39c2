import * as z from "zod/mini";
import { refuse } from "#lib/matrix/refusal.ts";
import { RIGHTS } from "#lib/matrix/rights.ts";
import { ParticipantId } from "#lib/matrix/schema/ids.ts";
import { toProblemResponse, toResponse } from "../../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../../enter.ts";
import { readForm } from "../../../../../read-body.ts";

type PersonRoute = MatrixRoute<{ readonly person: string }>;

const NOBODY = refuse("not-found", "There is no such person in this matrix.");
const NewRight = z.strictObject({ right: z.enum(RIGHTS) });

export async function PATCH(request: Request, route: PersonRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const person = ParticipantId.safeParse((await route.params).person);
  if (!person.success) return toProblemResponse(NOBODY);
  const form = await readForm(request, NewRight);
  if (!form.ok) return toProblemResponse(form);
  const changed = entered.context.access.changeRight(entered.actor, person.data, form.value.right);
  return changed.ok ? new Response(null, { status: 204 }) : toProblemResponse(changed);
}

export async function DELETE(request: Request, route: PersonRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const person = ParticipantId.safeParse((await route.params).person);
  if (!person.success) return toProblemResponse(NOBODY);
  const revoked = entered.context.access.revokeParticipant(entered.actor, person.data);
  return revoked.ok ? new Response(null, { status: 204 }) : toResponse(revoked);
}
