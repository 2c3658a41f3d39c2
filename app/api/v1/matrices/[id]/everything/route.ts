import { toDownload, toProblemResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";

export async function GET(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const file = await entered.context.exports.everything(entered);
  return file.ok ? toDownload(file.bytes, file.mediaType, file.fileName) : toProblemResponse(file);
}
