import type { MatrixRoute } from "../../../../enter.ts";
import { answerAmendment } from "../answer-amendment.ts";

/** What changes `?from=1&to=2`; without `to` the final or the draft is compared, without `from` the edition before. */
export const GET = (request: Request, route: MatrixRoute): Promise<Response> =>
  answerAmendment(request, route, "pdf");
