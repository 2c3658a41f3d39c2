import { type APIResponse, expect, test } from "@playwright/test";
import { fillPath, listBuiltRoutes } from "./built-routes.ts";
import { createMatrix } from "./engagement.ts";
import { pathParts } from "./path-parts.ts";
import { cookieOf, openVisitor, type Visitor } from "./visitor.ts";

let buyer: Visitor;
let parts: Readonly<Record<string, string>>;

test.beforeAll(async ({ baseURL }) => {
  buyer = await openVisitor(baseURL ?? "");
  const { id } = await createMatrix(buyer, "Weir engagement");
  parts = pathParts(id);
});

function expectGuarded(response: APIResponse): void {
  const headers = response.headers();
  const policy = (headers["content-security-policy"] ?? "").split("; ");
  expect(policy.find((one) => one.startsWith("script-src"))).toMatch(
    /^script-src 'self' 'nonce-[\w+/=]{24}' 'strict-dynamic'$/,
  );
  for (const directive of [
    "default-src 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ]) {
    expect(policy).toContain(directive);
  }
  expect(policy.join()).not.toContain("unsafe");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["access-control-allow-origin"]).toBeUndefined();
  expect(headers["x-powered-by"]).toBeUndefined();
}

for (const { path } of listBuiltRoutes()) {
  test(`${path} is answered with every guard, to those inside and outside`, async ({ baseURL }) => {
    const nobody = await openVisitor(baseURL ?? "", { origin: "https://elsewhere.example" });
    for (const { api } of [buyer, nobody]) {
      for (const method of path.startsWith("/api/") ? ["GET", "POST", "OPTIONS", "PUT"] : ["GET"]) {
        const response = await api.fetch(fillPath(path, parts), { method });
        expect(response.status(), method).toBeLessThan(500);
        // Next serves a file beside the pages with a caching rule of its own; there is nothing private in it.
        if (path !== "/icon.svg") expectGuarded(response);
      }
    }
  });
}

test("what is not there has every guard, too", async () => {
  for (const path of ["/nowhere", "/api/v1/nowhere", "/m/nowhere", "/api/v1/matrices/nowhere/nothing"]) {
    expectGuarded(await buyer.api.get(path));
  }
});

test("each page's scripts carry the nonce of that answer alone", async () => {
  const seen = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    const response = await buyer.api.get(fillPath("/m/[id]", parts));
    const nonce = /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "")?.[1] ?? "";
    const page = await response.text();
    const scripts = page.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(3);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(page).not.toMatch(/ on[a-z]+="/);
    seen.add(nonce);
  }
  expect(seen.size).toBe(3);
});

test("a download keeps its name and is never shown as a page", async () => {
  for (const [path, type] of [
    ["file", "application/json"],
    ["appendix.pdf", "application/pdf"],
  ] as const) {
    const headers = (await buyer.send("GET", `/matrices/${parts["id"]}/${path}`)).headers();
    expect(headers["content-type"]).toBe(type);
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="[a-z0-9.-]+"$/);
  }
});

test("the session is in a cookie that only this server gets and no script reads", async ({ baseURL }) => {
  const visitor = await openVisitor(baseURL ?? "");
  const created = await visitor.send("POST", "/matrices", { example: true });
  expect(created.status()).toBe(201);
  expect(created.headers()["set-cookie"]).toMatch(
    /^__Host-clearline=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; Secure; SameSite=Lax$/,
  );
  const secret = (await cookieOf(visitor)).split("=")[1] ?? "";
  expect(secret).toHaveLength(43);
  expect(await created.text()).not.toContain(secret);
  expect(await (await visitor.api.get("/")).text()).not.toContain(secret);
});

test("a session that somebody else has chosen is never taken over", async ({ baseURL }) => {
  const planted = `__Host-clearline=${"a".repeat(43)}`;
  const visitor = await openVisitor(baseURL ?? "");
  const created = await visitor.api.post("/api/v1/matrices", {
    data: { example: true },
    headers: { cookie: planted },
  });
  expect(created.status()).toBe(201);
  expect(created.headers()["set-cookie"]).not.toContain(planted);
});
