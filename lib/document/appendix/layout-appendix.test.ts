import { beforeAll, expect, test } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import type { Content } from "#lib/matrix/content.ts";
import { rowHash } from "#lib/matrix/fingerprint.ts";
import { GapId, ParticipantId, RoleId, RuleId } from "#lib/matrix/schema/ids.ts";
import type { Author, Signature } from "#lib/matrix/schema/record.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import { drawMatrix, fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { draftOf, inputOf, printed } from "../testing/appendix-of.ts";
import { squeezed } from "../testing/page-texts.ts";
import { layoutAppendix } from "./layout-appendix.ts";

const EXAMPLE = inputOf(fillMatrix(buildExample()));
const BY: Author = { participant: ParticipantId.parse("ada"), side: "buyer", name: "Ada Brandt" };
const SIGNATURE: Signature = {
  name: "Jürgen Żak",
  title: "Managing director",
  statement: "I may sign for this company.",
  by: BY,
  at: "2026-03-01T10:15:00Z",
};
const SMALL = inputOf(
  drawMatrix(
    `
| | Buyer/IT lead | Provider/Desk | Third/Vendor |
| Help desk |
| - Answer calls | A | R@business | - |
| - Wake somebody | A | R@night | C |
`,
    { header: { buyer: "Contoso", provider: "Northwind" } },
  ),
);

function withContent(more: Partial<Content>) {
  return { ...SMALL, content: { ...SMALL.content, ...more } };
}

let example: string;
beforeAll(async () => {
  example = squeezed((await printed(EXAMPLE)).join(""));
}, 30_000);

test("every activity, every text of a row, the fingerprint and the parties stand in the appendix", () => {
  const { content, edition } = EXAMPLE;
  expect(example).toContain(edition.fingerprint);
  for (const name of [content.header.buyer, content.header.provider])
    expect(example).toContain(squeezed(name));
  const rows = content.areas.flatMap(({ activities }) => activities);
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) {
    expect(example).toContain(squeezed(row.name));
    if (row.scope === "out") continue;
    for (const said of [row.splitBuyer, row.splitProvider, row.evidence, row.note, row.ownerAct?.what]) {
      if (said) expect(example).toContain(squeezed(said));
    }
  }
});

test("every term that somebody has said is printed", () => {
  const said = Object.entries(EXAMPLE.content.terms).filter(
    ([field, value]) =>
      typeof value === "string" && !/^(prevails|paper|signatureBlock|sentenceVerb)$|(Date|Ends)$/.test(field),
  );
  expect(said.length).toBeGreaterThan(20);
  for (const [field, value] of said) {
    for (const line of String(value).split("\n")) expect(example, field).toContain(squeezed(line));
  }
  expect(example).toContain(squeezed("“reviews”: plain"));
});

test("a draft says so on each page, a signed edition nowhere", async () => {
  for (const page of await printed(SMALL)) expect(page).toContain("Draft, not signed");
  const edition = { ...SMALL.edition, state: "signed", buyer: SIGNATURE, provider: SIGNATURE } as const;
  const pages = await printed({ ...SMALL, edition });
  for (const page of pages) {
    expect(page).not.toMatch(/draft/i);
    expect(page).toContain("Edition 1");
  }
  expect(pages.join(" ")).toContain("Jürgen Żak");
  expect(pages.join(" ")).toContain("Identity was not verified beyond the link.");
});

test("names in other alphabets come out as they were written", async () => {
  const header = {
    buyer: "Łódź Spółka Akcyjna",
    provider: "Ἀθηναϊκὴ Πληροφορική",
    title: "Ответственность — кто что делает",
  };
  const input = withContent({ header: { ...SMALL.content.header, ...header } });
  const text = (await printed(input)).join(" ");
  for (const name of Object.values(header)) expect(text).toContain(name.normalize("NFC"));
});

