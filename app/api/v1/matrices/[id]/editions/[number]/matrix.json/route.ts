import { toDownload, toProblemResponse } from "../../../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../../../enter.ts";

export async function GET(
  request: Request,
  route: MatrixRoute<{ readonly number: string }>,
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const texts = await entered.context.editions.texts(entered, Number((await route.params).number));
  return texts.ok
    ? toDownload(texts.matrixJson, "application/json", "matrix.json")
    : toProblemResponse(texts);
}
