import * as z from "zod/mini";
import { PHASES } from "#lib/matrix/phase.ts";
import { toProblemResponse } from "../../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../../enter.ts";
import { readForm } from "../../../../../read-body.ts";

const Wish = z.strictObject({
  phase: z.optional(z.enum(PHASES)),
  /** Lets the other side in; nobody can take that back. */
  open: z.optional(z.literal(true)),
});

/** Says for when a phase is, or opens it to the other side. */
export async function PATCH(
  request: Request,
  route: MatrixRoute<{ readonly phase: string }>,
): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const form = await readForm(request, Wish);
  if (!form.ok) return toProblemResponse(form);
  const { phase } = await route.params;
  const changed = entered.context.phases.change(entered, phase, form.value);
  return changed.ok ? new Response(null, { status: 204 }) : toProblemResponse(changed);
}
