import { toResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";

/** Makes a new recovery code of the own side; the old one ends. It is shown once. */
export async function POST(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  return toResponse(entered.ok ? entered.context.access.renewRecoveryCode(entered.actor) : entered, 201);
}
