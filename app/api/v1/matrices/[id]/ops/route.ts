import * as z from "zod/mini";
import { isClientName, parseOpList } from "#lib/sync/protocol.ts";
import { toProblemResponse, toResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";
import { OPS_LIMIT, readForm } from "../../../../read-body.ts";

const Ops = z.strictObject({
  /** Names the tab that sends, so that its own earlier ops are no news to it. */
  client: z.optional(z.string().check(z.refine(isClientName, "is not the name of a client"))),
  ops: z.array(z.unknown()),
});

export async function POST(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const form = await readForm(request, Ops, OPS_LIMIT);
  if (!form.ok) return toProblemResponse(form);
  const read = parseOpList(form.value.ops);
  if (!read.ok) return toProblemResponse(read);
  return toResponse(await entered.context.matrices.submit(entered, read.ops, form.value.client));
}
