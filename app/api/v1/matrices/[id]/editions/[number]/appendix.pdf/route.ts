import { toDownload, toProblemResponse } from "../../../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../../../enter.ts";

/** The appendix of an edition; `?form=plain` for signing programs that choke on attachments and fields. */
export async function GET(
  request: Request,
  route: MatrixRoute<{ readonly number: string }>,
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const number = Number((await route.params).number);
  const { editions } = entered.context;
  const isPlain = new URL(request.url).searchParams.get("form") === "plain";
  const pdf = await (isPlain ? editions.plainPdf : editions.pdf)(entered, number);
  return pdf.ok ? toDownload(pdf.bytes, "application/pdf", pdf.fileName) : toProblemResponse(pdf);
}
