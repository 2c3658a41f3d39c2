import * as z from "zod/mini";
import { toSetCookie } from "#lib/access/session-cookie.ts";
import { getServerContext } from "../../../../server-context.ts";
import { toProblemResponse } from "../../../answer.ts";
import { addressOf, refuseForeign, sessionOf } from "../../../enter.ts";
import { readForm } from "../../../read-body.ts";

const Recovery = z.strictObject({
  code: z.string().check(z.maxLength(200)),
  name: z.string(),
  title: z.string(),
});

/** Lets a side's manager back in by its recovery code, which works once. */
export async function POST(request: Request): Promise<Response> {
  const { access, joinLimiter } = getServerContext();
  const refused = refuseForeign(request) ?? joinLimiter.refuse(addressOf(request));
  if (refused) return toProblemResponse(refused);
  const form = await readForm(request, Recovery);
  if (!form.ok) return toProblemResponse(form);
  const joined = access.recover({ ...form.value, session: sessionOf(request) });
  if (!joined.ok) return toProblemResponse(joined);
  const { participant, recoveryCode, session } = joined;
  return Response.json(
    { matrix: participant.matrix, recoveryCode },
    { status: 201, headers: { "set-cookie": toSetCookie(session) } },
  );
}
