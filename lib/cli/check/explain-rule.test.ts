import { expect, it } from "vitest";
import { RULE_DOCS } from "#lib/checker/rules/docs.ts";
import { RULES } from "#lib/checker/rules/index.ts";
import { openCheckFolder } from "../testing/check-in.ts";

const { run } = openCheckFolder();

it("prints all that is known of every rule", async () => {
  for (const { id, severity, stage, replaces, threshold } of RULES) {
    const { out, exitCode } = await run(["--explain", id]);
    expect(exitCode).toBe(0);
    const doc = RULE_DOCS[id];
    const said = [
      id,
      doc?.summary,
      doc?.rationale,
      doc?.source,
      ...(doc?.examples ?? []).map(({ title }) => title),
    ];
    for (const words of [...said, severity, stage, ...replaces, ...(threshold ? [`${threshold.value}`] : [])])
      expect(out).toContain(words);
  }
});

it("draws the examples with what is found in them", async () => {
  const { out } = await run(["--explain", "no-owner"]);
  expect(out).toContain(
    [
      "  Somebody does it and nobody owns it",
      "    |                   | Buyer/IT lead | Provider/Engineers |",
      "    | - Patch a server  | I             | R                  |",
      "    Found: Nobody owns “{row}”.",
    ].join("\n"),
  );
  expect(out).toContain("    Nothing is found.");
});

it.each([
  ["no-ownr", "no-owner"],
  ["owner-two", "two-owners"],
  ["EDR", "edr-unowned"],
])("offers the nearest ids for %s", async (wrong, meant) => {
  const outcome = await run(["--explain", wrong]);
  expect(outcome).toMatchObject({ exitCode: 2, out: "" });
  expect(outcome.err).toContain(`There is no rule “${wrong}”. Nearest: `);
  expect(outcome.err).toContain(meant);
});
