import * as z from "zod/mini";
import { toSetCookie } from "#lib/access/session-cookie.ts";
import { PHASES } from "#lib/matrix/phase.ts";
import { EngagementModel } from "#lib/matrix/schema/header.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { getServerContext } from "../../../../../server-context.ts";
import { toProblemResponse, toResponse } from "../../../../answer.ts";
import { addressOf, enter, type MatrixRoute, sessionOf } from "../../../../enter.ts";
import { readForm } from "../../../../read-body.ts";

const Wish = z.strictObject({
  phase: z.enum(PHASES),
  like: MatrixId,
  model: z.nullable(EngagementModel),
  open: z.boolean(),
});

/** The phases of a matrix that one's side may know of, in order. */
export async function GET(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  return entered.ok ? toResponse(entered.context.phases.list(entered)) : toProblemResponse(entered);
}

/** Keeps a phase: a matrix of its own that begins as this one or as another of its phases. */
export async function POST(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const refused = getServerContext().createLimiter.refuse(addressOf(request));
  if (refused) return toProblemResponse(refused);
  const form = await readForm(request, Wish);
  if (!form.ok) return toProblemResponse(form);
  const made = await entered.context.phases.keep(entered, form.value, sessionOf(request));
  if (!made.ok) return toProblemResponse(made);
  const { id, recoveryCode, session } = made;
  const headers = { "set-cookie": toSetCookie(session), location: `/api/v1/matrices/${id}` };
  return Response.json({ id, recoveryCode }, { status: 201, headers });
}
