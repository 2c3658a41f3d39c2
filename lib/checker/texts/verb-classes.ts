/** Verbs by what is done with the thing: two of one class belong together, as in “install and configure”. */
const CLASSES: Readonly<Record<string, string>> = {
  ask: "request propose recommend draft prepare",
  decide: "approve authorise authorize decide define choose select agree",
  buy: "order purchase buy procure acquire",
  build: "install configure create deploy implement provision design develop build migrate test",
  run: "operate maintain host run monitor",
  check: "review verify validate audit inspect assess evaluate check",
  mend: "repair fix resolve restore remediate",
  end: "delete remove decommission dispose retire revoke disable",
};

/** After an “and” these could be nouns: “review and order”, “keyboard and monitor”. */
const ALSO_NOUNS = new Set(
  "request order design test host run monitor review audit check repair fix draft".split(" "),
);

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([name, words]) => words.split(" ").map((word) => [word, name] as const)),
);

/** Nearly the same act for most readers, though of two classes. */
const PAIRS = new Set([
  "design-implement",
  "develop-maintain",
  "test-validate",
  "monitor-resolve",
  "create-delete",
  "install-remove",
]);

const JOINTS = new Set(["and", "or", "&", "then"]);
const TURNS = new Set("to who that which for before after how whether when if by with of from".split(" "));
const MOST_WORDS = 40;
const VERBS = [...CLASS_OF.keys()].join("|");
const BEGINS_WITH_VERB = new RegExp(`^[\\s,/]*(?:${VERBS})[\\s,/]`, "i");
/** Most names join no second verb: they are not taken apart. */
const JOINS_VERB = new RegExp(`[\\s,/](?:and|or|&|then)[\\s,/]+(?:${VERBS})[\\s,/]`, "i");

/** The two verbs of a name that orders two different acts: “approve” and “install”. */
export function twoActs(name: string): readonly [string, string] | undefined {
  if (!BEGINS_WITH_VERB.test(name) || !JOINS_VERB.test(name)) return undefined;
  const words = name
    .toLowerCase()
    .split(/[\s,/]/, MOST_WORDS)
    .filter((word) => word !== "");
  const [first = ""] = words;
  const kind = CLASS_OF.get(first);
  if (kind === undefined) return undefined;
  for (const [at, word] of words.entries()) {
    if (TURNS.has(word)) return undefined;
    const second = words[at + 1] ?? "";
    const other = CLASS_OF.get(second);
    if (!JOINTS.has(word) || other === undefined || ALSO_NOUNS.has(second)) continue;
    const hasObject = words[at + 2] !== undefined && !TURNS.has(words[at + 2] ?? "");
    if (other !== kind && hasObject && !PAIRS.has(`${first}-${second}`)) return [first, second];
  }
  return undefined;
}