test.each([
  ["full", ["For Contoso", "Title", "Signature"], []],
  ["initials", ["For Contoso", "Initials"], ["Title"]],
  ["none", [], ["For Contoso", "Initials", "Signatures"]],
] as const)("the signature block %s has its own lines", (signatureBlock, present, absent) => {
  const { terms } = SMALL.content;
  const blocks = layoutAppendix(withContent({ terms: { ...terms, signatureBlock } })).sections.flatMap(
    (section) => section.blocks,
  );
  const said = JSON.stringify(blocks.filter(({ kind }) => kind === "signatures" || kind === "heading"));
  for (const text of present) expect(said).toContain(text);
  for (const text of absent) expect(said).not.toContain(text);
});

test("a signature given elsewhere is printed with date, names, file and hash", async () => {
  const file = "ab".repeat(32);
  const elsewhere = {
    day: "2026-02-27",
    buyerName: "Ada Brandt",
    providerName: "Jo Ng",
    file,
    fileName: "signed.pdf",
    by: BY,
    at: "2026-03-01T08:00:00Z",
  };
  const text = (await printed({ ...SMALL, edition: { ...SMALL.edition, state: "signed", elsewhere } })).join(
    " ",
  );
  for (const said of ["27 February 2026", "Ada Brandt", "Jo Ng", "signed.pdf", file])
    expect(text).toContain(said);
});

test("accepted gaps, changed rules and rows outside the agreement are printed neutrally", async () => {
  const [area] = SMALL.content.areas;
  if (area === undefined) throw new Error("The drawn matrix has no area");
  const gap = {
    id: GapId.parse("gap"),
    key: "no-owner:answer-calls",
    basis: "0".repeat(64),
    rule: RuleId.parse("no-owner"),
    activity: null,
    role: null,
    sentence: "A restore test is not provided until the new storage is in service.",
    reason: "The storage is replaced in May.",
    owner: "IT lead",
    until: "2026-05-31",
    buyer: null,
    provider: null,
    removed: false,
  };
  const text = (
    await printed(
      withContent({
        areas: [
          {
            ...area,
            activities: area.activities.map((row, index) =>
              index === 0 ? row : { ...row, scope: "out" as const, outHolder: "The night porter" },
            ),
          },
        ],
        gaps: [gap],
        settings: { [RuleId.parse("too-many-doers")]: { off: false, reason: "Shift work", threshold: 5 } },
      }),
    )
  ).join(" ");
  for (const said of [
    gap.sentence,
    gap.reason,
    "31 May 2026",
    "The night porter",
    "threshold 5",
    "Shift work",
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain("1.2 Wake somebody");
  expect(text).not.toContain("no-owner");
});

test.each([4, 8, 12, 40])("with %i roles every head, letter and name is whole", async (count) => {
  const [first] = SMALL.content.roles;
  if (first === undefined) throw new Error("The drawn matrix has no role");
  const roles = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: RoleId.parse(`role-${index}`),
    name: `Responsible officer ${index} for Datenschutzgrundverordnung`,
    party: index < count / 2 ? ("buyer" as const) : ("provider" as const),
  }));
  const cell: Assignment = { duties: ["accountable", "responsible"], when: "business", notInvolved: false };
  const areas = SMALL.content.areas.map((area) => ({
    ...area,
    activities: area.activities.map((row, index) => ({
      ...row,
      name: index === 0 ? "W".repeat(300) : row.name,
      cells: Object.fromEntries(roles.map(({ id }) => [id, cell])),
    })),
  }));
  const agreed: Content = { ...SMALL.content, roles, areas };
  const text = squeezed((await printed({ ...SMALL, content: agreed, edition: draftOf(agreed) })).join(""));
  for (const { name } of roles) expect(text).toContain(squeezed(name));
  expect(text).toContain("W".repeat(300));
});

test("each letter carries the word that a reader says for it", () => {
  const tables = layoutAppendix(SMALL).sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.kind === "table"),
  );
  const letters = tables
    .flatMap(({ rows }) => rows.flat())
    .flatMap((cell) => (cell.kind === "letters" ? cell.letters : []));
  const words = new Map(letters.map(({ letter, expansion }) => [letter, expansion]));
  expect(Object.fromEntries(words)).toEqual({
    A: "Accountable",
    R: "Responsible",
    C: "Consulted",
    I: "Informed",
    "–": "Not involved, agreed",
  });
});

test("no heading skips a level", () => {
  const levels = layoutAppendix(EXAMPLE).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "heading" ? [block.level] : [])),
  );
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.entries())
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
});

