import type { Assignment, Duty } from "../../schema/role.ts";
import { isShownRow } from "./agreed.ts";
import { cellOf, columnOf, EMPTY, inOrder, membersOf, shownIn, spreadOver } from "./columns.ts";
import { type Asked, keepBoth, text, type Verdict } from "./edits.ts";
import { doneSince, isSame, setField, type Written } from "./history.ts";

const LETTERS: Readonly<Record<string, string>> = {
  accountable: "A",
  responsible: "R",
  supports: "S",
  verifies: "V",
  consulted: "C",
  informed: "I",
};

/** What happened to one role's cell: letters that came and went merge, everything else is a set. */
function howOf(before: Assignment, after: Assignment, isLetterOp: boolean): readonly string[] {
  const isTimeChanged = before.when !== after.when && before.duties.length > 0 && after.duties.length > 0;
  if (!isLetterOp || before.notInvolved !== after.notInvolved || isTimeChanged) return ["set"];
  const came = after.duties.filter((duty) => !before.duties.includes(duty)).map((duty) => `+${duty}`);
  const went = before.duties.filter((duty) => !after.duties.includes(duty)).map((duty) => `-${duty}`);
  return [...came, ...went];
}

/** The writes that make a column show a value; a row that has an owner is decided, unless somebody just said it is not. */
function showing(
  asked: Asked,
  row: string,
  column: string,
  wanted: Assignment,
  isLetterOp: boolean,
): readonly Written[] {
  const { now, history, base, by } = asked;
  const cells = Object.entries(spreadOver(now, row, column, wanted)).flatMap(
    ([role, after]): readonly Written[] => {
      const before = cellOf(now, row, role);
      if (isSame(before, after)) return [];
      return [{ ...setField(now, "cells", row, role, after), how: howOf(before, after, isLetterOp) }];
    },
  );
  const place = { table: "activity", id: row, field: "undecided" };
  const isDecided =
    wanted.duties.includes("accountable") &&
    now["activity"]?.[row]?.["undecided"] === true &&
    doneSince(history, place, base, by).length === 0;
  return isDecided ? [...cells, setField(now, "activity", row, "undecided", false)] : cells;
}

function wantedBy({ body }: Asked, shown: Assignment): Assignment {
  // The oracle is only asked with ops that the schema has read.
  const duty = body["duty"] as Duty;
  if (body.kind === "cell.add")
    return { ...shown, duties: inOrder([...shown.duties, duty]), notInvolved: false };
  if (body.kind === "cell.remove") {
    const duties = shown.duties.filter((one) => one !== duty);
    return duties.length > 0 ? { ...shown, duties } : { ...EMPTY, notInvolved: shown.notInvolved };
  }
  const cell = body["cell"] as Assignment;
  return cell.duties.length > 0 ? cell : { ...EMPTY, notInvolved: cell.notInvolved };
}

/**
 * Adds merge, and so do removals. Anything against a later set, against “not involved”, or an add against a removal of
 * the same letter is a conflict; and a set is one against anything.
 */
function isAgainst(kind: string, duty: string, done: readonly string[]): boolean {
  if (kind === "cell.set") return done.length > 0;
  const opposite = kind === "cell.add" ? `-${duty}` : `+${duty}`;
  return done.includes("set") || done.includes(opposite);
}

/** An op on the cell that a column shows. */
export function letters(asked: Asked): Verdict {
  const { now, history, body, base, by } = asked;
  const row = text(body["activity"]);
  const column = text(body["role"]);
  if (!isShownRow(now, row) || columnOf(now, column) !== column) return { refused: "removed" };
  const shown = shownIn(now, row, column);
  const wanted = wantedBy(asked, shown);
  if (isSame(shown, wanted)) return { writes: [] };
  const known = text(now["header"]?.["matrix"]?.["letterSet"]);
  const letterSet = known.startsWith("RASCI") ? "RASCI" : "RACI";
  const all = known.endsWith("-V") ? `${letterSet}V` : letterSet;
  const isForeign = wanted.duties.some(
    (duty) => !shown.duties.includes(duty) && !all.includes(LETTERS[duty] ?? "?"),
  );
  if (isForeign) return { refused: "invalid" };
  const done = membersOf(now, column).flatMap((role) =>
    doneSince(history, { table: "cells", id: row, field: role }, base, by),
  );
  if (isAgainst(body.kind, text(body["duty"]), done)) {
    return { writes: keepBoth(asked, `cells/${row}/${column}`, wanted, shown, body), conflict: true };
  }
  return { writes: showing(asked, row, column, wanted, body.kind !== "cell.set") };
}
