import { describe, expect, it } from "vitest";
import { SESSION_DAYS } from "#lib/access/session-cookie.ts";
import {
  granted,
  inBrowser,
  letAdaCreate,
  letIn,
  link,
  MATRIX,
  OTHER_MATRIX,
  openTestAccess,
  openWithBothSides,
} from "./testing/open-test-access.ts";

const MAX = { name: "Max Weber", title: "Auditor", session: undefined } as const;

describe("creating a matrix", () => {
  it("makes its creator the manager of their side and gives them a recovery code", async () => {
    const { access } = await openTestAccess();
    const ada = letAdaCreate(access);
    expect(ada.actor).toEqual({
      participant: ada.actor.participant,
      side: "buyer",
      name: "Ada Brandt",
      right: "manage",
    });
    expect(ada.recoveryCode).toMatch(/^([0-9A-Z]{4}-){12}[0-9A-Z]{4}$/);
  });

  it("keeps the browser's session, so that one browser is in many matrices", async () => {
    const { access } = await openTestAccess();
    const ada = letAdaCreate(access);
    const again = granted(
      access.createMatrixAccess(OTHER_MATRIX, {
        side: "provider",
        name: "Ada Brandt",
        title: "",
        session: ada.session,
      }),
    );
    expect(again.session).toBe(ada.session);
    const found = access.listParticipations(ada.session);
    expect(found.map(({ participant }) => [participant.matrix, participant.side])).toEqual([
      [MATRIX, "buyer"],
      [OTHER_MATRIX, "provider"],
    ]);
  });

  it("never takes over a session that it did not hand out", async () => {
    const { access } = await openTestAccess();
    const creator = { side: "buyer", name: "Ada", title: "", session: "planted-by-somebody-else" } as const;
    expect(granted(access.createMatrixAccess(MATRIX, creator)).session).not.toBe(creator.session);
    expect(access.authenticate(inBrowser(creator.session), MATRIX)).toMatchObject({ code: "not-signed-in" });
  });

  it("refuses a creator without a name", async () => {
    const { access } = await openTestAccess();
    const creator = { side: "buyer", name: "  ", title: "", session: undefined } as const;
    expect(access.createMatrixAccess(MATRIX, creator)).toMatchObject({ ok: false, code: "invalid" });
  });
});

describe("the first link to the other side", () => {
  it("makes whoever claims it the manager of that side, with a recovery code, shown to both", async () => {
    const { access, ada, piotr } = await openWithBothSides();
    expect(piotr.actor).toMatchObject({ side: "provider", right: "manage", name: "Piotr Nowak" });
    expect(piotr.recoveryCode).not.toBeNull();
    for (const reader of [ada, piotr]) {
      const names = granted(access.listPeople(reader.actor)).people.map(({ name, side, right }) => [
        name,
        side,
        right,
      ]);
      expect(names).toContainEqual(["Piotr Nowak", "provider", "manage"]);
      const { entries } = granted(access.listAccessLog(reader.actor));
      expect(entries.map(({ event, byName }) => [event, byName])).toContainEqual(["joined", "Piotr Nowak"]);
    }
  });

  it("works once: a second claim is refused, and says so", async () => {
    const { access, first } = await openWithBothSides();
    const second = access.claim({ ...MAX, secret: first.secret });
    expect(second).toMatchObject({ ok: false, code: "gone", message: expect.stringContaining("works once") });
    expect(access.previewLink(first.secret)).toMatchObject({ code: "gone" });
  });

  it("is refused in the browser that already is on the other side, and stays open", async () => {
    const { access } = await openTestAccess();
    const ada = letAdaCreate(access);
    const { secret } = link(access, ada, "provider", "manage");
    const own = access.claim({ ...MAX, secret, session: ada.session });
    expect(own).toMatchObject({
      code: "exists",
      message: expect.stringContaining("other side, as Ada Brandt"),
    });
    expect(letIn(access, secret, "Piotr").actor.side).toBe("provider");
  });
});

