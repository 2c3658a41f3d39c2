import { toDownload, toProblemResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";

function numberAt(request: Request, name: string): number | undefined {
  const said = new URL(request.url).searchParams.get(name);
  return said === null || said === "" ? undefined : Number(said);
}

/** What changes `?from=1&to=2`; without `to` the final or the draft is compared, without `from` the edition before. */
export async function GET(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const between = { from: numberAt(request, "from"), to: numberAt(request, "to") };
  const pdf = await entered.context.prints.amendment(entered, between);
  return pdf.ok ? toDownload(pdf.bytes, "application/pdf", pdf.fileName) : toProblemResponse(pdf);
}
