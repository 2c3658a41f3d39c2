import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { ParticipantId } from "#lib/matrix/schema/ids.ts";
import { createMatrixStore } from "./matrix-store.ts";
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
import { createTemporaryFolder } from "./testing/temporary-folder.ts";

const wish = (side: "buyer" | "provider") =>
  ({ side, right: "manage", label: "A link", expiresAt: null }) as const;

describe("making links", () => {
  it("is left to the managers of a side once it has joined", async () => {
    const { access, ada, piotr } = await openWithBothSides();
    expect(access.makeLink(ada.actor, wish("provider"))).toMatchObject({ code: "wrong-side" });
    expect(access.makeLink(piotr.actor, wish("buyer"))).toMatchObject({ code: "wrong-side" });
    expect(access.makeLink(piotr.actor, wish("provider"))).toMatchObject({ ok: true });
  });

  it("is refused to everybody who may not manage", async () => {
    const { access, ada } = await openWithBothSides();
    for (const right of ["view", "comment", "edit", "sign"] as const) {
      const someone = letIn(access, link(access, ada, "buyer", right).secret, `Right ${right}`);
      expect(access.makeLink(someone.actor, wish("buyer"))).toMatchObject({ code: "not-allowed" });
      expect(access.listLinks(someone.actor)).toMatchObject({ code: "not-allowed" });
      expect(access.makeToken(someone.actor, { right: "view", label: "x", expiresAt: null })).toMatchObject({
        code: "not-allowed",
      });
      expect(access.renewRecoveryCode(someone.actor)).toMatchObject({ code: "not-allowed" });
    }
  });

  it("believes the store about rights, not the actor that is handed in", async () => {
    const { access, ada } = await openWithBothSides();
    const max = letIn(access, link(access, ada, "buyer", "view").secret, "Max");
    expect(access.makeLink({ ...max.actor, right: "manage" }, wish("buyer"))).toMatchObject({
      code: "not-allowed",
    });
  });

  it("allows the creator's side one open first link to the other side, with the right to manage", async () => {
    const { access } = await openTestAccess();
    const ada = letAdaCreate(access);
    expect(access.makeLink(ada.actor, { ...wish("provider"), right: "edit" })).toMatchObject({
      code: "invalid",
    });
    const first = link(access, ada, "provider", "manage");
    expect(access.makeLink(ada.actor, wish("provider"))).toMatchObject({ code: "exists" });
    access.revokeLink(ada.actor, first.id, false);
    expect(access.makeLink(ada.actor, wish("provider"))).toMatchObject({ ok: true });
  });

  it("refuses an end in the past, an end too far away, what is no date, and an empty label", async () => {
    const { access, ada } = await openWithBothSides();
    for (const expiresAt of ["2026-03-01T09:00:00.000Z", "2028-01-01T00:00:00.000Z", "soon"]) {
      expect(access.makeLink(ada.actor, { ...wish("buyer"), expiresAt })).toMatchObject({ code: "invalid" });
    }
    expect(access.makeLink(ada.actor, { ...wish("buyer"), label: " " })).toMatchObject({ code: "invalid" });
    expect(granted(access.listLinks(ada.actor)).links).toHaveLength(1);
  });
});

