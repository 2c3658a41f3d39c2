import { toDownload, toProblemResponse } from "../../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../../enter.ts";

export async function GET(
  request: Request,
  route: MatrixRoute<{ readonly paper: string }>,
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const name = (await route.params).paper.replace(/\.pdf$/, "");
  const pdf = await entered.context.papers.pdf(entered, name);
  return pdf.ok ? toDownload(pdf.bytes, "application/pdf", pdf.fileName) : toProblemResponse(pdf);
}
