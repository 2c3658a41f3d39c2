import { EXPORT_FORMATS, findExportFormat } from "#lib/document/export/export-format.ts";
import { refuse } from "#lib/matrix/refusal.ts";
import { toProblemResponse, toResponse } from "../../../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../../../enter.ts";

export async function GET(
  request: Request,
  route: MatrixRoute<{ readonly format: string }>,
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const format = findExportFormat((await route.params).format);
  if (!format || format === "pdf") {
    const formats = EXPORT_FORMATS.filter((name) => name !== "pdf").join(", ");
    return toProblemResponse(
      refuse("not-found", `There is no preview of this format; there are: ${formats}. A PDF shows itself.`),
    );
  }
  return toResponse(await entered.context.exports.preview(entered, format));
}