describe("a link of one side", () => {
  it("is never visible to the other side, nor can that side end or rotate it", async () => {
    const { access, ada, piotr } = await openWithBothSides();
    const own = link(access, piotr, "provider", "edit", "canary of the provider");
    const seen = [access.listLinks(ada.actor), access.listPeople(ada.actor), access.listAccessLog(ada.actor)];
    expect(JSON.stringify(seen)).not.toContain("canary of the provider");
    expect(JSON.stringify(seen)).not.toContain(own.id);
    expect(JSON.stringify(access.listAccessLog(piotr.actor))).toContain("canary of the provider");
    expect(access.revokeLink(ada.actor, own.id, true)).toMatchObject({ code: "not-found" });
    expect(access.rotateLink(ada.actor, own.id, null)).toMatchObject({ code: "not-found" });
    expect(access.previewLink(own.secret)).toMatchObject({ ok: true });
  });

  it("keeps its label from the side that the first link led to", async () => {
    const { access, piotr } = await openWithBothSides();
    const seen = [
      access.listLinks(piotr.actor),
      access.listPeople(piotr.actor),
      access.listAccessLog(piotr.actor),
    ];
    expect(JSON.stringify(seen)).not.toContain("For Piotr");
  });

  it("ends at once, with or without the people who came by it", async () => {
    const { access, ada, ended } = await openWithBothSides();
    const made = link(access, ada, "buyer", "edit");
    const max = letIn(access, made.secret, "Max");
    granted(access.revokeLink(ada.actor, made.id, false));
    expect(access.previewLink(made.secret)).toMatchObject({ code: "gone" });
    expect(access.authenticate(inBrowser(max.session), MATRIX)).toMatchObject({ ok: true });
    expect(granted(access.revokeLink(ada.actor, made.id, true)).revoked).toEqual([max.actor.participant]);
    expect(access.authenticate(inBrowser(max.session), MATRIX)).toMatchObject({ code: "not-signed-in" });
    expect(ended).toEqual([max.actor.participant]);
  });

  it("gets a new secret by rotation; the old one ends and its people stay", async () => {
    const { access, ada } = await openWithBothSides();
    const made = link(access, ada, "buyer", "edit");
    const max = letIn(access, made.secret, "Max");
    const rotated = granted(access.rotateLink(ada.actor, made.id, null));
    expect(rotated.secret).not.toBe(made.secret);
    expect(rotated.link).toMatchObject({
      right: "edit",
      side: "buyer",
      label: "For a colleague",
      state: "open",
    });
    expect(access.previewLink(made.secret)).toMatchObject({ code: "gone" });
    expect(letIn(access, rotated.secret, "Ina").actor.right).toBe("edit");
    expect(access.authenticate(inBrowser(max.session), MATRIX)).toMatchObject({ ok: true });
  });

  it("can be rotated as a first link until it is used, and not after", async () => {
    const { access } = await openTestAccess();
    const ada = letAdaCreate(access);
    const first = link(access, ada, "provider", "manage");
    const rotated = granted(access.rotateLink(ada.actor, first.id, null));
    expect(access.claim({ secret: first.secret, name: "Eve", title: "", session: undefined })).toMatchObject({
      code: "gone",
    });
    const piotr = letIn(access, rotated.secret, "Piotr");
    expect(access.rotateLink(ada.actor, rotated.link.id, null)).toMatchObject({ code: "gone" });
    granted(access.revokeLink(ada.actor, rotated.link.id, true));
    expect(access.authenticate(inBrowser(piotr.session), MATRIX)).toMatchObject({ ok: true });
  });
});

