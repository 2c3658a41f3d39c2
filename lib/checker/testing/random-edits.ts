import fc from "fast-check";
import { CATALOGUE_ACTIVITIES } from "#lib/catalogue/activities.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { newActivity } from "#lib/matrix/new-rows.ts";
import { AREA_TOPICS } from "#lib/matrix/schema/activity.ts";
import { ENGAGEMENT_MODELS, LETTER_SETS } from "#lib/matrix/schema/header.ts";
import { AreaId, type OpId } from "#lib/matrix/schema/ids.ts";
import { OpBody } from "#lib/matrix/schema/op.ts";
import { anyCell } from "#lib/matrix/testing/arbitraries.ts";
import { RULES } from "../rules/index.ts";

/** Names of the catalogue, names in other words, and names that a wording rule reports. */
const NAMES = [
  ...CATALOGUE_ACTIVITIES.slice(0, 40).map(({ name }) => name),
  "Approve exceptions to patching",
  "Back up mailboxes to the cloud",
  "Declare a security incident",
  "Hold the password vault",
  "Isolate infected machines at once",
  "Level 1 calls",
  "Level 2 calls",
  "Patch the servers",
  "Patch the Servers.",
  "Report IT risks to the board",
  "Review backups",
  "Run backups",
  "Security",
  "Track expiry of SSL certificates",
];
const TEXTS = [
  null,
  "Answer as soon as possible",
  "The IT lead approves it",
  "TBD",
  "The engineers on duty must act within 2 hours",
  "Managed in ConnectWise.",
  "First response within 30 minutes",
  "Opens the ticket and names the system",
  "The EDR agent",
];
const HOURS = [
  null,
  { kind: "business" },
  { kind: "around-the-clock" },
  { kind: "windows", windows: [{ days: [1, 2, 6], from: "06:00", to: "22:00" }] },
];
const LIMITS = [null, { amount: 4, unit: "hours", clock: null, from: null }];
const FRAMEWORKS = [[], ["ISO 27001"], ["PCI DSS 4.0", "NIS2"]];

/** What somebody writes, before it is known which rows there are: numbers pick them later. */
export interface RandomEdit {
  readonly kind:
    | "cell"
    | "row"
    | "move"
    | "add"
    | "area"
    | "role"
    | "header"
    | "terms"
    | "chain"
    | "setting"
    | "undo";
  readonly pick: number;
  readonly other: number;
  readonly field: number;
  readonly cell: unknown;
}

/** Mostly letters and rows, as people write. */
export function anyEdit(): fc.Arbitrary<RandomEdit> {
  return fc.record({
    kind: fc.oneof(
      { weight: 3, arbitrary: fc.constant("cell" as const) },
      { weight: 3, arbitrary: fc.constant("row" as const) },
      { weight: 2, arbitrary: fc.constantFrom("move" as const, "add" as const, "undo" as const) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          "area" as const,
          "role" as const,
          "header" as const,
          "terms" as const,
          "chain" as const,
          "setting" as const,
        ),
      },
    ),
    pick: fc.nat(),
    other: fc.nat(),
    field: fc.nat(),
    cell: anyCell("RASCI-V"),
  });
}

function at<T>(list: readonly T[], index: number): T {
  const one = list[index % list.length];
  if (one === undefined) throw new Error("There is nothing to pick from");
  return one;
}

const orderOf = (number: number): string => `a${number % 10}V`;

function rowFields(matrix: Matrix, { pick, other, field }: RandomEdit): object {
  const text = at(TEXTS, other);
  return at<object>(
    [
      { name: at(NAMES, other) },
      { name: at(NAMES, other), note: text },
      { splitBuyer: text },
      { splitProvider: text, splitBuyer: "Opens the ticket and names the system" },
      { ownerAct: other % 2 ? null : { act: "approve", what: text } },
      { appliesTo: text },
      { hours: at(HOURS, other) },
      { timeLimit: at(LIMITS, other) },
      { kind: at(["act", "check", "decision", "notice"], other) },
      { undecided: other % 3 > 0 },
      { scope: other % 2 ? "out" : "in", outHolder: text },
      { removed: other % 2 > 0 },
      { rhythm: at([null, "monthly", "each"], other) },
      { charge: at([null, "in-fee"], other) },
      {
        evidence: text,
        evidenceHolder: at([null, "buyer"], other),
        evidenceKept: at([null, "2 years"], pick),
      },
      { frameworks: at(FRAMEWORKS, other) },
      { dependsOn: [at(Object.keys(matrix.tables.activity), other)] },
      { dependsOn: [] },
      { chain: at([null, ...Object.keys(matrix.tables.chain)], other) },
    ],
    field,
  );
}

