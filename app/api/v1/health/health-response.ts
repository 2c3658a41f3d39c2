import type { Health } from "../../../../lib/server/context.ts";

/** 200 or 503, for whoever watches the server; what went wrong stands in the server's own output. */
export function healthResponse({ ok, startedAt }: Health): Response {
  return Response.json(
    { ok, startedAt },
    { status: ok ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