describe("the people of a side", () => {
  it("are refused at once when revoked, in every browser request and for every op", async () => {
    const { access, ada, ended } = await openWithBothSides();
    const made = link(access, ada, "buyer", "manage");
    const max = letIn(access, made.secret, "Max");
    granted(access.revokeParticipant(ada.actor, max.actor.participant));
    expect(access.authenticate(inBrowser(max.session), MATRIX)).toMatchObject({ code: "not-signed-in" });
    expect(access.findActor(max.actor.participant)).toBeUndefined();
    expect(access.makeLink(max.actor, wish("buyer"))).toMatchObject({ code: "not-signed-in" });
    expect(access.listPeople(max.actor)).toMatchObject({ code: "not-signed-in" });
    expect(access.listParticipations(max.session)).toEqual([]);
    expect(ended).toEqual([max.actor.participant]);
  });

  it("do not come back by an old link after they were revoked, but by a new one", async () => {
    const { access, ada, setNow } = await openWithBothSides();
    const old = link(access, ada, "buyer", "edit");
    const max = letIn(access, old.secret, "Max");
    granted(access.revokeParticipant(ada.actor, max.actor.participant));
    const back = (secret: string) => access.claim({ secret, name: "Max", title: "", session: max.session });
    expect(back(old.secret)).toMatchObject({
      code: "not-allowed",
      message: expect.stringContaining("new link"),
    });
    setNow("2026-03-02T09:00:00.000Z");
    expect(back(link(access, ada, "buyer", "edit").secret)).toMatchObject({ ok: true });
  });

  it("belong to their own managers: the other side can neither end them nor change their right", async () => {
    const { access, ada, piotr } = await openWithBothSides();
    expect(access.revokeParticipant(ada.actor, piotr.actor.participant)).toMatchObject({
      code: "wrong-side",
    });
    expect(access.changeRight(piotr.actor, ada.actor.participant, "view")).toMatchObject({
      code: "wrong-side",
    });
    expect(access.findActor(piotr.actor.participant)?.right).toBe("manage");
  });

  it("have another right at once when it is changed", async () => {
    const { access, ada, ended } = await openWithBothSides();
    const max = letIn(access, link(access, ada, "buyer", "view").secret, "Max");
    granted(access.changeRight(ada.actor, max.actor.participant, "sign"));
    expect(access.findActor(max.actor.participant)).toEqual({ ...max.actor, right: "sign" });
    expect(ended).toEqual([max.actor.participant]);
  });

  it("always keep one manager", async () => {
    const { access, ada } = await openWithBothSides();
    const you = ada.actor.participant;
    expect(access.revokeParticipant(ada.actor, you)).toMatchObject({ code: "not-allowed" });
    expect(access.changeRight(ada.actor, you, "sign")).toMatchObject({ code: "not-allowed" });
    const max = letIn(access, link(access, ada, "buyer", "manage").secret, "Max");
    expect(access.revokeParticipant(ada.actor, you)).toMatchObject({ ok: true });
    expect(access.findActor(max.actor.participant)?.right).toBe("manage");
  });

  it("are listed to both sides, without the other side's links, visits and leavers", async () => {
    const { access, ada, piotr } = await openWithBothSides();
    const made = link(access, piotr, "provider", "edit");
    const max = letIn(access, made.secret, "Max");
    granted(access.revokeParticipant(piotr.actor, max.actor.participant));
    const own = granted(access.listPeople(piotr.actor)).people;
    const other = granted(access.listPeople(ada.actor)).people;
    expect(own.find(({ name }) => name === "Max")).toMatchObject({
      link: made.id,
      revokedAt: expect.any(String),
    });
    expect(other.map(({ name }) => name)).toEqual(expect.arrayContaining(["Ada Brandt", "Piotr Nowak"]));
    expect(other).toHaveLength(2);
    expect(other.find(({ side }) => side === "provider")).toMatchObject({ link: null, lastSeenAt: null });
  });

  it("are not found when there is no such person", async () => {
    const { access, ada } = await openWithBothSides();
    expect(access.revokeParticipant(ada.actor, ParticipantId.parse("nobody"))).toMatchObject({
      code: "not-found",
    });
  });
});

describe("a token", () => {
  it("acts for its side with its right, until it ends or is revoked", async () => {
    const { access, ada, setNow, ended } = await openWithBothSides();
    const wish = { right: "edit", label: "Ticket system", expiresAt: "2026-04-01T00:00:00.000Z" } as const;
    const { secret, token } = granted(access.makeToken(ada.actor, wish));
    const credentials = { kind: "bearer", secret } as const;
    const actor = { participant: token.id, side: "buyer", name: "Ticket system", right: "edit" };
    expect(granted(access.authenticate(credentials, MATRIX)).actor).toEqual(actor);
    expect(access.findActor(token.id)).toEqual(actor);
    setNow("2026-04-01T00:00:00.000Z");
    expect(access.authenticate(credentials, MATRIX)).toMatchObject({ code: "not-signed-in" });
    setNow("2026-03-31T00:00:00.000Z");
    granted(access.revokeToken(ada.actor, token.id));
    expect(access.authenticate(credentials, MATRIX)).toMatchObject({ code: "not-signed-in" });
    expect(access.findActor(token.id)).toBeUndefined();
    expect(ended).toEqual([token.id]);
  });

  it("opens no other matrix, though its side has people there too", async () => {
    const { access, ada } = await openWithBothSides();
    letAdaCreate(access, OTHER_MATRIX);
    const { secret } = granted(access.makeToken(ada.actor, { right: "edit", label: "x", expiresAt: null }));
    expect(access.authenticate({ kind: "bearer", secret }, OTHER_MATRIX)).toMatchObject({
      code: "not-signed-in",
    });
  });

  it("never signs or manages, and is no session", async () => {
    const { access, ada } = await openWithBothSides();
    expect(access.makeToken(ada.actor, { right: "sign", label: "x", expiresAt: null })).toMatchObject({
      code: "not-allowed",
    });
    const { secret } = granted(access.makeToken(ada.actor, { right: "edit", label: "x", expiresAt: null }));
    const { actor } = granted(access.authenticate({ kind: "bearer", secret }, MATRIX));
    expect(access.makeLink(actor, wish("buyer"))).toMatchObject({ code: "not-allowed" });
    expect(access.authenticate(inBrowser(secret), MATRIX)).toMatchObject({ code: "not-signed-in" });
    expect(access.authenticate({ kind: "bearer", secret: ada.session }, MATRIX)).toMatchObject({
      code: "not-signed-in",
    });
  });

  it("is seen and ended by its own side's managers only", async () => {
    const { access, ada, piotr } = await openWithBothSides();
    const { token } = granted(access.makeToken(ada.actor, { right: "view", label: "x", expiresAt: null }));
    expect(granted(access.listTokens(piotr.actor)).tokens).toEqual([]);
    expect(access.revokeToken(piotr.actor, token.id)).toMatchObject({ code: "not-found" });
    expect(granted(access.listTokens(ada.actor)).tokens).toMatchObject([{ id: token.id, revokedAt: null }]);
  });
});

