import { toDownload, toProblemResponse } from "../../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../../enter.ts";

export type RoundRoute = MatrixRoute<{ readonly round: string }>;

/** Answers with a paper of an opened round. */
export async function answerWithPaper(
  request: Request,
  route: RoundRoute,
  paper: "agenda" | "result",
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const pdf = await entered.context.rounds.pdf(entered, (await route.params).round, paper);
  return pdf.ok ? toDownload(pdf.bytes, "application/pdf", pdf.fileName) : toProblemResponse(pdf);
}
