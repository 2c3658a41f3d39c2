import { type APIResponse, expect, test } from "@playwright/test";
import { fillPath, listBuiltRoutes, listMethods } from "./built-routes.ts";
import { BUYER, type Engagement, openEngagement, revisionOf, sendOps, TITLE, toOp } from "./engagement.ts";
import { textAt, valueAt } from "./json-value.ts";
import { openRawSocket, shakeHands } from "./raw-socket.ts";
import { PAGES, ROUTES, STANDINGS, type Standing } from "./route-table.ts";
import { cookieOf, openVisitor } from "./visitor.ts";

const WRITING = new Set(["POST", "PUT", "PATCH", "DELETE"]);

let engagement: Engagement;
let parts: Readonly<Record<string, string>>;

test.beforeAll(async ({ baseURL }) => {
  engagement = await openEngagement(baseURL ?? "");
  const { id, link, token, person } = engagement;
  parts = {
    id,
    link,
    token,
    person,
    number: "1",
    round: "none",
    phase: "none",
    paper: "overview.pdf",
    format: "csv",
  };
});

function requestOf(route: string) {
  const [method = "", path = ""] = route.split(" ");
  const entry = ROUTES[route];
  return {
    method,
    path: `${fillPath(path, parts)}${entry?.query ?? ""}`,
    data: entry?.body?.(engagement),
  };
}

async function ask(standing: Standing, route: string): Promise<APIResponse> {
  const { path, ...rest } = requestOf(route);
  return engagement[standing].api.fetch(path, { ...rest, maxRedirects: 0 });
}

/** The status, and the code of a refusal after it. */
async function answerOf(response: APIResponse): Promise<string> {
  const status = response.status();
  if (response.ok()) return String(status);
  const headers = response.headers();
  expect(headers["content-type"]).toBe("application/problem+json");
  expect(headers["cache-control"]).toContain("no-store");
  const text = await response.text();
  expect(text).not.toContain(TITLE);
  const problem: unknown = JSON.parse(text);
  expect(valueAt(problem, "status")).toBe(status);
  expect(textAt(problem, "detail")).not.toBe("");
  return `${status} ${textAt(problem, "code")}`;
}

/** What the manager's side has, without when somebody was last seen. */
async function standOf({ id, manager }: Engagement): Promise<string> {
  const stands: unknown[] = [await revisionOf(manager, id)];
  for (const list of ["links", "tokens", "people", "changes?stream=own"]) {
    stands.push(await manager.read(`/matrices/${id}/${list}`));
  }
  return JSON.stringify(stands, (key, value: unknown) => (key === "lastSeenAt" ? undefined : value));
}

test("every route and method of the build stands in the table, and the table names none that is gone", async () => {
  const routes = listBuiltRoutes();
  const handlers: string[] = [];
  for (const { kind, path } of routes) {
    if (kind !== "handler") continue;
    // A file beside the pages has one method and does not say so.
    const methods = path.startsWith("/api/")
      ? await listMethods(engagement.nobody, fillPath(path, parts))
      : ["GET"];
    expect(methods, path).not.toHaveLength(0);
    handlers.push(...methods.map((method) => `${method} ${path}`));
  }
  expect(handlers.toSorted()).toEqual(Object.keys(ROUTES).toSorted());
  const pages = routes.flatMap(({ kind, path }) => (kind === "page" ? [path] : []));
  expect(pages.toSorted()).toEqual(Object.keys(PAGES).toSorted());
});

for (const [route, { expects }] of Object.entries(ROUTES)) {
  test(`${route} answers each as they stand`, async () => {
    const before = await standOf(engagement);
    for (const standing of STANDINGS) {
      if (standing === "manager") expect(await standOf(engagement), "nothing has changed").toBe(before);
      expect(await answerOf(await ask(standing, route)), standing).toBe(expects[standing]);
    }
  });
}

for (const route of Object.keys(ROUTES).filter((one) => WRITING.has(one.split(" ")[0] ?? ""))) {
  test(`${route} takes nothing that another site sends with the reader's cookie`, async ({ baseURL }) => {
    const before = await standOf(engagement);
    const { path, ...rest } = requestOf(route);
    for (const origin of ["https://elsewhere.example", `${baseURL}.elsewhere.example`, "null", null]) {
      const sent = await openVisitor(baseURL ?? "", { origin, sameAs: engagement.manager });
      expect(await answerOf(await sent.api.fetch(path, rest)), `Origin: ${origin}`).toBe("403 not-allowed");
    }
    expect(await standOf(engagement)).toBe(before);
  });
}

test("a bearer token writes without an Origin, and manages nothing", async ({ baseURL }) => {
  const { id, tokenSecret, manager } = await openEngagement(baseURL ?? "");
  for (const origin of [null, "https://elsewhere.example"]) {
    const program = await openVisitor(baseURL ?? "", { origin, bearer: tokenSecret });
    const note = { kind: "note.set", activity: "HD-01", note: { text: `From ${origin}` } };
    const [fate] = await sendOps(program, id, [toOp(note, "buyer")]);
    expect(valueAt(fate, "state")).toBe("applied");
    for (const list of ["links", "tokens"]) {
      expect(await answerOf(await program.send("GET", `/matrices/${id}/${list}`))).toBe("403 not-allowed");
    }
    expect(await answerOf(await program.send("POST", `/matrices/${id}/recovery`))).toBe("403 not-allowed");
  }
  for (const bearer of [engagement.tokenSecret, "x".repeat(43)]) {
    // A cookie that would be let in must not help a token that would not.
    const program = await openVisitor(baseURL ?? "", { origin: null, bearer, sameAs: manager });
    expect(await answerOf(await program.send("GET", `/matrices/${id}`))).toBe("401 not-signed-in");
  }
});

