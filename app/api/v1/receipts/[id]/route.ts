import { getServerContext } from "../../../../server-context.ts";
import { toResponse } from "../../../answer.ts";

interface ReceiptRoute {
  readonly params: Promise<{ readonly id: string }>;
}

/** What stays of a deleted matrix; it says nothing of what stood in it. */
export async function GET(_request: Request, { params }: ReceiptRoute): Promise<Response> {
  return toResponse(getServerContext().deletions.receipt((await params).id));
}
