import * as z from "zod/mini";
import { toResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";
import { readForm } from "../../../../read-body.ts";

const Wish = z.strictObject({ title: z.string() });

export async function GET(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  return toResponse(entered.ok ? entered.context.deletions.read(entered) : entered);
}

/** Says yes for the own side; deletes the matrix for good when the other side has said so too, or never joined. */
export async function POST(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toResponse(entered);
  const form = await readForm(request, Wish);
  return toResponse(form.ok ? await entered.context.deletions.ask(entered, form.value.title) : form);
}

/** Takes the own side's yes back. */
export async function DELETE(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  return toResponse(entered.ok ? entered.context.deletions.withdraw(entered) : entered);
}
