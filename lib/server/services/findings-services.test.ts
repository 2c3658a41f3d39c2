import { afterEach, expect, it } from "vitest";
import { pageTexts } from "#lib/document/testing/page-texts.ts";
import { content } from "#lib/matrix/content.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { openTwoSides } from "../testing/open-two-sides.ts";

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

async function open() {
  const opened = await openTwoSides(GRID);
  closers.push(opened.close);
  return opened;
}

type Opened = Awaited<ReturnType<typeof open>>;

async function print({ context, buyer }: Opened): Promise<string> {
  const pdf = await context.findings.pdf(buyer);
  if (!pdf.ok) throw new Error(pdf.message);
  const pages = await pageTexts(pdf.bytes);
  for (const page of pages) expect(page).toContain("Findings for discussion, not part of the agreement");
  return pages.join(" ").replace(/\s+/gu, " ");
}

it("prints what the checker says, each finding with its place and weight, under its pack and day", async () => {
  const opened = await open();
  const { findings, rulePack, today } = await opened.context.findings.check(opened.buyer);
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["no-owner", "two-owners"]));
  const text = await print(opened);
  for (const { message, rule } of findings) {
    expect(text).toContain(message);
    expect(text).toContain(`Rule ${rule}`);
  }
  expect(text).toContain("2 rows checked: 2 errors");
  expect(text).toContain(`Rule pack ${rulePack} · stage drafting · checked on ${dayInWords(today)}`);
});

it("says of a finding that both sides accepted it", async () => {
  const opened = await open();
  const { context, buyer, provider, send } = opened;
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
  await send(buyer, { kind: "gap.propose", id: "g1", gap });
  await send(provider, { kind: "gap.accept", id: "g1" });
  expect(content((await context.matrices.snapshot(buyer)).matrix).gaps).toHaveLength(1);
  const text = await print(opened);
  expect(text).toContain("Accepted by both sides (1)");
  for (const said of ["Nobody closes tickets until May. (rule no-owner)", "No staff", "Ada", "1 May 2099"])
    expect(text).toContain(said);
  expect(text).not.toContain("Rule no-owner");
});
