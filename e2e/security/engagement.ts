import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { listAt, textAt, valueAt } from "./json-value.ts";
import { join, makeLink, openVisitor, type Visitor } from "./visitor.ts";

export const TITLE = "Harbour Street engagement";
export const BUYER = "Harbour Street Foods";

/** A matrix with people of both sides, and with people who have no business in it. */
export interface Engagement {
  readonly id: string;
  readonly manager: Visitor;
  readonly viewer: Visitor;
  readonly otherSide: Visitor;
  readonly revoked: Visitor;
  readonly stranger: Visitor;
  readonly nobody: Visitor;
  /** Somebody else of the manager's side. */
  readonly colleague: Visitor;
  /** What belongs to the manager's side: a link, a token, the colleague. */
  readonly link: string;
  readonly token: string;
  readonly tokenSecret: string;
  readonly person: string;
  readonly recoveryCode: string;
}

/** A new matrix of the smallest size, managed by whoever makes it, on the buyer's side. */
export async function createMatrix(
  visitor: Visitor,
  title: string,
  buyer = BUYER,
): Promise<{ readonly id: string; readonly recoveryCode: string }> {
  const preset = {
    model: "fully-managed",
    size: "core",
    title,
    buyer,
    provider: "Millbank Managed IT",
    businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }],
    zone: "Europe/London",
  };
  const creator = { side: "buyer", name: "Bea Buyer", title: "IT lead" };
  const created = await visitor.send("POST", "/matrices", { preset, creator });
  expect(created.status(), await created.text()).toBe(201);
  const json: unknown = await created.json();
  return { id: textAt(json, "id"), recoveryCode: textAt(json, "recoveryCode") };
}

/** Lets the provider's first manager in. */
export async function joinProvider(manager: Visitor, id: string): Promise<Visitor> {
  const provider = await openVisitor(manager.baseURL);
  const first = await makeLink(manager, id, { side: "provider", right: "manage", label: "For Millbank" });
  await join(provider, first.secret, "Pat Provider");
  return provider;
}

async function joinReader(manager: Visitor, id: string, secret: string, name: string) {
  const visitor = await openVisitor(manager.baseURL);
  await join(visitor, secret, name);
  const people = listAt(await manager.read(`/matrices/${id}/people`), "people");
  const person = people.find((one) => valueAt(one, "name") === name);
  return { visitor, person: textAt(person, "id") };
}

/** Sets a whole engagement up, through the API alone. */
export async function openEngagement(baseURL: string): Promise<Engagement> {
  const manager = await openVisitor(baseURL);
  const { id, recoveryCode } = await createMatrix(manager, TITLE);
  const otherSide = await joinProvider(manager, id);
  const readers = await makeLink(manager, id, { side: "buyer", right: "view", label: "Readers" });
  const viewer = await joinReader(manager, id, readers.secret, "Vic Viewer");
  const revoked = await joinReader(manager, id, readers.secret, "Rae Revoked");
  const sentAway = await manager.send("DELETE", `/matrices/${id}/people/${revoked.person}`);
  expect(sentAway.status()).toBe(204);
  const link = await makeLink(manager, id, { side: "buyer", right: "edit", label: "Colleagues" });
  const colleague = await joinReader(manager, id, link.secret, "Cas Colleague");
  const token = await manager.send("POST", `/matrices/${id}/tokens`, {
    right: "edit",
    label: "Nightly copy",
  });
  const tokenJson: unknown = await token.json();
  const stranger = await openVisitor(baseURL);
  await createMatrix(stranger, "Another engagement", "Quay Lane Bakery");
  return {
    ...{ id, recoveryCode, manager, otherSide, stranger },
    viewer: viewer.visitor,
    revoked: revoked.visitor,
    nobody: await openVisitor(baseURL),
    colleague: colleague.visitor,
    person: colleague.person,
    link: link.id,
    token: textAt(tokenJson, "id"),
    tokenSecret: textAt(tokenJson, "token"),
  };
}

/** An op as it is sent, with an id of its own. */
export function toOp(body: object, stream = "shared", base = 0): { readonly id: string } {
  return { ...{ base, group: null, stream, body }, id: randomUUID() };
}

/** Sends ops and gives their fates. */
export async function sendOps(
  visitor: Visitor,
  id: string,
  ops: readonly object[],
): Promise<readonly unknown[]> {
  const response = await visitor.send("POST", `/matrices/${id}/ops`, { ops });
  expect(response.status(), await response.text()).toBe(200);
  return listAt(await response.json(), "acks").map((ack) => valueAt(ack, "fate"));
}

/** The newest shared revision. */
export async function revisionOf(visitor: Visitor, id: string): Promise<number> {
  const revision = valueAt(await visitor.read(`/matrices/${id}`), "revision");
  if (typeof revision !== "number") throw new Error("The matrix has no revision");
  return revision;
}
