import { toDownload, toProblemResponse } from "../../../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../../../enter.ts";

/** The file that was uploaded when the edition was recorded as signed elsewhere; never opened in the browser. */
export async function GET(
  request: Request,
  route: MatrixRoute<{ readonly number: string }>,
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const file = await entered.context.editions.signedFile(entered, Number((await route.params).number));
  return file.ok
    ? toDownload(file.bytes, "application/octet-stream", file.fileName)
    : toProblemResponse(file);
}
