import { answerWithPaper, type RoundRoute } from "../round-paper.ts";

export function GET(request: Request, route: RoundRoute): Promise<Response> {
  return answerWithPaper(request, route, "agenda");
}
