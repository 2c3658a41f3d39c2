import * as z from "zod/mini";
import { parseOpList } from "#lib/sync/protocol.ts";
import { toProblemResponse, toResponse } from "../../../../answer.ts";
import { enter, type MatrixRoute } from "../../../../enter.ts";
import { OPS_LIMIT, readForm } from "../../../../read-body.ts";

const Ops = z.strictObject({ ops: z.array(z.unknown()) });

export async function POST(request: Request, route: MatrixRoute): Promise<Response> {
  const entered = await enter(request, route);
  if (!entered.ok) return toProblemResponse(entered);
  const form = await readForm(request, Ops, OPS_LIMIT);
  if (!form.ok) return toProblemResponse(form);
  const read = parseOpList(form.value.ops);
  return toResponse(read.ok ? await entered.context.matrices.submit(entered, read.ops) : read);
}
