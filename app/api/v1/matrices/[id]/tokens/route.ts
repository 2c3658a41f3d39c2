import * as z from "zod/mini";
import { RIGHTS } from "#lib/matrix/rights.ts";
import { toProblemResponse, toResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";
import { readForm } from "../../../../read-body.ts";

const Wish = z.strictObject({
  right: z.enum(RIGHTS),
  label: z.string(),
  expiresAt: z._default(z.nullable(z.string()), null),
});

export async function GET(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  return toResponse(entered.ok ? entered.context.access.listTokens(entered.actor) : entered);
}

export async function POST(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const form = await readForm(request, Wish);
  if (!form.ok) return toProblemResponse(form);
  const made = entered.context.access.makeToken(entered.actor, form.value);
  if (!made.ok) return toProblemResponse(made);
  return Response.json(
    { id: made.token.id, token: made.secret, expiresAt: made.token.expiresAt },
    { status: 201 },
  );
}