test("an op is checked for its side and its author's right", async ({ baseURL }) => {
  const { id, manager, viewer, otherSide } = await openEngagement(baseURL ?? "");
  const before = await revisionOf(manager, id);
  const rename = { kind: "header.edit", fields: { title: "Renamed" } };
  const note = { kind: "note.set", activity: "HD-01", note: { text: "Not mine" } };
  const contact = {
    side: "buyer",
    role: null,
    name: "Nobody",
    phone: "1",
    ...{ secondPhone: null, email: null, deputyName: null, deputyPhone: null, hours: null, note: null },
    confirmedOn: "2026-01-01",
    removed: false,
  };
  const setContact = { kind: "contact.set", id: "c1", contact };
  const codes = async (who: Engagement["viewer"], ops: readonly object[]) =>
    (await sendOps(who, id, ops)).map((fate) => `${valueAt(fate, "state")} ${valueAt(fate, "code")}`);
  expect(await codes(viewer, [toOp(rename), toOp(note, "buyer"), toOp(setContact)])).toEqual([
    "denied not-allowed",
    "denied not-allowed",
    "denied not-allowed",
  ]);
  expect(await codes(otherSide, [toOp(note, "buyer"), toOp(setContact, "buyer"), toOp(setContact)])).toEqual([
    "denied wrong-side",
    "denied wrong-side",
    "denied wrong-side",
  ]);
  expect(await revisionOf(manager, id)).toBe(before);
});

for (const [path, whose] of Object.entries(PAGES)) {
  test(`the page ${path} shows a matrix to who is in it only`, async () => {
    const address = fillPath(path, parts);
    for (const headers of [{}, { rsc: "1" }]) {
      for (const standing of ["nobody", "stranger", "revoked"] as const) {
        const shown = await engagement[standing].api.get(address, { headers });
        expect(shown.status(), standing).toBeLessThan(500);
        const text = await shown.text();
        expect(
          [TITLE, BUYER].filter((secret) => text.includes(secret)),
          standing,
        ).toEqual([]);
      }
      if (whose === "anybody") continue;
      const own = await (await engagement.otherSide.api.get(address, { headers })).text();
      expect(own.includes(TITLE), "a reader who is in it").toBe(true);
    }
  });
}

test("the socket sends away whoever is not in the matrix, and another site at the door", async ({
  baseURL,
}) => {
  const fresh = await openEngagement(baseURL ?? "");
  for (const standing of ["nobody", "stranger", "revoked"] as const) {
    const socket = await openRawSocket(baseURL ?? "", { cookie: await cookieOf(fresh[standing]) });
    socket.hello(fresh.id);
    const bye = await socket.next("bye");
    expect(valueAt(bye, "reason"), standing).toBe("not-signed-in");
    expect(socket.received().join(), standing).not.toContain(TITLE);
    await socket.closed;
  }
  const cookie = await cookieOf(fresh.manager);
  expect(await shakeHands(baseURL ?? "", { cookie, origin: "https://elsewhere.example" })).toBe(403);
  expect(await shakeHands(baseURL ?? "", { cookie }, "/api/v1/other")).toBe(404);
});

test("a socket ends in the moment in which its reader is sent away", async ({ baseURL }) => {
  const fresh = await openEngagement(baseURL ?? "");
  const socket = await openRawSocket(baseURL ?? "", { cookie: await cookieOf(fresh.colleague) });
  socket.hello(fresh.id);
  await socket.next("welcome");
  await fresh.manager.send("DELETE", `/matrices/${fresh.id}/people/${fresh.person}`);
  expect(valueAt(await socket.next("bye"), "reason")).toBe("revoked");
  await socket.closed;
});

test("a right that is taken away ends with the next op, and the line starts again with what is left", async ({
  baseURL,
}) => {
  const fresh = await openEngagement(baseURL ?? "");
  const { id, manager, colleague, person } = fresh;
  const socket = await openRawSocket(baseURL ?? "", { cookie: await cookieOf(colleague) });
  socket.hello(id);
  expect(valueAt(await socket.next("welcome"), "me", "right")).toBe("edit");
  const changed = await manager.send("PATCH", `/matrices/${id}/people/${person}`, { right: "view" });
  expect(changed.status()).toBe(204);
  const [fate] = await sendOps(colleague, id, [toOp({ kind: "header.edit", fields: { title: "Too late" } })]);
  expect(valueAt(fate, "code")).toBe("not-allowed");
  expect(valueAt(await socket.next("bye"), "reason")).toBe("restart");
  const again = await openRawSocket(baseURL ?? "", { cookie: await cookieOf(colleague) });
  again.hello(id);
  expect(valueAt(await again.next("welcome"), "me", "right")).toBe("view");
  again.end();
});
