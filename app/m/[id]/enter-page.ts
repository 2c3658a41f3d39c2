import { headers } from "next/headers";
import { cache } from "react";
import { readCredentials } from "#lib/access/session-cookie.ts";
import { getServerContext } from "../../server-context.ts";

/** Lets the reader of a page into the matrix of its address; once a request, for layout and page together. */
export const enterPage = cache(async (id: string) => {
  const cookie = (await headers()).get("cookie");
  return getServerContext().enter(readCredentials({ authorization: null, cookie }), id);
});

/** The state that a page of the matrix stands on; once a request. */
export const loadSnapshot = cache(async (id: string) => {
  const entered = await enterPage(id);
  return entered.ok
    ? { ok: true as const, entered, initial: await getServerContext().matrices.snapshot(entered) }
    : entered;
});
