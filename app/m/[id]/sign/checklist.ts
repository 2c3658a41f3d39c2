import type { Finding } from "#lib/checker/finding.ts";
import type { ConfirmationOverview } from "#lib/matrix/confirmation.ts";
import { listOpenConflicts } from "#lib/matrix/conflicts.ts";
import type { Content } from "#lib/matrix/content.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { SIDES } from "#lib/matrix/schema/header.ts";
import { pageOfConflict } from "../conflicts/conflict-desk.ts";

export interface CheckPoint {
  readonly id: string;
  /** The fact, as it stands now. */
  readonly text: string;
  /** `open` stands between a draft and its final; `advice` does not. */
  readonly state: "done" | "open" | "advice";
  /** Where it is done, below the matrix's address. */
  readonly to: string;
  readonly toLabel: string;
}

/** The draft with one row chosen, below the matrix's address. */
export function rowAddress(row: string): string {
  return `?draft=1&row=${encodeURIComponent(row)}`;
}

function count(many: number, one: string, more: string): string {
  return many === 1 ? `1 ${one}` : `${many} ${more}`;
}

function errorsPoint(blocking: readonly Finding[]): CheckPoint {
  const first = blocking[0];
  return {
    id: "errors",
    text:
      first === undefined
        ? "No error is open."
        : `${count(blocking.length, "error is", "errors are")} neither fixed nor accepted by both sides.`,
    state: first === undefined ? "done" : "open",
    to: first?.activity ? rowAddress(first.activity) : "",
    toLabel: "Go to the first",
  };
}

function undecidedPoint(content: Content): CheckPoint {
  const open = content.areas
    .flatMap((area) => (area.scope === "in" ? area.activities : []))
    .filter((row) => row.undecided && row.scope === "in");
  const first = open[0];
  return {
    id: "undecided",
    text:
      first === undefined
        ? "Every row is decided."
        : `${count(open.length, "row is", "rows are")} still to be decided.`,
    state: first === undefined ? "done" : "open",
    to: first === undefined ? "" : rowAddress(first.id),
    toLabel: "Go to the first",
  };
}

function conflictsPoint(view: Matrix): CheckPoint {
  const open = listOpenConflicts(view);
  const [first] = open;
  const row = first?.conflict.activity;
  return {
    id: "conflicts",
    text:
      open.length === 0
        ? "No conflict is open."
        : `${count(open.length, "conflict is", "conflicts are")} open.`,
    state: open.length === 0 ? "done" : "open",
    to: row
      ? `${rowAddress(row)}&show=conflicts`
      : ((first && pageOfConflict(first)) ?? "?draft=1&show=conflicts"),
    toLabel: "Go to the first",
  };
}

function confirmationPoints(content: Content, overview: ConfirmationOverview): readonly CheckPoint[] {
  return SIDES.flatMap((side): readonly CheckPoint[] => {
    const { rows, terms } = overview.waiting[side];
    const name = content.header[side];
    const all = overview.rows.size;
    return [
      {
        id: `rows-${side}`,
        text:
          rows.length === 0
            ? `${name} has confirmed all ${all} rows.`
            : `${name} has ${count(rows.length, "row", "rows")} of ${all} to confirm.`,
        state: rows.length === 0 && all > 0 ? "done" : "open",
        to: rows[0] === undefined ? "" : rowAddress(rows[0]),
        toLabel: "Go to the first",
      },
      {
        id: `terms-${side}`,
        text: terms ? `${name} has not confirmed the terms.` : `${name} has confirmed the terms.`,
        state: terms ? "open" : "done",
        to: "/terms",
        toLabel: "Open the terms",
      },
    ];
  });
}

/** What should be there, and does not hold anybody up. */
function advicePoints(content: Content, view: Matrix): readonly CheckPoint[] {
  const shown = Object.values(view.tables.contact).filter((contact) => !contact.removed);
  const without = SIDES.filter((side) => !shown.some((contact) => contact.side === side));
  return [
    {
      id: "contacts",
      text:
        without.length === 0
          ? "Both companies show contacts to each other."
          : `${without.map((side) => content.header[side]).join(" and ")} ${without.length === 1 ? "shows" : "show"} no contact yet.`,
      state: without.length === 0 ? "done" : "advice",
      to: "/contacts",
      toLabel: "Open the contacts",
    },
  ];
}

/** Everything between a draft and its final, and what it is wise to have; all points stand there, done or not. */
export function checklist(
  view: Matrix,
  content: Content,
  overview: ConfirmationOverview,
  blocking: readonly Finding[],
): readonly CheckPoint[] {
  return [
    errorsPoint(blocking),
    undecidedPoint(content),
    conflictsPoint(view),
    ...confirmationPoints(content, overview),
    ...advicePoints(content, view),
  ];
}

/** The statement that a signatory makes, for a company: its right to agree, and that its roles can do what they take on. */
export function authorityStatement(company: string): string {
  return `I am authorised to agree to this responsibility matrix for ${company}, and the roles of ${company} that own or do a row have the authority, the skill and the time that it asks.`;
}

export const IDENTITY_NOTE =
  "Clearline has not verified who signs here beyond the link by which they came. The record says so.";
