import { getServerContext } from "../../../server-context.ts";

export function GET(): Response {
  const { ok, startedAt } = getServerContext().health();
  return Response.json({ ok, startedAt }, { status: ok ? 200 : 503 });
}
