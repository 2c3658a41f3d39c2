import { agreedJson } from "#lib/matrix/agreed-json.ts";
import { content } from "#lib/matrix/content.ts";
import { toProblemResponse } from "../../../answer.ts";
import { enter, type MatrixRoute } from "../../../enter.ts";

export async function GET(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const { matrix, me } = await entered.context.matrices.snapshot(entered);
  return Response.json({
    id: matrix.id,
    revision: matrix.revision,
    me,
    content: agreedJson(content(matrix)),
  });
}