describe("the operator's reissue", () => {
  it("gives a side a new first link that works once, logged and visible to both sides", async () => {
    const { access, ada, piotr } = await openWithBothSides();
    const made = granted(access.reissue(MATRIX, "provider"));
    expect(letIn(access, made.secret, "Nadia Berg").actor).toMatchObject({
      side: "provider",
      right: "manage",
    });
    expect(access.claim({ secret: made.secret, name: "Eve", title: "", session: undefined })).toMatchObject({
      code: "gone",
    });
    for (const reader of [ada, piotr]) {
      const { entries } = granted(access.listAccessLog(reader.actor));
      expect(entries).toContainEqual(expect.objectContaining({ event: "link-reissued", byName: null }));
    }
  });

  it("ends a first link that is still waiting", async () => {
    const { access } = await openTestAccess();
    const ada = letAdaCreate(access);
    const first = link(access, ada, "provider", "manage");
    granted(access.reissue(MATRIX, "provider"));
    expect(access.previewLink(first.secret)).toMatchObject({ code: "gone" });
  });
});

describe("what is stored", () => {
  it("never holds a secret in clear, in no file of the database", async () => {
    const folder = createTemporaryFolder();
    const { access, ada, piotr, first, database } = await openWithBothSides({ folder });
    const token = granted(
      access.makeToken(ada.actor, { right: "view", label: "canary label", expiresAt: null }),
    );
    const rotated = granted(access.rotateLink(ada.actor, link(access, ada, "buyer", "view").id, null));
    database.query.run(sql`PRAGMA wal_checkpoint`);
    const stored = Buffer.concat(
      readdirSync(folder).map((file) => readFileSync(join(folder, file))),
    ).toString("latin1");
    expect(stored).toContain("canary label");
    const codes = [ada.recoveryCode, piotr.recoveryCode].map((code) => code ?? "");
    for (const secret of [ada.session, piotr.session, first.secret, token.secret, rotated.secret, ...codes]) {
      expect(secret.length).toBeGreaterThan(40);
      expect(stored).not.toContain(secret);
    }
  });

  it("holds nothing of a deleted matrix, in no file of the database", async () => {
    const folder = createTemporaryFolder();
    const { access, ada, database } = await openWithBothSides({ folder });
    granted(access.makeToken(ada.actor, { right: "view", label: "canary label", expiresAt: null }));
    const isStored = () =>
      readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes("canary label"));
    expect(isStored()).toBe(true);
    createMatrixStore(database).erase(MATRIX, "2026-05-01T00:00:00.000Z");
    expect(isStored()).toBe(false);
    database.query.run(sql`PRAGMA wal_checkpoint`);
    expect(isStored()).toBe(false);
  });

  it("keeps the access log as it was written", async () => {
    const { database } = await openWithBothSides();
    expect(() => database.query.run(sql`DELETE FROM access_log`)).toThrow();
    expect(() => database.query.run(sql`UPDATE access_log SET by_name = 'Eve'`)).toThrow();
  });

  it("is gone with a deleted matrix, but for its row", async () => {
    const { access, ada, first, database } = await openWithBothSides();
    createMatrixStore(database).erase(MATRIX, "2026-05-01T00:00:00.000Z");
    expect(access.authenticate(inBrowser(ada.session), MATRIX)).toMatchObject({ code: "not-signed-in" });
    expect(access.previewLink(first.secret)).toMatchObject({ code: "not-found" });
    expect(createMatrixStore(database).find(MATRIX)).toMatchObject({ deletedAt: "2026-05-01T00:00:00.000Z" });
    expect(database.query.get(sql`SELECT count(*) AS n FROM participant`)).toEqual({ n: 0 });
  });
});
