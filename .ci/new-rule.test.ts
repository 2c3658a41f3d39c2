import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeRule, writeRuleLists } from "./new-rule.mjs";

const RULES = join("lib", "checker", "rules");
const root = join(import.meta.dirname, "..");
let dir = "";
const read = (from: string, file: string) => readFileSync(join(from, RULES, file), "utf8");

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "clearline-rules-"));
  cpSync(join(root, RULES), join(dir, RULES), { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

describe("a new rule", () => {
  it("gets both files, and a line in each list and in the table", () => {
    expect(makeRule(dir, "spare-key-unowned", "coverage")).toContain("coverage/spare-key-unowned.ts");
    expect(read(dir, "coverage/spare-key-unowned.ts")).toContain('id: "spare-key-unowned"');
    expect(read(dir, "coverage/spare-key-unowned.doc.ts")).toContain("examples: [");
    for (const list of ["index.ts", "docs.ts"]) expect(read(dir, list)).toContain("spareKeyUnowned");
    expect(read(dir, "conformance.test.ts")).toContain(
      '  "spare-key-unowned": ["coverage", "note", "drafting", "matrix"],\n};\n',
    );
  });

  it("begins as a rule of one row where its group is one of rows", () => {
    makeRule(dir, "spare-key-unowned", "row");
    expect(read(dir, "row/spare-key-unowned.ts")).toContain("check: () => NOTHING,");
  });

  it("is refused under an id that is taken or no id, and in a group that is none", () => {
    expect(() => makeRule(dir, "no-owner", "coverage")).toThrow("The rule row/no-owner is there already.");
    expect(() => makeRule(dir, "No owner", "row")).toThrow("“No owner” is no id of a rule");
    expect(() => makeRule(dir, "spare-key", "rows")).toThrow("“rows” is no group of rules");
  });
});

it("the lists of rules are what this command writes", () => {
  writeRuleLists(dir);
  for (const list of ["index.ts", "docs.ts"]) expect(read(dir, list)).toBe(read(root, list));
});
