import { type APIRequestContext, type APIResponse, expect, request } from "@playwright/test";
import { textAt } from "./json-value.ts";

/** One browser without a window: its cookies, its network address, and the product's own Origin. */
export interface Visitor {
  readonly api: APIRequestContext;
  readonly baseURL: string;
  /** Sends JSON to a path below `/api/v1`. */
  readonly send: (method: string, path: string, body?: unknown) => Promise<APIResponse>;
  /** Reads a path below `/api/v1` that must be there. */
  readonly read: (path: string) => Promise<unknown>;
}

let count = 0;

/** Each visitor comes from a network of its own, so that no test spends the other's share of joining. */
function nextAddress(): string {
  count += 1;
  const worker = Number(process.env["TEST_WORKER_INDEX"] ?? 0);
  return `10.77.${worker % 256}.${count % 256}`;
}

/** Opens a visitor; `origin: null` sends none, and a session makes it the same browser as another visitor. */
export async function openVisitor(
  baseURL: string,
  options: { readonly origin?: string | null; readonly sameAs?: Visitor; readonly bearer?: string } = {},
): Promise<Visitor> {
  const { origin = baseURL, sameAs, bearer } = options;
  const api = await request.newContext({
    baseURL,
    ...(sameAs ? { storageState: await sameAs.api.storageState() } : {}),
    extraHTTPHeaders: {
      "x-forwarded-for": nextAddress(),
      ...(origin === null ? {} : { origin }),
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
  });
  const send = (method: string, path: string, body?: unknown) =>
    api.fetch(`/api/v1${path}`, { method, ...(body === undefined ? {} : { data: body }), maxRedirects: 0 });
  return {
    api,
    baseURL,
    send,
    read: async (path) => {
      const response = await send("GET", path);
      expect(response.status(), `GET ${path}`).toBe(200);
      return response.json();
    },
  };
}

/** The `Cookie` header of a visitor. */
export async function cookieOf({ api }: Visitor): Promise<string> {
  const { cookies } = await api.storageState();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

/** Lets a visitor in by the secret of a link. */
export async function join(visitor: Visitor, secret: string, name: string): Promise<void> {
  const joined = await visitor.send("POST", "/join", { secret, name, title: "Tester" });
  expect(joined.status(), await joined.text()).toBe(201);
}

/** Makes a link and gives its id and secret. */
export async function makeLink(
  manager: Visitor,
  matrix: string,
  wish: { readonly side: string; readonly right: string; readonly label: string },
): Promise<{ readonly id: string; readonly secret: string }> {
  const made = await manager.send("POST", `/matrices/${matrix}/links`, wish);
  expect(made.status(), await made.text()).toBe(201);
  const json: unknown = await made.json();
  return { id: textAt(json, "id"), secret: textAt(json, "url").split("#")[1] ?? "" };
}
