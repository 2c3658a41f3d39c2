import {
  type Asked,
  add,
  type Body,
  edit,
  leavesTooMuch,
  pointsAtNothing,
  record,
  text,
  type Verdict,
} from "./oracle/edits.ts";
import { type Entry, setField, setFields, type Tables, valuesAt } from "./oracle/history.ts";
import { letters } from "./oracle/letters.ts";
import { confirm, edition, finalIn, gap } from "./oracle/record.ts";
import { undo } from "./oracle/undo.ts";

const RIGHTS = ["view", "comment", "edit", "sign", "manage"];
const WHILE_FINAL = /^(edition\.|contact\.)/;

export interface Question {
  readonly op: string;
  readonly body: Body;
  readonly by: { readonly participant: string; readonly side: "buyer" | "provider"; readonly right: string };
  readonly base: number;
  readonly at: string;
}

/** `applied`, `already`, `conflict`, or the code of a refusal. */
export type Fate = string;

/** A slow and obvious model of what becomes of ops: it keeps every write to every field, and nothing else. */
export interface Oracle {
  readonly ask: (question: Question) => Fate;
  readonly values: () => Tables;
}

function ask(asked: Asked, kindOf: (op: string) => string | undefined): Verdict {
  const { now, body, side } = asked;
  const id = text(body["id"]);
  switch (body.kind) {
    case "header.edit":
      return edit(asked, "header", "matrix", record(body["fields"]));
    case "terms.edit":
      return edit(asked, "terms", "matrix", record(body["fields"]));
    case "area.add":
    case "role.add":
    case "chain.add": {
      const table = body.kind.slice(0, -4);
      return add(asked, table, id, record(body[table]));
    }
    case "area.edit":
    case "role.edit":
    case "chain.edit":
    case "activity.edit":
      return edit(asked, body.kind.slice(0, -5), id, record(body["fields"]));
    case "activity.add": {
      const added = add(asked, "activity", id, record(body["activity"]));
      const cells = record(body["cells"]);
      const lost = Object.keys(cells).find((role) => now["role"]?.[role]?.["removed"] !== false);
      if ("refused" in added) return added;
      if (lost !== undefined) return { refused: now["role"]?.[lost] ? "removed" : "not-found" };
      return { writes: [...added.writes, ...setFields(now, "cells", id, cells)] };
    }
    case "cell.set":
    case "cell.add":
    case "cell.remove":
      return letters(asked);
    case "setting.edit": {
      const rule = text(body["rule"]);
      const setting = record(body["setting"]);
      return now["setting"]?.[rule]
        ? edit(asked, "setting", rule, setting, true)
        : add(asked, "setting", rule, setting);
    }
    case "contact.set": {
      const contact = record(body["contact"]);
      const held = now["contact"]?.[id];
      if (contact["side"] !== side || (held && held["side"] !== side)) return { refused: "wrong-side" };
      return held ? edit(asked, "contact", id, contact, true) : add(asked, "contact", id, contact);
    }
    case "gap.propose":
    case "gap.accept":
    case "gap.withdraw":
      return gap(asked);
    case "row.confirm":
    case "row.unconfirm":
    case "terms.confirm":
    case "terms.unconfirm":
      return confirm(asked);
    case "conflict.settle":
      return settle(asked, kindOf);
    case "undo":
      return undo(asked, kindOf);
    default:
      return edition(asked);
  }
}

/** Both values are there until somebody chooses; using the late one is a new change on what the chooser saw. */
function settle(asked: Asked, kindOf: (op: string) => string | undefined): Verdict {
  const { now, body } = asked;
  const id = text(body["id"]);
  const conflict = now["conflict"]?.[id];
  if (!conflict) return { refused: "not-found" };
  const choice = body["choice"];
  if (conflict["settled"] !== null)
    return choice === "other" || choice === record(conflict["settled"])["choice"]
      ? { writes: [] }
      : { refused: "exists" };
  const settled = setField(now, "conflict", id, "settled", { choice, by: asked.by, at: asked.at });
  if (choice !== "losing") return { writes: [settled] };
  // The body was read by the schema before the oracle kept it.
  const again = { ...asked, body: conflict["body"] as Body };
  const refused = pointsAtNothing(again);
  const verdict: Verdict = refused ? { refused } : ask(again, kindOf);
  if ("refused" in verdict) return verdict;
  if (verdict.conflict) return { refused: "built-upon" };
  return { writes: [...verdict.writes.map((write) => ({ ...write, how: ["set"] })), settled] };
}

/** Opens an oracle on the state with which a log began. */
export function openOracle(start: Tables, revision: number): Oracle {
  let history = { start, entries: [] as readonly Entry[], revision };
  const kinds = new Map<string, string>();
  const judge = (question: Question): Verdict => {
    const { body, by, ...rest } = question;
    const needed = body.kind.startsWith("edition.") ? "sign" : "edit";
    if (RIGHTS.indexOf(by.right) < RIGHTS.indexOf(needed)) return { refused: "not-allowed" };
    const now = valuesAt(history, history.revision);
    const asked: Asked = { ...rest, body, by: by.participant, side: by.side, now, history };
    if (!WHILE_FINAL.test(body.kind) && finalIn(now)) return { refused: "frozen" };
    const pointless = pointsAtNothing(asked);
    if (pointless) return { refused: pointless };
    const verdict = ask(asked, (op) => kinds.get(op));
    if ("refused" in verdict) return verdict;
    const entries = verdict.writes.map((write) => ({
      ...write,
      op: question.op,
      revision: history.revision + 1,
      by: by.participant,
    }));
    const after = valuesAt({ start, entries: [...history.entries, ...entries] }, history.revision + 1);
    const tooMuch = leavesTooMuch(now, after, verdict.writes);
    return tooMuch ? { refused: tooMuch } : verdict;
  };
  return {
    ask: (question) => {
      const verdict = judge(question);
      if ("refused" in verdict) return verdict.refused;
      if (verdict.writes.length === 0) return "already";
      const revision = history.revision + 1;
      const { op, by } = question;
      const entries = verdict.writes.map((write): Entry => ({ ...write, op, revision, by: by.participant }));
      history = { start, entries: [...history.entries, ...entries], revision };
      kinds.set(op, question.body.kind);
      return verdict.conflict ? "conflict" : "applied";
    },
    values: () => valuesAt(history, history.revision),
  };
}
