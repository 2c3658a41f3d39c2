import { expect, it } from "vitest";
import { buildPreset } from "#lib/catalogue/preset.ts";
import { content } from "#lib/matrix/content.ts";
import { drawContent, fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { check } from "../check.ts";
import { createSlicer } from "../slicer.ts";
import { WHOLE_CATALOGUE } from "../testing/whole-catalogue.ts";
import { CATALOGUE_NAMES, CATALOGUE_PARTS } from "./catalogue-texts.ts";
import { APPROVES, MUST_ACT, saidOf } from "./roles-in-texts.ts";

const TODAY = "2026-04-20";
const PARTS = buildPreset(WHOLE_CATALOGUE);
const TEXTS = [...CATALOGUE_NAMES, ...CATALOGUE_PARTS];
const LONGEST_TITLE = 4;

/** Rules that leave the texts of the catalogue unread, beside those about wordings. */
const RULES: readonly string[] = [
  "exception-no-expiry",
  "optional-service-untagged",
  "response-word-undefined",
];

interface FoundInNote {
  readonly rule: string;
  readonly text: string;
}

/** What these rules find where the notes of all rows are these texts, one after the other. */
function foundInNotes(texts: readonly string[]): readonly FoundInNote[] {
  const notes = new Map(Object.keys(PARTS.activities).map((id, at) => [id, texts[at % texts.length] ?? ""]));
  const activities = Object.fromEntries(
    Object.entries(PARTS.activities).map(([id, row]) => [
      id,
      { ...row, charge: null, note: notes.get(id) ?? null },
    ]),
  );
  const found = check({ content: content(fillMatrix({ ...PARTS, activities })), today: TODAY });
  return found
    .filter(({ rule }) => RULES.includes(rule))
    .map(({ rule, activity }) => ({ rule, text: notes.get(activity ?? "") ?? "" }));
}

it("leaves out the catalogue's texts, and keeps those that only stand where it has none", () => {
  const [name = "", other = ""] = CATALOGUE_NAMES;
  const [part = ""] = CATALOGUE_PARTS;
  const drawn = drawContent(`| | Buyer | Provider |\n| - ${name} | A | R |`, {
    activities: {
      [name]: { note: other, splitBuyer: "Opens the door", splitProvider: other, evidence: part },
    },
  });
  const [slice] = createSlicer().slice({ content: drawn, today: TODAY }).index.rows();
  expect(slice?.ownFields.map(({ textIn }) => textIn(slice.row))).toEqual(["Opens the door", other, other]);
});

it("would find nothing in the catalogue's texts by the rules that leave them unread", () => {
  const count = Object.keys(PARTS.activities).length;
  const parts = Array.from({ length: Math.ceil(TEXTS.length / count) }, (_none, at) =>
    TEXTS.slice(at * count, (at + 1) * count),
  );
  // No name is read for an exception.
  const isRead = ({ rule, text }: FoundInNote) =>
    rule !== "exception-no-expiry" || !CATALOGUE_NAMES.has(text);
  expect(parts.flatMap(foundInNotes).filter(isRead)).toEqual([]);
  // It would be seen.
  const seen = ["If subscribed: the initial response comes within 2 hours.", "Signs exceptions."];
  expect(new Set(foundInNotes(seen).map(({ rule }) => rule))).toEqual(new Set(RULES));
});

it.each([APPROVES, MUST_ACT])("no role of any name is said in a text of the catalogue: $does", (saying) => {
  const isSaid = (text: string, name: string) => {
    const drawn = drawContent("| | Buyer | Provider |\n| - Do it | A | R |", {
      activities: { "Do it": { note: text } },
    });
    const [slice] = createSlicer().slice({ content: drawn, today: TODAY }).index.rows();
    return slice !== undefined && saidOf(slice, [{ role: { name } }], saying).length > 0;
  };
  const said = TEXTS.filter((text) => saying.gate.test(text)).filter((text) => {
    const words = text.split(/\s+/);
    return words.some((_word, from) =>
      Array.from({ length: LONGEST_TITLE - 1 }, (_none, more) =>
        words.slice(from, from + more + 2).join(" "),
      ).some((title) => isSaid(text, title)),
    );
  });
  expect(said).toEqual([]);
  expect(isSaid("The plan must be approved by the IT lead; the IT lead must approve it.", "IT lead")).toBe(
    true,
  );
});