function plainBody(matrix: Matrix, edit: RandomEdit, done: readonly OpId[]): object {
  const { kind, pick, other, field, cell } = edit;
  const { activity, area, role, chain } = matrix.tables;
  const row = at(Object.keys(activity), pick);
  const roleIds = Object.keys(role);
  const text = at(TEXTS, other);
  switch (kind) {
    case "cell":
      return { kind: "cell.set", activity: row, role: at(roleIds, other), cell };
    case "row":
      return { kind: "activity.edit", id: row, fields: rowFields(matrix, edit) };
    case "move": {
      const place = { area: at(Object.keys(area), other), order: orderOf(field) };
      return { kind: "activity.edit", id: row, fields: field % 2 ? place : { order: place.order } };
    }
    case "add":
      return {
        kind: "activity.add",
        id: `new-${pick}`,
        activity: newActivity({
          area: AreaId.parse(at(Object.keys(area), other)),
          order: orderOf(field),
          name: at(NAMES, field),
          catalogueId: field % 3 ? null : at(CATALOGUE_ACTIVITIES, pick).id,
        }),
        cells: field % 2 ? { [at(roleIds, other)]: cell } : {},
      };
    case "area":
      return {
        kind: "area.edit",
        id: at(Object.keys(area), pick),
        fields: at<object>(
          [
            { name: at(["Night work", "Everything else"], other) },
            { topic: at([null, ...AREA_TOPICS], other) },
            { scope: other % 2 ? "out" : "in" },
            { order: orderOf(other) },
            { removed: other % 4 === 0 },
          ],
          field,
        ),
      };
    case "role":
      return {
        kind: "role.edit",
        id: at(roleIds, pick),
        fields: at<object>(
          [
            { name: at(["IT lead", "Jane Porter", "Engineers on duty"], other) },
            { party: at(["buyer", "provider", "third", "unknown"], other) },
            { hours: at(HOURS, other) },
            { zone: at([null, "America/New_York"], other) },
            { open: other % 2 > 0 },
            { deputy: at([null, "Second lead"], other) },
            { removed: other % 4 === 0 },
            { order: orderOf(other) },
          ],
          field,
        ),
      };
    case "header":
      return {
        kind: "header.edit",
        fields: at<object>(
          [
            { title: `Title ${other % 9}` },
            { model: at(ENGAGEMENT_MODELS, other) },
            { letterSet: at(LETTER_SETS, other) },
            { size: at([null, "core", "must", "everything"], other) },
            { provider: at(["Harbor IT", "Millbank Managed IT"], other) },
          ],
          field,
        ),
      };
    case "terms":
      return {
        kind: "terms.edit",
        fields: at<object>(
          [
            { emergencyRate: text },
            {
              furtherClauses: at(
                [
                  null,
                  "On termination all data is handed back.",
                  "“As soon as possible” means: within a day.",
                ],
                other,
              ),
            },
            { businessHours: other % 2 ? [] : [{ days: [1, 2, 3], from: "08:00", to: "16:00" }] },
            { frameworks: at(FRAMEWORKS, other) },
            { tools: at([[], ["Datto", "ConnectWise"]], other) },
            { projectTest: text },
            { letterDefinitions: at([null, "A: accountable"], other) },
          ],
          field,
        ),
      };
    case "chain":
      return {
        kind: "chain.edit",
        id: at(Object.keys(chain), pick),
        fields: at<object>(
          [{ afterLastStep: text }, { removed: other % 2 > 0 }, { name: "Night calls" }],
          field,
        ),
      };
    case "setting":
      return {
        kind: "setting.edit",
        rule: at(RULES, pick).id,
        setting: at(
          [
            { off: true, reason: "Counsel settles it", threshold: null },
            { off: false, reason: null, threshold: null },
            { off: false, reason: null, threshold: other % 4 },
          ],
          field,
        ),
      };
    case "undo":
      return { kind: "undo", of: done[pick % Math.max(1, done.length)] ?? "op-0", force: other % 2 > 0 };
  }
}

/** The op that an edit means on a state; `decide` may refuse it. */
export function editToBody(matrix: Matrix, edit: RandomEdit, done: readonly OpId[]): OpBody {
  return OpBody.parse(plainBody(matrix, edit, done));
}
