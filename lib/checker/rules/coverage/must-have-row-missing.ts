import type { CatalogueActivity } from "#lib/catalogue/catalogue-activity.ts";
import { activitiesOf } from "#lib/catalogue/preset.ts";
import { lineList, quoted } from "#lib/wording/line-list.ts";
import { ACTS } from "../../acts.ts";
import { isCoverageKnown } from "../../coverage-gate.ts";
import { catalogueIdOf } from "../../rows-about.ts";
import { rowsInWords } from "../../rows-in-words.ts";
import { defineRule } from "../../rule.ts";
import type { MatrixSlice, RowSlice } from "../../slices.ts";

/** Examples of what a bigger size would add. */
const SHOWN = 3;

/** Rows of which a rule of their own asks, in whatever words the parties use. */
const ASKED_ELSEWHERE: ReadonlySet<string> = new Set(Object.values(ACTS).flatMap((act) => act.catalogueIds));

/** The catalogue's row that a row is. */
const isOfCatalogue = ({ row }: RowSlice): boolean => row.catalogueId !== null;

/** Whether the rows come from the catalogue: of rows in other words nobody can say which ones are missing. */
function isFromCatalogue({ header, index }: MatrixSlice): boolean {
  return header.size !== null || index.count(isOfCatalogue) * 2 > index.size();
}

function missingRows({ header, areas, index }: MatrixSlice): readonly CatalogueActivity[] {
  const topics = new Set(areas.filter(({ scope }) => scope === "in").map(({ topic }) => topic));
  return activitiesOf(header.model, "must").filter(
    ({ id, topic }) =>
      topics.has(topic) && !ASKED_ELSEWHERE.has(id) && index.countOf(catalogueIdOf, id) === 0,
  );
}

export const rule = defineRule({
  id: "must-have-row-missing",
  group: "coverage",
  severity: "note",
  stage: "drafting",
  scope: "matrix",
  costs: "undone",
  messages: {
    one: "The catalogue's must-have row {rows} is not in this matrix. Add it, or say that it is not in this agreement.",
    some: "{count} must-have rows of the catalogue are not in this matrix: {rows}. Add them, or say on each that it is not in this agreement.",
    size: "The parties chose the core, which leaves out {count} must-have rows of the catalogue, such as {first}. Add those that matter to you.",
  },
  replaces: [],
  *check(slice) {
    if (!isCoverageKnown(slice) || !isFromCatalogue(slice)) return;
    const missing = missingRows(slice);
    if (missing.length === 0) return;
    const isChosen = slice.header.size === "core" && missing.every(({ tier }) => tier === "must");
    yield {
      message: isChosen ? "size" : missing.length === 1 ? "one" : "some",
      values: {
        count: String(missing.length),
        rows: rowsInWords(missing.map(({ name }) => name)),
        first: lineList(missing.slice(0, SHOWN).map(({ name }) => quoted(name))),
      },
      ids: [],
      about: { missing: missing.map(({ id }) => id) },
    };
  },
});
