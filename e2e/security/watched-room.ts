import { expect, test } from "@playwright/test";
import { createMatrix, joinProvider, revisionOf, sendOps, toOp } from "./engagement.ts";
import { valueAt } from "./json-value.ts";
import { openRawSocket, type RawSocket } from "./raw-socket.ts";
import { cookieOf, openVisitor, type Visitor } from "./visitor.ts";

/** A matrix at which a test throws what it likes. */
export interface WatchedRoom {
  readonly id: () => string;
  readonly buyer: () => Visitor;
  /** The newest shared revision before the test. */
  readonly revision: () => number;
}

interface Scene {
  readonly id: string;
  readonly buyer: Visitor;
  /** Somebody who is there all the time: no fault of another may disturb them. */
  readonly bystander: RawSocket;
}

/**
 * Opens a room for the tests of a file. After each of them nothing has changed, and the room goes on:
 * the next good op is applied, others are told, and the server is well.
 */
export function watchRoom(title: string): WatchedRoom {
  let scene: Scene | undefined;
  let revision = 0;
  let good = 0;

  function getScene(): Scene {
    if (!scene) throw new Error("The room is not open yet");
    return scene;
  }

  test.beforeAll(async ({ baseURL }) => {
    const buyer = await openVisitor(baseURL ?? "");
    const { id } = await createMatrix(buyer, title);
    const provider = await joinProvider(buyer, id);
    const bystander = await openRawSocket(baseURL ?? "", { cookie: await cookieOf(provider) });
    bystander.hello(id);
    await bystander.next("welcome");
    await sendOps(buyer, id, [toOp({ kind: "header.edit", fields: { letterSet: "RACI" } })]);
    await bystander.next("changes");
    scene = { id, buyer, bystander };
  });

  test.beforeEach(async () => {
    const { id, buyer } = getScene();
    revision = await revisionOf(buyer, id);
  });

  test.afterEach(async () => {
    const { id, buyer, bystander } = getScene();
    expect(await revisionOf(buyer, id), "nothing has changed").toBe(revision);
    good += 1;
    const next = `${title}, ${good}`;
    const op = toOp({ kind: "header.edit", fields: { title: next } }, "shared", revision);
    expect(await sendOps(buyer, id, [op])).toEqual([{ state: "applied", revision: revision + 1 }]);
    expect(JSON.stringify(await bystander.next("changes"))).toContain(next);
    expect(valueAt(await buyer.read("/health"), "ok"), "the server is well").toBe(true);
  });

  return { id: () => getScene().id, buyer: () => getScene().buyer, revision: () => revision };
}
