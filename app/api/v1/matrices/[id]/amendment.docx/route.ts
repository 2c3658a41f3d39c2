import type { MatrixRoute } from "../../../../enter.ts";
import { answerAmendment } from "../answer-amendment.ts";

/** The same as `amendment.pdf`, for counsel who paste into their own document. */
export const GET = (request: Request, route: MatrixRoute): Promise<Response> =>
  answerAmendment(request, route, "docx");
