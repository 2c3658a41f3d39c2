import { refuse } from "#lib/matrix/refusal.ts";
import { includesRight } from "#lib/matrix/rights.ts";
import { Line, Name } from "#lib/matrix/schema/text.ts";
import { toProblemResponse, toResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";
import { readBytes, UPLOAD_LIMIT } from "../../../../read-body.ts";

/** Takes the bytes of a file as they are, under the name in `?name=`. */
export async function POST(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  if (!includesRight(entered.actor.right, "sign")) {
    return toProblemResponse(
      refuse("not-allowed", `Your link lets you ${entered.actor.right}; this needs the right to sign.`),
    );
  }
  const name = Name.safeParse(new URL(request.url).searchParams.get("name") ?? "");
  const mime = Line.safeParse(request.headers.get("content-type") ?? "application/octet-stream");
  if (!name.success || !mime.success)
    return toProblemResponse(refuse("invalid", "Say the file's name as “?name=contract.pdf”."));
  const read = await readBytes(request, UPLOAD_LIMIT);
  if (!read.ok) return toProblemResponse(read);
  if (read.value.length === 0) return toProblemResponse(refuse("invalid", "The file is empty."));
  return toResponse(
    entered.context.matrices.upload(entered, { name: name.data, mime: mime.data, bytes: read.value }),
    201,
  );
}
