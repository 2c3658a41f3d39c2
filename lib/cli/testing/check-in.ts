import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { check } from "#lib/checker/check.ts";
import type { Finding } from "#lib/checker/finding.ts";
import { activityId, roleId, ruleId } from "#lib/matrix/testing/ids.ts";
import type { Outcome, Surroundings } from "../command.ts";
import { runCommand } from "../run-command.ts";

/** A finding as a rule makes it, for a drawn or a sheet's row. */
export function foundBy(rule: string, differs: Partial<Omit<Finding, "rule">> = {}): Finding {
  return {
    key: [rule, differs.activity ?? []].flat().join("/"),
    basis: "0".repeat(64),
    rule: ruleId(rule),
    severity: "error",
    costs: "ownerless",
    stage: "drafting",
    area: null,
    activity: null,
    rows: [],
    role: null,
    message: "Say who owns it.",
    fixes: [],
    ...differs,
  };
}

export const rowOf = (id: string) => ({ activity: activityId(id) });
export const cellOf = (id: string, role: string) => ({ activity: activityId(id), role: roleId(role) });

/** A folder of a test in which `check` runs: with the real rules, or with what they would find. */
export function openCheckFolder() {
  const folder = mkdtempSync(join(tmpdir(), "clearline-check-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const surroundings = (
    found: readonly Finding[] | undefined,
    variables: Surroundings["variables"],
  ): Surroundings => ({
    now: new Date("2026-03-01T23:30:00Z"),
    rulePack: 7,
    check: found ? () => found : check,
    variables,
    directory: folder,
  });
  return {
    folder,
    put(name: string, text: string): string {
      writeFileSync(join(folder, name), text);
      return name;
    },
    read: (name: string): string => readFileSync(join(folder, name), "utf8"),
    run: (
      args: readonly string[],
      found?: readonly Finding[],
      variables: Surroundings["variables"] = {},
    ): Promise<Outcome> => runCommand(["check", ...args], surroundings(found, variables)),
  };
}
