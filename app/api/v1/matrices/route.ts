import { toSetCookie } from "#lib/access/session-cookie.ts";
import { getServerContext } from "../../../server-context.ts";
import { toProblemResponse } from "../../answer.ts";
import { addressOf, refuseForeign, sessionOf } from "../../enter.ts";
import { readForm, UPLOAD_LIMIT } from "../../read-body.ts";
import { NewMatrixForm, readSource, VISITOR } from "./new-matrix-form.ts";

export async function POST(request: Request): Promise<Response> {
  const { matrices, createLimiter } = getServerContext();
  const refused = refuseForeign(request) ?? createLimiter.refuse(addressOf(request));
  if (refused) return toProblemResponse(refused);
  const form = await readForm(request, NewMatrixForm, UPLOAD_LIMIT);
  if (!form.ok) return toProblemResponse(form);
  const read = readSource(form.value);
  if (!read.ok) return toProblemResponse(read);
  const created = await matrices.create(read.source, {
    ...(form.value.creator ?? VISITOR),
    session: sessionOf(request),
  });
  if (!created.ok) return toProblemResponse(created);
  const { id, recoveryCode, session } = created;
  const headers = { "set-cookie": toSetCookie(session), location: `/api/v1/matrices/${id}` };
  return Response.json({ id, recoveryCode }, { status: 201, headers });
}
