import { toSetCookie } from "#lib/access/session-cookie.ts";
import { getServerContext } from "../../../server-context.ts";
import { toProblemResponse } from "../../answer.ts";
import { addressOf, refuseForeign, sessionOf } from "../../enter.ts";
import { readJsonText, UPLOAD_LIMIT } from "../../read-body.ts";

export async function POST(request: Request): Promise<Response> {
  const { matrices, createLimiter } = getServerContext();
  const refused = refuseForeign(request) ?? createLimiter.refuse(addressOf(request));
  if (refused) return toProblemResponse(refused);
  const text = await readJsonText(request, UPLOAD_LIMIT);
  if (!text.ok) return toProblemResponse(text);
  const created = await matrices.createFrom(text.value, sessionOf(request));
  if (!created.ok) return toProblemResponse(created);
  const { id, recoveryCode, session } = created;
  const headers = { "set-cookie": toSetCookie(session), location: `/api/v1/matrices/${id}` };
  return Response.json({ id, recoveryCode }, { status: 201, headers });
}
