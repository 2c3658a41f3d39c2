import fc from "fast-check";
import { dutiesOf, sortDuties } from "../duties.ts";
import { BLANK } from "../matrix.ts";
import type { LetterSet } from "../schema/header.ts";
import type { OpKind } from "../schema/op.ts";
import { type Assignment, DUTIES, type Duty } from "../schema/role.ts";

/** Any cell that a letter set can hold: blank, not involved, or letters that hold at some time. */
export function anyCell(letterSet: LetterSet): fc.Arbitrary<Assignment> {
  const duties = fc.subarray([...dutiesOf(letterSet)], { minLength: 1 });
  const filled = fc
    .record({
      duties,
      when: fc.constantFrom("always" as const, "business" as const, "out-of-hours" as const),
    })
    .map(({ duties: held, when }) => ({ duties: sortDuties(held), when, notInvolved: false }));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(BLANK) },
    { weight: 1, arbitrary: fc.constant({ ...BLANK, notInvolved: true }) },
    { weight: 4, arbitrary: filled },
  );
}

/** Ops that change content, or could. */
export const CONTENT_KINDS = [
  "header.edit",
  "terms.edit",
  "area.add",
  "area.edit",
  "role.add",
  "role.edit",
  "activity.add",
  "activity.edit",
  "chain.add",
  "chain.edit",
  "cell.set",
  "cell.add",
  "cell.remove",
  "setting.edit",
  "gap.propose",
  "gap.accept",
  "gap.withdraw",
  "undo",
] as const satisfies readonly OpKind[];

/** Ops that speak about the content and never change it. */
export const COMMENT_KINDS = [
  "thread.open",
  "thread.resolve",
  "thread.reopen",
  "comment.add",
  "comment.edit",
] as const satisfies readonly OpKind[];

/** What somebody is about to do, before it is known which rows there are: numbers pick them later. */
export interface Intent {
  readonly kind: (typeof CONTENT_KINDS | typeof COMMENT_KINDS)[number];
  readonly pick: number;
  readonly other: number;
  readonly text: string;
  readonly flag: boolean;
  readonly cell: Assignment;
  readonly duty: Duty;
  readonly isProvider: boolean;
  /** How many revisions behind the author is. */
  readonly lag: number;
}

export function anyIntent(): fc.Arbitrary<Intent> {
  return fc.record({
    // Letters and text are what people mostly write.
    kind: fc.oneof(
      fc.constantFrom(...CONTENT_KINDS),
      fc.constantFrom(...COMMENT_KINDS),
      fc.constantFrom("cell.set", "cell.add", "cell.remove", "activity.edit"),
    ),
    pick: fc.nat(99),
    other: fc.nat(99),
    text: fc.constantFrom("Answer calls", "Größe prüfen", "Проверить копии", "Zażółć"),
    flag: fc.boolean(),
    cell: anyCell("RASCI-V"),
    duty: fc.constantFrom(...DUTIES),
    isProvider: fc.boolean(),
    lag: fc.nat(3),
  });
}

const LAGS = [2, 5, 20] as const;

/** Intents that meet in the same few places: elsewhere people hardly ever clash. */
export function anyHotIntent(): fc.Arbitrary<Intent> {
  const cell = fc.record({
    kind: fc.constantFrom("cell.set", "cell.add", "cell.add", "cell.remove"),
    pick: fc.nat(1),
    other: fc.nat(1),
    duty: fc.constantFrom("accountable", "responsible", "consulted"),
    lag: fc.constantFrom(...LAGS),
  });
  const field = fc.record({
    kind: fc.constantFrom("activity.edit", "activity.edit", "undo", "undo", "role.edit"),
    pick: fc.nat(1),
    other: fc.nat(10),
    lag: fc.constantFrom(...LAGS),
  });
  return fc.tuple(anyIntent(), fc.oneof(cell, field)).map(([intent, hot]) => ({ ...intent, ...hot }));
}