describe("a link before it is claimed", () => {
  it("says who invites to which side, with which right, and what will be seen, and changes nothing", async () => {
    const { access } = await openTestAccess();
    const ada = letAdaCreate(access);
    const { secret } = link(access, ada, "provider", "manage", "secret label");
    const preview = granted(access.previewLink(secret));
    expect(preview).toMatchObject({ matrix: MATRIX, side: "provider", right: "manage", isFirst: true });
    expect(preview.invitedBy).toEqual({ name: "Ada Brandt", company: "the buyer" });
    expect(preview.sees).toHaveLength(3);
    expect(JSON.stringify(preview)).not.toContain("secret label");
    expect(granted(access.previewLink(secret))).toEqual(preview);
  });

  it("has a sentence of its own for a wrong, a used, an expired and a revoked link", async () => {
    const { access, ada, first, setNow } = await openWithBothSides();
    const revoked = link(access, ada, "buyer", "view");
    const expiring = link(access, ada, "buyer", "view");
    access.revokeLink(ada.actor, revoked.id, false);
    setNow("2026-03-31T09:00:00.000Z");
    const answers = ["wrong", first.secret, expiring.secret, revoked.secret].map((secret) =>
      access.previewLink(secret),
    );
    expect(answers).toMatchObject([
      { code: "not-found" },
      { code: "gone" },
      { code: "gone" },
      { code: "gone" },
    ]);
    expect(new Set(answers.map((answer) => (answer.ok ? "" : answer.message))).size).toBe(4);
  });

  it("expires at the exact instant, thirty days after it was made", async () => {
    const { access, ada, setNow } = await openWithBothSides();
    const { secret } = link(access, ada, "buyer", "view");
    setNow("2026-03-31T08:59:59.999Z");
    expect(access.previewLink(secret)).toMatchObject({ ok: true });
    setNow("2026-03-31T09:00:00.000Z");
    expect(access.previewLink(secret)).toMatchObject({
      code: "gone",
      message: expect.stringContaining("expired"),
    });
    expect(access.claim({ ...MAX, secret })).toMatchObject({ code: "gone" });
  });
});

describe("joining by a link of one's own side", () => {
  it("gives the link's side and right, to as many as come, listed with the link", async () => {
    const { access, ada } = await openWithBothSides();
    const made = link(access, ada, "buyer", "edit");
    expect(letIn(access, made.secret, "Max Weber").actor).toMatchObject({ side: "buyer", right: "edit" });
    letIn(access, made.secret, "Ina Roth");
    const listed = granted(access.listLinks(ada.actor)).links.find(({ id }) => id === made.id);
    expect(listed?.people.map(({ name }) => name).sort()).toEqual(["Ina Roth", "Max Weber"]);
  });

  it("raises the right of who is in already, and makes nobody twice", async () => {
    const { access, ada } = await openWithBothSides();
    const max = letIn(access, link(access, ada, "buyer", "view").secret, "Max Weber");
    const { secret } = link(access, ada, "buyer", "sign");
    granted(access.claim({ ...MAX, secret, session: max.session }));
    expect(granted(access.authenticate(inBrowser(max.session), MATRIX)).actor).toEqual({
      ...max.actor,
      right: "sign",
    });
    expect(access.claim({ ...MAX, secret, session: max.session })).toMatchObject({ code: "exists" });
  });

  it("refuses a name of two lines and one of ten thousand characters", async () => {
    const { access, ada } = await openWithBothSides();
    const { secret } = link(access, ada, "buyer", "view");
    for (const name of ["Max\nWeber", "x".repeat(10_000), "\u0007"]) {
      expect(access.claim({ ...MAX, secret, name })).toMatchObject({ ok: false, code: "invalid" });
    }
    expect(granted(access.listPeople(ada.actor)).people).toHaveLength(2);
  });
});

