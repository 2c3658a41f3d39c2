import { toDownload, toProblemResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";

export async function GET(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const pdf = await entered.context.prints.callSheet(entered);
  return pdf.ok ? toDownload(pdf.bytes, "application/pdf", pdf.fileName) : toProblemResponse(pdf);
}
