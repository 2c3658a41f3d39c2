import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { repositoryDir } from "../lib/server/repository.mjs";

const GROUPS = ["row", "column", "wording", "cross-row", "coverage", "record"];
const SCOPES = {
  row: "row",
  column: "role",
  wording: "row",
  "cross-row": "matrix",
  coverage: "matrix",
  record: "record",
};

/** @param {string} id */
const variable = (id) => id.replace(/-(\w)/g, (_whole, letter) => letter.toUpperCase());

/**
 * The rules that lie in the folder, in the order of groups and names.
 * @param {string} rules
 */
function listRules(rules) {
  return GROUPS.flatMap((group) =>
    readdirSync(join(rules, group))
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".doc.ts"))
      .sort()
      .map((file) => ({ group, id: file.slice(0, -3) })),
  );
}

/**
 * Writes the lists of rules and of their docs from the files.
 * @param {string} dir the checkout
 */
export function writeRuleLists(dir) {
  const rules = join(dir, "lib", "checker", "rules");
  const all = listRules(rules);
  const imports = (/** @type {string} */ what, /** @type {string} */ end) =>
    [...all]
      .sort((a, b) => (`${a.group}/${a.id}${end}` < `${b.group}/${b.id}${end}` ? -1 : 1))
      .map(({ group, id }) => `import { ${what} as ${variable(id)} } from "./${group}/${id}${end}";\n`)
      .join("");
  const list = all.map(({ id }) => `  ${variable(id)},\n`).join("");
  const docs = all
    .map(({ id }) => (id.includes("-") ? `  "${id}": ${variable(id)},\n` : `  ${id},\n`))
    .join("");
  writeFileSync(
    join(rules, "index.ts"),
    `import type { AnyRule } from "../rule.ts";\n${imports("rule", ".ts")}\n/** Every rule of the pack, by group; a test holds this list to the files. */\nexport const RULES: readonly AnyRule[] = [\n${list}];\n`,
  );
  writeFileSync(
    join(rules, "docs.ts"),
    `import type { RuleDoc } from "../rule-doc.ts";\n${imports("doc", ".doc.ts")}\n/** The documentation of every rule, by id: for the server, the command line and tests; never for a browser. */\nexport const RULE_DOCS: Readonly<Record<string, RuleDoc>> = {\n${docs}};\n`,
  );
}

const ROW_CHECK = "  check: () => NOTHING,";
const CHECK = `  // biome-ignore lint/correctness/useYield: the check is still to be written
  *check() {},`;

/** @param {string} id @param {string} group */
function ruleText(id, group) {
  const scope = SCOPES[/** @type {keyof typeof SCOPES} */ (group)];
  const isOfRows = scope === "row";
  return `import { defineRule${isOfRows ? ", NOTHING" : ""} } from "../../rule.ts";

export const rule = defineRule({
  id: "${id}",
  group: "${group}",
  severity: "note",
  stage: "drafting",
  scope: "${scope}",
  costs: "undone",
  messages: {
    found: "Say the fact. Then say what to do.",
  },
  replaces: [],
${isOfRows ? ROW_CHECK : CHECK}
});
`;
}

const DOC = `import type { RuleDoc } from "../../rule-doc.ts";

export const doc: RuleDoc = {
  summary: "",
  rationale: "",
  source: "",
  examples: [
    {
      title: "What the rule finds",
      grid: \`
        |               | Buyer/IT lead | Provider/Engineers |
        | - Take a call | I             | A/R                |\`,
      finds: "found",
    },
    {
      title: "The nearest that passes",
      grid: \`
        |               | Buyer/IT lead | Provider/Engineers |
        | - Take a call | I             | A/R                |\`,
      finds: null,
    },
  ],
};
`;

/**
 * Makes the two files of a new rule and puts it into the lists; its tests fail until it is written.
 * @param {string} dir the checkout
 * @param {string} id
 * @param {string} group
 * @returns {string} what happened, in words
 */
export function makeRule(dir, id, group) {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    throw new Error(`“${id}” is no id of a rule: words in small letters with dashes, such as no-owner.`);
  if (!GROUPS.includes(group))
    throw new Error(`“${group}” is no group of rules. Groups are ${GROUPS.join(", ")}.`);
  const rules = join(dir, "lib", "checker", "rules");
  const held = listRules(rules).find((rule) => rule.id === id);
  if (held) throw new Error(`The rule ${held.group}/${id} is there already.`);
  const file = join(rules, group, `${id}.ts`);
  if (existsSync(file)) throw new Error(`${file} is there already.`);
  writeFileSync(file, ruleText(id, group));
  writeFileSync(join(rules, group, `${id}.doc.ts`), DOC);
  writeRuleLists(dir);
  const table = join(rules, "conformance.test.ts");
  const text = readFileSync(table, "utf8");
  const entry = `  "${id}": ["${group}", "note", "drafting", "${SCOPES[/** @type {keyof typeof SCOPES} */ (group)]}"],\n`;
  writeFileSync(table, text.replace(/\n\};\n/, `\n${entry}};\n`));
  return `Made ${group}/${id}: write lib/checker/rules/${group}/${id}.ts and its .doc.ts, then run: npm run unit -- lib/checker`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [id, group = "row"] = process.argv.slice(2);
  try {
    if (id === undefined)
      throw new Error(
        `Say which rule: npm run new:rule ID [GROUP], where GROUP is one of ${GROUPS.join(", ")}.`,
      );
    console.log(makeRule(repositoryDir, id, group));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  }
}
