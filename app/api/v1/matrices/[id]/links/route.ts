import * as z from "zod/mini";
import { RIGHTS } from "#lib/matrix/rights.ts";
import { Side } from "#lib/matrix/schema/header.ts";
import { toProblemResponse, toResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";
import { readForm } from "../../../../read-body.ts";
import { toMadeLink } from "./to-made-link.ts";

const Wish = z.strictObject({
  side: Side,
  right: z.enum(RIGHTS),
  label: z.string(),
  expiresAt: z._default(z.nullable(z.string()), null),
});

export async function GET(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  return toResponse(entered.ok ? entered.context.access.listLinks(entered.actor) : entered);
}

export async function POST(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const form = await readForm(request, Wish);
  if (!form.ok) return toProblemResponse(form);
  const made = entered.context.access.makeLink(entered.actor, form.value);
  return made.ok
    ? Response.json(toMadeLink(made, entered.context.origin), { status: 201 })
    : toProblemResponse(made);
}
