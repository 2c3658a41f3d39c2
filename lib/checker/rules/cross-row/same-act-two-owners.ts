import type { When } from "#lib/matrix/schema/role.ts";
import { lineList, quoted } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { signingOwners } from "../../owners.ts";
import type { Tell } from "../../rows-index/answer.ts";
import { defineRule } from "../../rule.ts";
import type { Held, RowSlice } from "../../slices.ts";
import { actSketch, actWords, textSketch } from "../../texts/act-words.ts";

/** Areas that repeat so many acts of one another treat two things alike, and their names say which. */
const FEWEST_REPEATED = 3;

const isOwned = ({ isAgreed, owners }: RowSlice): boolean => isAgreed && owners.length > 0;

const scopeOf = ({ row }: RowSlice): string => row.appliesTo?.trim().toLowerCase() ?? "";

/** What an agreed row with an owner says, by the catalogue and by its words, for the same thing. */
function actsOf(slice: RowSlice): readonly string[] {
  const { catalogueId, name } = slice.row;
  const words = actWords(name);
  return [
    ...(catalogueId === null ? [] : [`catalogue ${catalogueId} ${scopeOf(slice)}`]),
    ...(words === "" ? [] : [`words${words} ${scopeOf(slice)}`]),
  ];
}

/** Sketches of the catalogue's names by its ids, each made once. */
const IN_CATALOGUE = new Map<string, number | null>();

function nameSketch({ row: { catalogueId, name }, isInOwnWords }: RowSlice): number | null {
  const known = isInOwnWords || catalogueId === null ? undefined : IN_CATALOGUE.get(catalogueId);
  if (known !== undefined) return known;
  const sketch = actSketch(name);
  if (!isInOwnWords && catalogueId !== null) IN_CATALOGUE.set(catalogueId, sketch);
  return sketch;
}

/** The same as numbers: rows that share none of them are not the same act; those that do are looked at closely. */
function sketchesOf(slice: RowSlice, tell: Tell<number>): void {
  if (!isOwned(slice)) return;
  const { catalogueId, appliesTo } = slice.row;
  const thing = textSketch(appliesTo ?? "");
  const words = nameSketch(slice);
  const byWords = words === null ? null : thing ^ words;
  const byCatalogue = catalogueId === null ? null : thing ^ textSketch(catalogueId);
  if (byCatalogue !== null) tell(byCatalogue);
  if (byWords !== null && byWords !== byCatalogue) tell(byWords);
}

/** Rows that say the same act, of rows with the same sketch. */
function sameActs(rows: readonly RowSlice[]): readonly (readonly RowSlice[])[] {
  const byAct = new Map<string, readonly RowSlice[]>();
  for (const row of rows) for (const act of actsOf(row)) byAct.set(act, [...(byAct.get(act) ?? []), row]);
  return [...byAct.values()].filter((group) => group.length > 1);
}

/** Whether two roles own at the same time: “in business hours” and “out of hours” never are. */
function isOwnedTwice(owners: readonly Held[]): boolean {
  const rolesWithin = (when: When) =>
    new Set(
      owners.filter(({ cell }) => cell.when === "always" || cell.when === when).map(({ role }) => role),
    );
  return rolesWithin("business").size > 1 || rolesWithin("out-of-hours").size > 1;
}

const areasOf = (group: readonly RowSlice[]): readonly RowSlice["area"][] => [
  ...new Map(group.map(({ area }) => [area.id, area])).values(),
];

function pairsOf(areas: readonly RowSlice["area"][]): readonly string[] {
  return areas.flatMap((a, at) =>
    areas.slice(at + 1).flatMap((b) => (a.name === b.name ? [] : [[a.id, b.id].sort().join(" ")])),
  );
}

/** Says of two areas whether each is a list of the same acts for a thing of its own. */
function openParallels(groups: readonly (readonly RowSlice[])[]) {
  const counts = new Map<string, number>();
  for (const pair of groups.flatMap((group) => pairsOf(areasOf(group))))
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (areas: readonly RowSlice["area"][]): boolean => {
    const pairs = pairsOf(areas);
    const all = (areas.length * (areas.length - 1)) / 2;
    return pairs.length === all && pairs.every((pair) => (counts.get(pair) ?? 0) >= FEWEST_REPEATED);
  };
}

/** The same rows can be the same act by the catalogue and by their words. */
function onceEach(groups: readonly (readonly RowSlice[])[]): readonly (readonly RowSlice[])[] {
  return [...new Map(groups.map((group) => [group.map(({ row }) => row.id).join(" "), group])).values()];
}

export const rule = defineRule({
  id: "same-act-two-owners",
  group: "cross-row",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "doubled",
  messages: {
    both: "{rows} say the same, under {areas}, and have different owners: {owners}. Keep one row, or write what each applies to.",
  },
  replaces: [],
  *check({ index, header }) {
    const groups = onceEach(index.shared(sketchesOf).flatMap(sameActs));
    const isParallel = openParallels(groups);
    for (const group of groups) {
      const areas = areasOf(group);
      if (isParallel(areas)) continue;
      const owners = group.flatMap((slice) => signingOwners(slice));
      if (areas.length < 2 || !isOwnedTwice(owners)) continue;
      const [first] = group;
      if (!first) continue;
      const ids = group.map(({ row }) => row.id);
      const roles = [...new Set(owners.map(({ role }) => role))];
      yield {
        message: "both",
        values: {
          rows: lineList([...new Set(group.map(({ row }) => quoted(row.name)))]),
          areas: lineList(areas.map(({ name }) => quoted(name))),
          owners: lineList(roles.map((role) => roleInWords(role, header))),
        },
        ids,
        area: first.area.id,
        activity: first.row.id,
        about: group.map(({ row, owners: held }) => ({
          row: row.id,
          name: row.name,
          owners: held.map(({ role, cell }) => ({ role: role.id, when: cell.when })),
        })),
      };
    }
  },
});
