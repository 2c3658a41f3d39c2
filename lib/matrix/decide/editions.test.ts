import { describe, expect, it } from "vitest";
import { content } from "../content.ts";
import { findFinal, findInForce, findSigned, listEditions } from "../editions.ts";
import { contentHash, fingerprint, hashText, matrixJson } from "../fingerprint.ts";
import { OpBody } from "../schema/op.ts";
import { confirmAll, freeze, signBoth } from "../testing/agree.ts";
import { drawMatrix } from "../testing/draw-matrix.ts";
import { activityId, conflictId } from "../testing/ids.ts";
import { type OpenLog, openLog } from "../testing/open-log.ts";
import { PROVIDER } from "../testing/people.ts";

const draw = () => openLog(drawMatrix("| | Buyer | Provider |\n| Help desk | | |\n| - Take calls | A | R |"));
const rename = (name: string): OpBody => ({
  kind: "activity.edit",
  id: activityId("take-calls"),
  fields: { name },
});

function drawFinal(): OpenLog {
  const log = draw();
  confirmAll(log);
  freeze(log);
  return log;
}

function freezeBody(log: OpenLog): OpBody {
  return {
    kind: "edition.freeze",
    contentHash: contentHash(content(log.matrix())),
    effectiveFrom: "2026-03-01",
  };
}

function signBody(log: OpenLog): OpBody {
  const signature = { name: "Ada Brandt", title: "Director", statement: "I may sign." };
  return { kind: "edition.sign", fingerprint: findFinal(log.matrix())?.fingerprint ?? "", signature };
}

