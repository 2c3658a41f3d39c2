import { describe, expect, it } from "vitest";
import type { LayoutDocument } from "#lib/document/layout/document.ts";
import { PHASES_PAPER } from "#lib/document/papers/papers.ts";
import { getHeader } from "#lib/matrix/matrix.ts";
import { drawParts } from "#lib/matrix/testing/draw-matrix.ts";
import { must } from "../testing/make-matrix.ts";
import { openTwoSides } from "../testing/open-two-sides.ts";

const GRID = `
  |                   | Buyer | Provider |
  | Backup            |       |          |
  | - Review backups  | AR    | C        |
  | - Restore a file  | A     | R        |
`;

async function openWithPhase(open: boolean) {
  const sides = await openTwoSides(GRID);
  const { context, buyer, sessions } = sides;
  const wish = { phase: "Steady state", like: buyer.matrix, model: null, open } as const;
  const { id } = must(await context.phases.keep(buyer, wish, sessions.buyer));
  const phase = must(context.enter({ kind: "session", secret: sessions.buyer }, id));
  await sides.send(phase, {
    kind: "cell.set",
    activity: "review-backups",
    role: "provider",
    cell: { duties: ["accountable", "responsible"], when: "always", notInvolved: false },
  });
  await sides.send(phase, {
    kind: "cell.set",
    activity: "review-backups",
    role: "buyer",
    cell: { duties: ["informed"], when: "always", notInvolved: false },
  });
  return { ...sides, id, phase };
}

const textOf = (document: LayoutDocument | undefined): string => JSON.stringify(document?.sections);

describe("phases of a matrix", () => {
  it("are matrices of their own, and the paper says what moves between each two, in letters and in words", async () => {
    const { context, buyer, phase, close } = await openWithPhase(false);
    expect(getHeader((await context.matrices.snapshot(phase)).matrix)).toMatchObject({
      title: "Who does what: Steady state",
      origin: { kind: "phase", matrix: buyer.matrix, revision: 1 },
    });
    const paper = textOf(await context.papers.layout(buyer, PHASES_PAPER));
    for (const said of [
      "From Today (the matrix itself) to Steady state (seen by Northwind Mills alone)",
      "What moves: 1 of 2 rows",
      "Northwind Mills → Harbor IT",
      "Before: Northwind Mills AR, Harbor IT C.",
      "Then: Northwind Mills I, Harbor IT AR.",
      "Harbor IT reviews backups and owns it. Northwind Mills is told after.",
      "What Northwind Mills still owns: 1",
      "Hand-offs between the sides",
      "None appears and none vanishes.",
      "Errors and warnings",
    ])
      expect(paper).toContain(said);
    const file = must(await context.papers.print(buyer, PHASES_PAPER, "docx"));
    expect(file.fileName).toMatch(/^phases-.*\.docx$/);
    await close();
  });

  it("stay out of what the other side reads until they are opened; then its people come in by themselves", async () => {
    const { context, buyer, provider, id, sessions, close } = await openWithPhase(false);
    const read = async () =>
      textOf(await context.papers.layout(provider, PHASES_PAPER)) +
      JSON.stringify(context.phases.list(provider));
    expect(await read()).not.toContain("Steady state");
    expect(context.enter({ kind: "session", secret: sessions.provider }, id)).toMatchObject({ ok: false });
    must(context.phases.change(buyer, id, { open: true }));
    expect(await read()).toContain("From Today (the matrix itself) to Steady state");
    must(context.phases.enter(provider, id, sessions.provider));
    expect(context.enter({ kind: "session", secret: sessions.provider }, id)).toMatchObject({
      actor: { side: "provider", right: "manage" },
    });
    await close();
  });

  it("begin as a matrix that their maker may read, and as no other one", async () => {
    const { context, buyer, provider, sessions, id, close } = await openWithPhase(false);
    const wish = { phase: "Exit", model: null, open: false } as const;
    const foreign = await context.phases.keep(provider, { ...wish, like: id }, sessions.provider);
    expect(foreign).toMatchObject({ code: "not-found", message: expect.stringContaining("is neither") });
    expect(await context.phases.keep(buyer, { ...wish, like: id }, sessions.buyer)).toMatchObject({
      ok: true,
    });
    await close();
  });

  it("are not made by naming any matrix as one's origin", async () => {
    const { context, buyer, sessions, close } = await openWithPhase(false);
    const ask = async (origin: object, session: string | undefined) => {
      const parts = drawParts(GRID);
      const named = { ...parts, header: { ...parts.header, origin } };
      return context.matrices.createFrom(JSON.stringify({ parts: named }), session);
    };
    const origin = { matrix: buyer.matrix, revision: 1 };
    expect(await ask({ kind: "phase", ...origin }, sessions.buyer)).toMatchObject({
      code: "invalid",
      message: expect.stringContaining(`POST /api/v1/matrices/${buyer.matrix}/phases`),
    });
    for (const session of [undefined, "x".repeat(43)])
      expect(await ask({ kind: "copy", ...origin }, session)).toMatchObject({
        code: "not-allowed",
        message: expect.stringContaining(`matrix ${buyer.matrix} as their origin, and you are not in it`),
      });
    expect(await ask({ kind: "copy", ...origin }, sessions.buyer)).toMatchObject({ ok: true });
    await close();
  });
});
