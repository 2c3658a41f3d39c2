import { expect, test } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import { content } from "#lib/matrix/content.ts";
import { matrixOfParts } from "#lib/matrix/file.ts";
import { ActivityId, MatrixId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import { countDifferences, differenceText, listReadDifferences } from "./count-differences.ts";

function contentOf(parts: MatrixParts) {
  const made = matrixOfParts(MatrixId.parse("m"), parts);
  if (!made.ok) throw new Error(made.message);
  return content(made.value);
}
const parts = buildExample();
const before = contentOf(parts);
const id = ActivityId.parse("HD-01");
const row = parts.activities[id];
if (!row) throw new Error("no such row");

test("the same content differs in nothing", () => {
  expect(differenceText(countDifferences(before, contentOf(buildExample())))).toBeUndefined();
});

test("changed, removed and added rows are counted, and terms are named", () => {
  const renamed = contentOf({
    ...parts,
    activities: { ...parts.activities, [id]: { ...row, name: "Another act" } },
  });
  expect(countDifferences(before, renamed)).toMatchObject({ changed: 1, added: 0, removed: 0, terms: false });
  const gone = contentOf({ ...parts, activities: { ...parts.activities, [id]: { ...row, removed: true } } });
  expect(countDifferences(before, gone)).toMatchObject({ changed: 0, added: 0, removed: 1, other: false });
  expect(countDifferences(gone, before)).toMatchObject({ added: 1 });
  const terms = contentOf({ ...parts, terms: { ...parts.terms, zone: "Europe/Oslo" } });
  expect(differenceText(countDifferences(before, terms))).toBe("the terms changed");
});

test("a new title alone is a difference too", () => {
  const titled = contentOf({ ...parts, header: { ...parts.header, title: "Another title" } });
  expect(differenceText(countDifferences(before, titled))).toBe("order, title or accepted gaps changed");
});

test("rows that read otherwise are listed as they read and as they read now", () => {
  expect(listReadDifferences(before, before)).toEqual([]);
  const renamed = contentOf({
    ...parts,
    activities: { ...parts.activities, [id]: { ...row, name: "Answer each call" } },
  });
  const [difference, ...others] = listReadDifferences(before, renamed);
  expect(others).toEqual([]);
  expect(difference?.before).toContain("takes each user's first call");
  expect(difference?.now).toContain("answers each call");
  const gone = contentOf({ ...parts, activities: { ...parts.activities, [id]: { ...row, removed: true } } });
  expect(listReadDifferences(before, gone)).toMatchObject([{ id, now: null }]);
});