describe("a recovery code", () => {
  it("lets a new manager in on its side once, and is replaced", async () => {
    const { access, ada, piotr } = await openWithBothSides();
    const code = piotr.recoveryCode ?? "";
    const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
    const recovered = granted(access.recover({ ...MAX, code: typed }));
    expect(recovered.participant).toMatchObject({ side: "provider", right: "manage", name: "Max Weber" });
    expect(access.recover({ ...MAX, code })).toMatchObject({ code: "gone" });
    expect(access.recover({ ...MAX, code: recovered.recoveryCode ?? "" })).toMatchObject({
      ok: true,
    });
    const people = granted(access.listPeople(ada.actor)).people.filter(({ side }) => side === "provider");
    expect(people).toHaveLength(3);
  });

  it("is refused when it is wrong, and on the other side's browser", async () => {
    const { access, ada, piotr } = await openWithBothSides();
    expect(access.recover({ ...MAX, code: "ABCD-EFGH" })).toMatchObject({ code: "not-found" });
    const code = piotr.recoveryCode ?? "";
    expect(access.recover({ ...MAX, code, session: ada.session })).toMatchObject({ code: "exists" });
  });

  it("ends when a manager renews it", async () => {
    const { access, ada } = await openWithBothSides();
    const { recoveryCode } = granted(access.renewRecoveryCode(ada.actor));
    expect(access.recover({ ...MAX, code: ada.recoveryCode ?? "" })).toMatchObject({ code: "gone" });
    expect(granted(access.recover({ ...MAX, code: recoveryCode })).participant.side).toBe("buyer");
  });
});

describe("plain http off this machine", () => {
  it("lets nobody create, join or recover, and asks for TLS", async () => {
    const { access } = await openTestAccess({ origin: "http://192.168.1.20:3000" });
    const creator = { side: "buyer", name: "Ada", title: "", session: undefined } as const;
    const answers = [
      access.createMatrixAccess(MATRIX, creator),
      access.claim({ ...MAX, secret: "x" }),
      access.recover({ ...MAX, code: "x" }),
    ];
    for (const answer of answers) {
      expect(answer).toMatchObject({ code: "not-allowed", message: expect.stringContaining("https (TLS)") });
    }
  });

  it("is no hindrance on localhost", async () => {
    const { access } = await openTestAccess({ origin: "http://localhost:3000" });
    expect(letAdaCreate(access).actor.right).toBe("manage");
  });
});

describe("a session", () => {
  it("says nothing about a matrix its browser is not in, nor about one that does not exist", async () => {
    const { access } = await openTestAccess();
    const ada = letAdaCreate(access);
    const answers = [OTHER_MATRIX, "no-such-matrix" as typeof MATRIX].map((id) =>
      access.authenticate(inBrowser(ada.session), id),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ ok: false, code: "not-signed-in" });
    expect(access.authenticate(undefined, MATRIX)).toEqual(answers[0]);
  });

  it("is forgotten when its browser signs out", async () => {
    const { access } = await openTestAccess();
    const ada = letAdaCreate(access);
    access.signOut(ada.session);
    expect(access.authenticate(inBrowser(ada.session), MATRIX)).toMatchObject({ code: "not-signed-in" });
    expect(access.listParticipations(ada.session)).toEqual([]);
  });

  it("ends after its browser was away for longer than the cookie lives", async () => {
    const { access, setNow } = await openTestAccess();
    const ada = letAdaCreate(access);
    const day = (days: number) =>
      new Date(Date.parse("2026-03-01T09:00:00.000Z") + days * 86_400_000).toISOString();
    setNow(day(SESSION_DAYS - 1));
    expect(access.authenticate(inBrowser(ada.session), MATRIX)).toMatchObject({ ok: true });
    setNow(day(2 * SESSION_DAYS - 1));
    expect(access.authenticate(inBrowser(ada.session), MATRIX)).toMatchObject({ code: "not-signed-in" });
  });
});
