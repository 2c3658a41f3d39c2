import { columnsOf } from "../fold.ts";
import type { Matrix } from "../matrix.ts";
import type { OpId } from "../schema/ids.ts";
import { OpBody } from "../schema/op.ts";
import type { Intent } from "./arbitraries.ts";
import { BLANK_ACTIVITY, BLANK_AREA, BLANK_ROLE } from "./blank-rows.ts";

const HASH = "0".repeat(64);

function at(list: readonly string[], index: number): string {
  return list[index % Math.max(1, list.length)] ?? "missing";
}

function plainBody(matrix: Matrix, intent: Intent, done: readonly OpId[]): object {
  const { kind, pick, other, text, flag, cell, duty } = intent;
  const { activity, area, role, chain, gap, thread, comment } = matrix.tables;
  const anActivity = at(Object.keys(activity), pick);
  const aRole = at(Object.keys(role), pick);
  const shownRole = at(
    columnsOf(matrix).map((column) => column.id),
    other,
  );
  const order = `a${pick % 10}V`;
  const step = { role: aRole, deputy: null, waitMinutes: 15, note: null };
  const roleFields = [
    { open: flag },
    { name: text },
    { foldsInto: flag ? at(Object.keys(role), other) : null },
    { party: flag ? "third" : "buyer" },
    { removed: flag },
    { order },
  ];
  const rowFields = [
    { name: text },
    { hours: { kind: "business" } },
    { removed: flag },
    { undecided: flag },
    { area: at(Object.keys(area), other) },
    { dependsOn: [at(Object.keys(activity), other)] },
    { order },
    { splitBuyer: text, splitProvider: null },
    { name: text, note: text, undecided: flag },
    { area: at(Object.keys(area), other), order },
    { chain: at(Object.keys(chain), other) },
  ];
  switch (kind) {
    case "header.edit":
      return { fields: flag ? { title: text } : { letterSet: pick % 2 ? "RACI" : "RASCI-V" } };
    case "terms.edit":
      return { fields: flag ? { spendingCase: text } : { holidays: [`2026-12-${10 + (pick % 20)}`] } };
    case "area.add":
      return { id: `area-${pick}`, area: { ...BLANK_AREA, name: text, order } };
    case "area.edit":
      return {
        id: at(Object.keys(area), pick),
        fields: flag ? { name: text } : { removed: other % 2 === 0 },
      };
    case "role.add":
      return {
        id: `role-${pick}`,
        role: { ...BLANK_ROLE, name: text, order, foldsInto: flag ? at(Object.keys(role), other) : null },
      };
    case "role.edit":
      return { id: aRole, fields: roleFields[other % roleFields.length] };
    case "activity.add":
      return {
        id: `row-${pick}`,
        activity: { ...BLANK_ACTIVITY, name: text, order, area: at(Object.keys(area), other) },
        cells: flag ? { [aRole]: cell } : {},
      };
    case "activity.edit":
      return { id: anActivity, fields: rowFields[other % rowFields.length] };
    case "chain.add":
      return {
        id: `chain-${pick}`,
        chain: { name: text, steps: [step], afterLastStep: null, removed: false },
      };
    case "chain.edit":
      return {
        id: at(Object.keys(chain), pick),
        fields: flag ? { steps: [step, step] } : { removed: other % 2 === 0 },
      };
    case "cell.set":
      return { activity: anActivity, role: shownRole, cell };
    case "cell.add":
    case "cell.remove":
      return { activity: anActivity, role: shownRole, duty };
    case "setting.edit":
      return {
        rule: `rule-${pick % 3}`,
        setting: { off: flag, reason: flag ? text : null, threshold: other % 2 ? 3 : null },
      };
    case "gap.propose":
      return {
        id: `gap-${pick}`,
        gap: {
          key: `no-owner:${anActivity}`,
          basis: HASH,
          rule: "no-owner",
          activity: anActivity,
          role: null,
          sentence: text,
          reason: text,
          owner: text,
          until: "2027-01-01",
        },
      };
    case "gap.accept":
    case "gap.withdraw":
      return { id: at(Object.keys(gap), pick) };
    case "thread.open":
      return {
        id: `thread-${pick}`,
        anchor: flag ? { activity: anActivity, role: other % 2 ? aRole : null } : null,
        comment: `comment-${pick}`,
        text,
      };
    case "thread.resolve":
    case "thread.reopen":
      return { id: at(Object.keys(thread), pick) };
    case "comment.add":
      return { id: `comment-${other}`, thread: at(Object.keys(thread), pick), text };
    case "comment.edit":
      return { id: at(Object.keys(comment), pick), fields: flag ? { text } : { removed: other % 2 === 0 } };
    case "undo":
      return { of: at(done, pick), force: flag };
  }
}

/** The op that an intent means on a state; rows it names may be removed, or not be there at all. */
export function toBody(matrix: Matrix, intent: Intent, done: readonly OpId[]): OpBody {
  return OpBody.parse({ kind: intent.kind, ...plainBody(matrix, intent, done) });
}
