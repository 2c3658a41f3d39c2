import { describe, expect, it } from "vitest";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { createLogStore } from "./log-store.ts";
import { createMatrixStore } from "./matrix-store.ts";
import {
  granted,
  inBrowser,
  letIn,
  link,
  MATRIX,
  OTHER_MATRIX,
  openWithBothSides,
  START,
} from "./testing/open-test-access.ts";

/** Both sides of a matrix, and a phase of it that Ada of the buyer keeps to her own side. */
async function openWithPhase() {
  const test = await openWithBothSides();
  const { access, ada } = test;
  const creator = { side: "buyer", name: "Ada Brandt", title: "", from: ada.actor.participant } as const;
  granted(access.createMatrixAccess(OTHER_MATRIX, { ...creator, session: ada.session }));
  access.keepPhase(ada.actor, MATRIX, { matrix: OTHER_MATRIX, phase: "Day 0 to 30", isOpen: false });
  const open = () => granted(access.changePhase(ada.actor, OTHER_MATRIX, { open: true }));
  const listed = (someone: typeof ada) =>
    granted(access.listPhases(someone.actor)).phases.map(({ matrix, phase }) => `${matrix} ${phase}`);
  return { ...test, open, listed };
}

describe("a phase", () => {
  it("is known to its own side alone until it is opened, and the matrix itself is among the phases", async () => {
    const { ada, piotr, access, open, listed } = await openWithPhase();
    expect(listed(ada)).toEqual(["matrix-1 Today", "matrix-2 Day 0 to 30"]);
    expect(listed(piotr)).toEqual(["matrix-1 Today"]);
    expect(access.enterPhase(piotr.actor, OTHER_MATRIX, piotr.session)).toMatchObject({ code: "not-found" });
    expect(access.changePhase(piotr.actor, OTHER_MATRIX, { open: true })).toMatchObject({
      code: "not-found",
    });
    open();
    expect(listed(piotr)).toEqual(["matrix-1 Today", "matrix-2 Day 0 to 30"]);
    const log = granted(access.listAccessLog(piotr.actor)).entries.map(({ event }) => event);
    expect(log.filter((event) => event.startsWith("phase"))).toEqual(["phase-opened"]);
  });

  it("lets members in on their side with their right, the first manager with a recovery code", async () => {
    const { access, piotr, ada, open } = await openWithPhase();
    open();
    const viewer = letIn(access, link(access, piotr, "provider", "view").secret, "Vera");
    expect(access.enterPhase(viewer.actor, OTHER_MATRIX, viewer.session)).toMatchObject({
      participant: { side: "provider", right: "view", name: "Vera", matrix: OTHER_MATRIX },
      recoveryCode: null,
    });
    const joined = granted(access.enterPhase(piotr.actor, OTHER_MATRIX, piotr.session));
    expect(joined).toMatchObject({ participant: { side: "provider", right: "manage" } });
    expect(joined.recoveryCode).not.toBeNull();
    expect(granted(access.authenticate(inBrowser(piotr.session), OTHER_MATRIX)).actor.side).toBe("provider");
    expect(granted(access.enterPhase(piotr.actor, OTHER_MATRIX, piotr.session)).participant.id).toBe(
      joined.participant.id,
    );
    const own = granted(access.listPhases(ada.actor)).phases.find(({ matrix }) => matrix === OTHER_MATRIX);
    expect(own?.isIn).toBe(true);
  });

  it("lets nobody in who was removed from it, and ends who loses a right in its matrix", async () => {
    const { access, piotr, open, ended } = await openWithPhase();
    open();
    const edits = letIn(access, link(access, piotr, "provider", "edit").secret, "Eva");
    const inPhase = granted(access.enterPhase(edits.actor, OTHER_MATRIX, edits.session)).participant;
    granted(access.changeRight(piotr.actor, edits.actor.participant, "view"));
    expect(access.findActor(inPhase.id)?.right).toBe("view");
    granted(access.changeRight(piotr.actor, edits.actor.participant, "sign"));
    expect(access.findActor(inPhase.id)?.right, "a right that grows stays there").toBe("view");
    granted(access.revokeParticipant(piotr.actor, edits.actor.participant));
    expect(access.findActor(inPhase.id)).toBeUndefined();
    expect(ended).toContain(inPhase.id);
    const again = letIn(access, link(access, piotr, "provider", "edit").secret, "Eva");
    const fresh = granted(access.enterPhase(again.actor, OTHER_MATRIX, again.session)).participant;
    const manager = granted(access.enterPhase(piotr.actor, OTHER_MATRIX, piotr.session)).participant;
    const actor = access.findActor(manager.id);
    if (!actor) throw new Error("The manager is in");
    granted(access.revokeParticipant(actor, fresh.id));
    expect(access.enterPhase(again.actor, OTHER_MATRIX, again.session)).toMatchObject({
      code: "not-allowed",
    });
  });

  it("says what it stands for, and so does the matrix itself; a viewer and a token change nothing", async () => {
    const { access, ada, piotr, listed } = await openWithPhase();
    granted(access.changePhase(ada.actor, MATRIX, { phase: "Steady state" }));
    granted(access.changePhase(ada.actor, OTHER_MATRIX, { phase: "Exit" }));
    expect(listed(ada)).toEqual(["matrix-1 Steady state", "matrix-2 Exit"]);
    expect(listed(piotr)).toEqual(["matrix-1 Steady state"]);
    const viewer = letIn(access, link(access, ada, "buyer", "view").secret, "Vera");
    expect(access.changePhase(viewer.actor, OTHER_MATRIX, { phase: "Today" })).toMatchObject({
      code: "not-allowed",
    });
    expect(access.refuseToKeep(viewer.actor)?.code).toBe("not-allowed");
    expect(access.refuseToKeep(ada.actor)).toBeUndefined();
    const token = granted(access.makeToken(ada.actor, { right: "edit", label: "A report", expiresAt: null }));
    const program = granted(access.authenticate({ kind: "bearer", secret: token.secret }, MATRIX)).actor;
    expect(access.refuseToKeep(program)?.message).toContain("A token cannot keep a phase");
    expect(access.enterPhase(program, OTHER_MATRIX, undefined)).toMatchObject({ code: "not-allowed" });
  });

  it("has no phases of its own, and outlives the matrix that it was one of", async () => {
    const { access, ada, database, listed } = await openWithPhase();
    const phase = granted(access.authenticate(inBrowser(ada.session), OTHER_MATRIX)).actor;
    expect(access.rootOf(OTHER_MATRIX)).toBe(MATRIX);
    expect(access.listPhases(phase)).toMatchObject({ code: "invalid" });
    expect(access.refuseToKeep(phase)?.message).toContain(
      "itself the phase “Day 0 to 30” of matrix matrix-1",
    );
    createMatrixStore(database).erase(MATRIX, START);
    expect(access.rootOf(OTHER_MATRIX)).toBeNull();
    expect(listed({ ...ada, actor: phase })).toEqual(["matrix-2 Today"]);
  });

  it("is one of 24 at most", async () => {
    const { access, ada, database } = await openWithPhase();
    const log = createLogStore(database);
    for (let count = 2; count <= 24; count += 1) {
      const matrix = MatrixId.parse(`phase-${count}`);
      await log.create(matrix, START);
      expect(access.refuseToKeep(ada.actor)).toBeUndefined();
      access.keepPhase(ada.actor, MATRIX, { matrix, phase: "Exit", isOpen: false });
    }
    expect(access.refuseToKeep(ada.actor)).toMatchObject({ code: "too-many" });
  });
});