test("rows print as letters, as sentences with the agreement's own words for the parties, or as both", async () => {
  const named = { buyerTerm: "Client", providerTerm: "Supplier" };
  const print = async (more: Partial<Content["terms"]>) => {
    const { terms } = SMALL.content;
    return squeezed((await printed(withContent({ terms: { ...terms, ...named, ...more } }))).join(""));
  };
  const sentence = squeezed("The Supplier's desk answers calls in business hours");
  const letters = squeezed("1.1 Answer calls A R in business hours");
  const usual = await print({});
  expect(usual).toContain(letters);
  expect(usual).not.toContain(sentence);
  const said = await print({ rowsPrintAs: "sentences" });
  expect(said).toContain(sentence);
  expect(said).not.toContain(letters);
  const both = await print({ rowsPrintAs: "both" });
  expect(both).toContain(letters);
  expect(both).toContain(sentence);
  const prevailing = await print({ rowsPrintAs: "letters", prevails: "sentences" });
  expect(prevailing).toContain(letters);
  expect(prevailing).toContain(sentence);
  for (const text of [usual, said]) expect(text).toContain("(“Client”)");
});

test("tables lie as the parties chose, and along the long side where upright paper cannot hold them", () => {
  const orientations = (roles: number, tablesLie: "portrait" | "landscape" | null) => {
    const [role] = SMALL.content.roles;
    if (!role) throw new Error("no role");
    const many = Array.from({ length: roles }, (_, index) => ({ ...role, id: RoleId.parse(`r${index}`) }));
    const terms = { ...SMALL.content.terms, tablesLie };
    return layoutAppendix(withContent({ roles: many, terms })).sections.map(({ orientation }) => orientation);
  };
  expect(orientations(3, null)).toEqual(["portrait"]);
  expect(orientations(3, "landscape")).toContain("landscape");
  expect(orientations(9, null)).toContain("landscape");
  expect(orientations(9, "portrait")).toEqual(["portrait"]);
  expect(orientations(30, "portrait")).toContain("landscape");
});

test("only a final has fields to sign, and its plain form words to sign at", () => {
  const signing = (state: "draft" | "final", plain: boolean) => {
    const terms = { ...SMALL.content.terms, signatureBlock: "full" as const };
    const input = { ...withContent({ terms }), plain, edition: { ...SMALL.edition, state } };
    const blocks = layoutAppendix(input).sections.flatMap(({ blocks }) => blocks);
    return blocks
      .flatMap((block) => (block.kind === "signatures" ? block.parties : []))
      .flatMap(({ lines }) => lines.map(({ field, anchor }) => field?.name ?? anchor));
  };
  expect(signing("draft", false).every((name) => name === null)).toBe(true);
  const names = signing("final", false);
  expect(names).toContain("signature-buyer");
  expect(new Set(names).size).toBe(8);
  expect(signing("final", true)).toContain("/signature-provider/");
  expect(new Set(signing("final", true)).size).toBe(8);
});

test("the page on checking names who confirmed what is printed, and the head of the log", async () => {
  const hash = rowHash(SMALL.content.areas[0]?.activities[0] ?? neverRow(), SMALL.content.roles);
  const yes = { hash, by: BY, at: "2026-03-01T10:15:00Z" };
  const rows = SMALL.content.areas.flatMap(({ activities }) => activities.map(({ id }) => id));
  const confirmations = Object.fromEntries(rows.map((id) => [id, { buyer: yes, provider: null }]));
  const log = { revision: 14, hash: "c".repeat(64) };
  const text = (await printed({ ...SMALL, confirmations, log })).join(" ");
  // The yes to the second row was given to another text.
  expect(text).toContain("Ada Brandt Contoso 1 row 1 March 2026, 10:15 UTC");
  expect(squeezed(text)).toContain(`Revision14,${log.hash}`);
  expect(text).toContain("clearline verify FILE.pdf compares");
  const plain = (await printed({ ...SMALL, plain: true })).join(" ");
  expect(plain).toContain("clearline verify FILE.pdf --matrix matrix.json --record record.json compares");
});

function neverRow(): never {
  throw new Error("no row");
}
