import type { Decision } from "../decide/context.ts";
import type { decide } from "../decide.ts";
import type { Matrix } from "../matrix.ts";
import type { Actor } from "../rights.ts";
import type { OpId } from "../schema/ids.ts";
import type { OpBody } from "../schema/op.ts";
import { type OpenLog, openLog } from "./open-log.ts";
import { record } from "./oracle/edits.ts";
import { type Fields, isSame, type Tables } from "./oracle/history.ts";
import { openOracle } from "./oracle.ts";
import { actorOf, agreeBodies, bodyOf, type Move, yesBodies } from "./oracle-moves.ts";

/** One op, what `decide` made of it, and what the oracle says. */
export interface Match {
  readonly id: OpId;
  readonly body: OpBody;
  readonly by: string;
  readonly base: number;
  readonly decided: string;
  readonly expected: string;
}

export interface Matched {
  readonly matches: readonly Match[];
  /** The state that `decide` and `apply` left, and the oracle's, in the oracle's words. */
  readonly left: Tables;
  readonly expected: Tables;
  readonly log: OpenLog;
}

const isUndoable = ({ body, decided }: Match) =>
  (decided === "applied" || decided === "conflict") &&
  !/^(row|edition|gap|contact)\.|confirm$/.test(body.kind);

function fateOf(decision: Decision): string {
  if (!decision.ok) return decision.code;
  return decision.writes.length > 0 ? "applied" : "already";
}

/** Hashes and texts have no like in each other: what stays is who said yes, when, and to which value. */
function comparable(table: string, row: Fields): Fields {
  const only = (...fields: readonly string[]) =>
    Object.fromEntries(fields.map((field) => [field, row[field]]));
  switch (table) {
    case "confirmation":
      return { buyer: said(row["buyer"]), provider: said(row["provider"]) };
    case "gap":
      return { ...row, buyer: said(row["buyer"]), provider: said(row["provider"]) };
    case "edition":
      return {
        ...only("number", "withdrawn"),
        signed: [row["buyer"], row["provider"], row["elsewhere"]].map((value) => value !== null),
      };
    case "conflict":
      return {
        field: row["field"],
        losing: heldIn(row["losing"]),
        standing: heldIn(row["standing"]),
        settled:
          row["settled"] === null
            ? null
            : { ...record(said(row["settled"])), choice: record(row["settled"])["choice"] },
      };
    default:
      return row;
  }
}

/** Who said yes, and when; the oracle names people by their id alone. */
function said(value: unknown): unknown {
  if (value === null) return null;
  const { by, at } = record(value);
  return { by: typeof by === "string" ? by : record(by)["participant"], at };
}

const heldIn = (value: unknown) => ("value" in record(value) ? record(value)["value"] : value);

const BLANK_CELL = { duties: [], when: "always", notInvolved: false };

/** Tables without what is the same as nothing: blank cells, rows without a field. */
function toComparable(tables: Tables): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      Object.fromEntries(
        Object.entries(rows).flatMap(([id, row]) => {
          const fields =
            table === "cells"
              ? Object.fromEntries(Object.entries(row).filter(([, cell]) => !isSame(cell, BLANK_CELL)))
              : comparable(table, row);
          return Object.keys(fields).length === 0 ? [] : [[id, fields]];
        }),
      ),
    ]),
  );
}

const tablesOf = (matrix: Matrix): Tables => JSON.parse(JSON.stringify(matrix.tables));

/** Plays moves against `decide` and the oracle alike. */
export function playMatch(start: Matrix, moves: readonly Move[], decideWith?: typeof decide): Matched {
  const log = openLog(start, decideWith);
  const oracle = openOracle(tablesOf(start), start.revision);
  const states = new Map([[start.revision, start]]);
  const seen = new Map<string, number>();
  const done: OpId[] = [];
  const matches: Match[] = [];
  const send = (body: OpBody, by: Actor, base: number) => {
    const at = new Date(Date.UTC(2026, 1, 1) + matches.length * 1000).toISOString();
    const { id, decision } = log.send(body, { by, base, at });
    const expected = oracle.ask({ op: id, body, by, base, at });
    done.push(id);
    states.set(log.matrix().revision, log.matrix());
    matches.push({ id, body, by: by.participant, base, decided: fateOf(decision), expected });
  };
  const sendAll = (bodies: readonly { readonly by: Actor; readonly body: OpBody }[]) => {
    for (const { by, body } of bodies) send(body, by, log.matrix().revision);
  };
  /** The newest op of one's own is what people undo. */
  const ownFirst = (participant: string) => {
    const own = matches.flatMap((match) => (match.by === participant && isUndoable(match) ? [match.id] : []));
    return own.length > 0 ? own.toReversed().slice(0, 3) : done;
  };
  for (const move of moves) {
    if (move.kind === "agree") {
      sendAll(agreeBodies(log.matrix()));
      sendAll(yesBodies(log.matrix()));
      continue;
    }
    const by = actorOf(move);
    const { revision } = log.matrix();
    const last = seen.get(by.participant) ?? start.revision;
    const look = move.isFresh ? revision : Math.max(last, revision - move.intent.lag);
    const body = bodyOf(move, states.get(look) ?? start, ownFirst(by.participant));
    // An undo is guarded by what stands, whatever its author had seen; afterwards they have seen it.
    const base = body.kind === "undo" ? revision : look;
    seen.set(by.participant, base);
    send(body, by, base);
  }
  return {
    matches,
    left: toComparable(tablesOf(log.matrix())),
    expected: toComparable(oracle.values()),
    log,
  };
}
