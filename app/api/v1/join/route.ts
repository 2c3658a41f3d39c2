import * as z from "zod/mini";
import { toSetCookie } from "#lib/access/session-cookie.ts";
import { getServerContext } from "../../../server-context.ts";
import { toProblemResponse } from "../../answer.ts";
import { addressOf, refuseForeign, sessionOf } from "../../enter.ts";
import { readForm } from "../../read-body.ts";

const Claim = z.strictObject({
  secret: z.string().check(z.maxLength(200)),
  name: z.string(),
  title: z.string(),
});

/** Exchanges a link's secret for a participation of this browser. */
export async function POST(request: Request): Promise<Response> {
  const { access, joinLimiter } = getServerContext();
  const refused = refuseForeign(request) ?? joinLimiter.refuse(addressOf(request));
  if (refused) return toProblemResponse(refused);
  const form = await readForm(request, Claim);
  if (!form.ok) return toProblemResponse(form);
  const joined = access.claim({ ...form.value, session: sessionOf(request) });
  if (!joined.ok) return toProblemResponse(joined);
  const { participant, recoveryCode, session } = joined;
  return Response.json(
    { matrix: participant.matrix, recoveryCode },
    { status: 201, headers: { "set-cookie": toSetCookie(session) } },
  );
}
