import type { When } from "#lib/matrix/schema/role.ts";
import { lineList, quoted } from "#lib/wording/line-list.ts";
import { roleInWords } from "#lib/wording/role-in-words.ts";
import { signingOwners } from "../../owners.ts";
import { defineRule } from "../../rule.ts";
import type { Held, RowSlice } from "../../slices.ts";

const FEWEST_WORDS = 2;
/** Characters of a name, as long as names can be; a longer text is none. */
const LONGEST_NAME = 300;
/** Areas that repeat so many acts of one another treat two things alike, and their names say which. */
const FEWEST_REPEATED = 3;

/** Words that do not tell one act from another. */
const EMPTY = new Set(
  "a an the of for to on in at with by and or all each every any its their our".split(" "),
);

const BEYOND_ASCII = /[^\p{ASCII}]/u;

const WORDS = /[a-z0-9]+/g;
const WORDS_BEYOND_ASCII = /[\p{Letter}\p{Number}]+/gu;
const PLURAL = /^.{2,}[^su]s$/u;

/** The words of an act in a form that spelling does not change: “Patch the Servers.” is “patch server”. */
function wordsOf(name: string): string {
  const read = name.slice(0, LONGEST_NAME);
  const isBeyond = BEYOND_ASCII.test(read);
  const text = (isBeyond ? read.normalize("NFKC") : read).toLowerCase();
  let [count, words] = [0, ""];
  for (const word of text.match(isBeyond ? WORDS_BEYOND_ASCII : WORDS) ?? []) {
    if (EMPTY.has(word)) continue;
    words += ` ${PLURAL.test(word) ? word.slice(0, -1) : word}`;
    count += 1;
  }
  return count < FEWEST_WORDS ? "" : words;
}

/** The keys under which an agreed row with an owner is the same act as another. */
function keysOf({ isAgreed, owners, row }: RowSlice): readonly string[] {
  if (!isAgreed || owners.length === 0) return [];
  const words = wordsOf(row.name);
  const scope = row.appliesTo?.trim().toLowerCase() ?? "";
  const keys: string[] = [];
  if (row.catalogueId !== null) keys.push(`catalogue ${row.catalogueId} ${scope}`);
  if (words !== "") keys.push(`words${words} ${scope}`);
  return keys;
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
    const groups = onceEach(index.shared(keysOf));
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
