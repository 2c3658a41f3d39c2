import { FORMAT_FACTS } from "#lib/document/export/export-format.ts";
import { toDownload, toProblemResponse } from "../../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../../enter.ts";

export async function GET(
  request: Request,
  route: MatrixRoute<{ readonly paper: string }>,
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const { paper } = await route.params;
  const form = paper.endsWith(".docx") ? "docx" : "pdf";
  const file = await entered.context.papers.print(entered, paper.replace(/\.(?:pdf|docx)$/, ""), form);
  return file.ok
    ? toDownload(file.bytes, FORMAT_FACTS[form].mediaType, file.fileName)
    : toProblemResponse(file);
}
