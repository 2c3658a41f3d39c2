import { lineList, quoted } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { pairsAtOneTime, signingOwners } from "../../owners.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

const FEWEST_WORDS = 2;
/** Areas that repeat so many acts of one another treat two things alike, and their names say which. */
const FEWEST_REPEATED = 3;

/** Words that do not tell one act from another. */
const EMPTY = /^(?:a|an|the|of|for|to|on|in|at|with|by|and|or|all|each|every|any|its|their|our)$/;

/** The words of an act in a form that spelling does not change: “Patch the Servers.” is “patch server”. */
function wordsOf(name: string): string {
  const words = name
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== "" && !EMPTY.test(word))
    .map((word) => (/[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word));
  return words.length < FEWEST_WORDS ? "" : words.join(" ");
}

/** The keys under which a row is the same act as another. */
function keysOf({ row }: RowSlice): readonly string[] {
  const words = wordsOf(row.name);
  const scope = row.appliesTo?.trim().toLowerCase() ?? "";
  return [
    ...(row.catalogueId === null ? [] : [`catalogue ${row.catalogueId} ${scope}`]),
    ...(words === "" ? [] : [`words ${words} ${scope}`]),
  ];
}

function groupByAct(rows: readonly RowSlice[]): readonly (readonly RowSlice[])[] {
  const byKey = new Map<string, RowSlice[]>();
  for (const slice of rows) {
    if (!slice.isAgreed || slice.owners.length === 0) continue;
    for (const key of keysOf(slice)) {
      const group = byKey.get(key);
      if (group) group.push(slice);
      else byKey.set(key, [slice]);
    }
  }
  const groups = new Map<string, RowSlice[]>();
  for (const group of byKey.values())
    if (group.length > 1) groups.set(group.map(({ row }) => row.id).join(" "), group);
  return [...groups.values()];
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
  *check({ rows, header }) {
    const groups = groupByAct(rows);
    const isParallel = openParallels(groups);
    for (const group of groups) {
      const areas = areasOf(group);
      if (areas.length < 2 || isParallel(areas)) continue;
      const owners = group.flatMap((slice) => signingOwners(slice));
      const roles = [...new Set(owners.map(({ role }) => role))];
      if (!pairsAtOneTime(owners).some(([a, b]) => a.role !== b.role)) continue;
      const [first] = group;
      if (!first) continue;
      yield {
        message: "both",
        values: {
          rows: lineList([...new Set(group.map(({ row }) => quoted(row.name)))]),
          areas: lineList(areas.map(({ name }) => quoted(name))),
          owners: lineList(roles.map((role) => roleInWords(role, header))),
        },
        ids: group.map(({ row }) => row.id),
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
