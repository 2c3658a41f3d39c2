import { getServerContext } from "../../../server-context.ts";
import { toProblemResponse, toResponse } from "../../answer.ts";
import { addressOf, refuseForeign } from "../../enter.ts";
import { readBytes, UPLOAD_LIMIT } from "../../read-body.ts";

/** Takes the bytes of a file as they are; `?wish=` says, as JSON, how it is to be read. Nothing is kept. */
export async function POST(request: Request): Promise<Response> {
  const { sheets, createLimiter } = getServerContext();
  const refused = refuseForeign(request) ?? createLimiter.refuse(addressOf(request));
  if (refused) return toProblemResponse(refused);
  const bytes = await readBytes(request, UPLOAD_LIMIT);
  if (!bytes.ok) return toProblemResponse(bytes);
  return toResponse(await sheets.read(bytes.value, new URL(request.url).searchParams.get("wish")));
}
