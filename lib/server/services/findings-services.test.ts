import { afterEach, expect, it } from "vitest";
import { openTestDatabase } from "#db/testing/open-test-database.ts";
import { pageTexts } from "#lib/document/testing/page-texts.ts";
import { content } from "#lib/matrix/content.ts";
import { OpId } from "#lib/matrix/schema/ids.ts";
import { OpBody } from "#lib/matrix/schema/op.ts";
import { drawParts } from "#lib/matrix/testing/draw-matrix.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { checkMatrix } from "../check-matrix.ts";
import { openServices } from "../open-services.ts";
import { openRenderer } from "../render/open-renderer.ts";
import type { Entered } from "./entered.ts";

const GRID = `
  |                   | Buyer/IT lead | Provider/Service desk | Provider/Engineers |
  | Help desk         |               |                       |                    |
  | - Close a ticket  | I             | R                     |                    |
  | - Reset passwords |               | A/R                   | A                  |
`;

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** A matrix with faults, its buyer and its provider, over the real checker and the real renderer. */
async function open() {
  const services = openServices({
    database: openTestDatabase(":memory:"),
    origin: "http://localhost:3000",
    renderer: openRenderer(undefined),
    check: checkMatrix,
    log: (error) => {
      throw error;
    },
  });
  closers.push(services.close);
  const { context } = services;
  const creator = { side: "buyer", name: "Ada Brandt", title: "IT lead", session: undefined } as const;
  const made = await context.matrices.create({ kind: "parts", parts: drawParts(GRID) }, creator);
  if (!made.ok) throw new Error(made.message);
  const enter = (session: string): Entered => {
    const entered = context.enter({ kind: "session", secret: session }, made.id);
    if (!entered.ok) throw new Error(entered.message);
    return entered;
  };
  const buyer = enter(made.session);
  const terms = { side: "provider", right: "manage", label: "Piotr", expiresAt: null } as const;
  const link = context.access.makeLink(buyer.actor, terms);
  if (!link.ok) throw new Error(link.message);
  const person = { secret: link.secret, name: "Piotr Nowak", title: "", session: undefined };
  const joined = context.access.claim(person);
  if (!joined.ok) throw new Error(joined.message);
  return { context, buyer, provider: enter(joined.session) };
}

type Opened = Awaited<ReturnType<typeof open>>;

async function print({ context, buyer }: Opened): Promise<string> {
  const pdf = await context.findings.pdf(buyer);
  if (!pdf.ok) throw new Error(pdf.message);
  const pages = await pageTexts(pdf.bytes);
  for (const page of pages) expect(page).toContain("A separate report, not part of the agreement");
  return pages.join(" ").replace(/\s+/gu, " ");
}

it("prints what the checker says, each finding with its place and weight, under its pack and day", async () => {
  const opened = await open();
  const { findings, rulePack, today } = await opened.context.findings.check(opened.buyer);
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["no-owner", "two-owners"]));
  const text = await print(opened);
  for (const { message, rule } of findings) {
    expect(text).toContain(message);
    expect(text).toContain(`rule ${rule}`);
  }
  expect(text).toContain("Help desk › Close a ticket");
  expect(text).toContain("Error, not accepted · rule no-owner");
  expect(text).toContain(`2 rows checked on ${dayInWords(today)} with rule pack ${rulePack}.`);
});

it("says of a finding that both sides accepted it", async () => {
  const opened = await open();
  const { context, buyer, provider } = opened;
  const { findings } = await context.findings.check(buyer);
  const found = findings.find(({ rule }) => rule === "no-owner");
  if (!found) throw new Error("The drawing has a row without an owner");
  const { key, basis, rule, activity, role } = found;
  const gap = {
    ...{ key, basis, rule, activity, role },
    ...{
      sentence: "Nobody closes tickets until May.",
      reason: "No staff",
      owner: "Ada",
      until: "2099-05-01",
    },
  };
  const send = async (entered: Entered, body: unknown) => {
    const { matrix } = await context.matrices.snapshot(entered);
    const op = {
      id: OpId.parse(`op-${matrix.revision}`),
      stream: "shared",
      base: matrix.revision,
      group: null,
    } as const;
    const answer = await context.matrices.submit(entered, [
      { ok: true, op: { ...op, body: OpBody.parse(body) } },
    ]);
    expect(answer).toMatchObject({ ok: true, acks: [{ fate: { state: "applied" } }] });
  };
  await send(buyer, { kind: "gap.propose", id: "g1", gap });
  await send(provider, { kind: "gap.accept", id: "g1" });
  expect(content((await context.matrices.snapshot(buyer)).matrix).gaps).toHaveLength(1);
  const text = await print(opened);
  expect(text).toContain("Accepted by both sides (1)");
  expect(text).toContain("Error, accepted by both sides · rule no-owner");
  expect(text).not.toContain("Error, not accepted · rule no-owner");
});
