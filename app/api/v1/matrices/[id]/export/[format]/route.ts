import { EXPORT_FORMATS, findExportFormat } from "#lib/document/export/export-format.ts";
import { refuse } from "#lib/matrix/refusal.ts";
import { toDownload, toProblemResponse } from "../../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../../enter.ts";

export async function GET(
  request: Request,
  route: MatrixRoute<{ readonly format: string }>,
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const format = findExportFormat((await route.params).format);
  if (!format)
    return toProblemResponse(
      refuse("not-found", `There is no such format; there are: ${EXPORT_FORMATS.join(", ")}.`),
    );
  const file = await entered.context.exports.file(entered, format);
  return file.ok ? toDownload(file.bytes, file.mediaType, file.fileName) : toProblemResponse(file);
}