describe("editions", () => {
  it("goes from draft to final to signed by both, and is in force from its day", () => {
    const log = drawFinal();
    expect(findFinal(log.matrix())).toMatchObject({ number: 1, previous: null });
    log.must(signBody(log));
    expect(findSigned(log.matrix())).toBeUndefined();
    log.must(signBody(log), { by: PROVIDER });
    expect(findFinal(log.matrix())).toBeUndefined();
    expect(findSigned(log.matrix())?.number).toBe(1);
    expect(findInForce(log.matrix(), "2026-02-28")).toBeUndefined();
    expect(findInForce(log.matrix(), "2026-03-01")?.number).toBe(1);
  });

  it("has the SHA-256 of its matrix.json as fingerprint, and chains to the one before", () => {
    const log = drawFinal();
    const one = findFinal(log.matrix());
    expect(one?.fingerprint).toBe(hashText(matrixJson(content(log.matrix()), { number: 1, previous: null })));
    signBoth(log);
    log.must(rename("Answer calls"));
    confirmAll(log);
    freeze(log, "2026-06-01");
    const two = findFinal(log.matrix());
    expect(two).toMatchObject({ number: 2, previous: one?.fingerprint });
    expect(two?.fingerprint).toBe(
      fingerprint(content(log.matrix()), { number: 2, previous: one?.fingerprint ?? "" }),
    );
    expect(findInForce(log.matrix(), "2026-06-02")?.number).toBe(1);
    signBoth(log);
    expect(findInForce(log.matrix(), "2026-05-31")?.number).toBe(1);
    expect(findInForce(log.matrix(), "2026-06-01")?.number).toBe(2);
  });

  it("keeps the confirmation of rows that did not change in the next draft", () => {
    const log = drawFinal();
    signBoth(log);
    log.must({ kind: "header.edit", fields: { title: "Second round" } });
    freeze(log);
    expect(findFinal(log.matrix())?.number).toBe(2);
  });

  it("changes nothing of what is final", () => {
    const log = drawFinal();
    expect(log.send(rename("Answer calls")).decision).toMatchObject({ code: "frozen" });
    expect(log.send(freezeBody(log)).decision).toMatchObject({ code: "frozen" });
  });

  it("goes back to a draft without the signatures that it had, and takes the same number again", () => {
    const log = drawFinal();
    log.must(signBody(log));
    const before = findFinal(log.matrix())?.fingerprint;
    log.must({ kind: "edition.reopen" }, { by: PROVIDER });
    expect(listEditions(log.matrix())).toEqual([]);
    expect(log.matrix().tables.edition["1"]).toMatchObject({ withdrawn: true, buyer: null, provider: null });
    log.must(rename("Answer calls"));
    confirmAll(log);
    freeze(log);
    expect(findFinal(log.matrix())).toMatchObject({
      number: 1,
      buyer: null,
      provider: null,
      withdrawn: false,
    });
    expect(findFinal(log.matrix())?.fingerprint).not.toBe(before);
  });

  it("is refused, with the list, while something is open", () => {
    const log = draw();
    const { decision } = log.send(freezeBody(log), { blocking: 2 });
    expect(decision).toMatchObject({ ok: false, code: "not-ready" });
    expect(decision.ok || decision.message).toBe(
      "Not ready to be final. 2 errors are neither fixed nor accepted by both sides. Northwind Mills has 1 row to confirm. Northwind Mills has not confirmed the terms. Harbor IT has 1 row to confirm. Harbor IT has not confirmed the terms.",
    );
  });

  it("is refused while a row is still to be decided", () => {
    const log = draw();
    const [id] = Object.keys(log.matrix().tables.activity);
    log.must({ kind: "activity.edit", id: activityId(id ?? ""), fields: { undecided: true } });
    confirmAll(log);
    expect(log.send(freezeBody(log)).decision).toMatchObject({
      code: "not-ready",
      message: "Not ready to be final. 1 row is still to be decided.",
    });
  });

  it("is refused while a conflict is open", () => {
    const log = draw();
    log.must(rename("Answer calls"));
    const { id } = log.send(rename("Pick up calls"), { by: PROVIDER, base: 1 });
    confirmAll(log);
    expect(log.send(freezeBody(log)).decision).toMatchObject({
      code: "not-ready",
      message: expect.stringContaining("1 conflict is open"),
    });
    log.must({ kind: "conflict.settle", id: conflictId(id), choice: "standing" });
    freeze(log);
  });

  it("is refused for an empty matrix, for content nobody saw, and when nothing differs", () => {
    const empty = openLog(drawMatrix("| | Buyer | Provider |\n| Help desk | | |"));
    confirmAll(empty);
    expect(empty.send(freezeBody(empty)).decision).toMatchObject({
      message: expect.stringContaining("no rows yet"),
    });
    const log = drawFinal();
    signBoth(log);
    expect(log.send(freezeBody(log)).decision).toMatchObject({ code: "exists" });
    const stale = freezeBody(log);
    log.must(rename("Answer calls"));
    expect(log.send(stale).decision).toMatchObject({ code: "stale-hash" });
  });

  it("takes one signature a side, on the final that stands", () => {
    const log = drawFinal();
    const body = signBody(log);
    log.must(body);
    expect(log.send(body).decision).toMatchObject({ code: "exists" });
    const other = { ...body, fingerprint: "0".repeat(64) };
    expect(log.send(OpBody.parse(other), { by: PROVIDER }).decision).toMatchObject({ code: "stale-hash" });
    expect(draw().send(body).decision).toMatchObject({ code: "not-frozen" });
  });

  it("can be recorded as signed elsewhere, by whom and when", () => {
    const log = drawFinal();
    const elsewhere = {
      day: "2026-02-20",
      buyerName: "Ada Brandt",
      providerName: "Piotr Nowak",
      file: "a".repeat(64),
      fileName: "signed.pdf",
    };
    log.must(
      { kind: "edition.record", fingerprint: findFinal(log.matrix())?.fingerprint ?? "", elsewhere },
      { by: PROVIDER },
    );
    expect(findSigned(log.matrix())).toMatchObject({
      number: 1,
      elsewhere: { ...elsewhere, by: { name: PROVIDER.name } },
    });
  });
});
