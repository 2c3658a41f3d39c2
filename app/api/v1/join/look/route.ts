import * as z from "zod/mini";
import { getServerContext } from "../../../../server-context.ts";
import { toProblemResponse } from "../../../answer.ts";
import { addressOf, refuseForeign } from "../../../enter.ts";
import { readForm } from "../../../read-body.ts";

const Look = z.strictObject({ secret: z.string().check(z.maxLength(200)) });

/** Says where a link leads; looking does not use it up. */
export async function POST(request: Request): Promise<Response> {
  const { access, joinLimiter } = getServerContext();
  const refused = refuseForeign(request) ?? joinLimiter.refuse(addressOf(request));
  if (refused) return toProblemResponse(refused);
  const form = await readForm(request, Look);
  if (!form.ok) return toProblemResponse(form);
  const found = access.previewLink(form.value.secret);
  if (!found.ok) return toProblemResponse(found);
  const { ok: _ok, matrix: _matrix, company, otherCompany, side, isFirst, invitedBy, ...invitation } = found;
  const companies =
    side === "buyer"
      ? { buyer: company, provider: otherCompany }
      : { buyer: otherCompany, provider: company };
  const inviter = invitedBy ? `${invitedBy.name}, ${invitedBy.company}` : "The operator of this Clearline";
  return Response.json({
    state: "open",
    invitation: { ...invitation, ...companies, side, invitedBy: inviter, once: isFirst },
  });
}
