import { BLANK, getHeader, type Matrix } from "#lib/matrix/matrix.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import type { Tables, Write, WriteOf } from "#lib/matrix/tables.ts";
import { commentInWords, threadInWords } from "./comment-words.ts";
import { ACTIVITY_LABELS, AREA_LABELS, CHAIN_LABELS, HEADER_LABELS, ROLE_LABELS } from "./field-words.ts";
import { quoted } from "./line-list.ts";
import { choiceInWords, roundChangeInWords } from "./round-words.ts";
import { termsGroupTitle, termsLabel } from "./terms-groups.ts";
import { assignmentInWords, valueInWords } from "./value-in-words.ts";

type Words = readonly string[];

/** Fields that the history does not tell: what they do shows in the grid. */
const UNTOLD: ReadonlySet<string> = new Set(["open", "foldsInto"]);

function fieldsInWords(
  matrix: Matrix,
  write: { readonly before: object; readonly after: object },
  labels: Readonly<Record<string, string>>,
  of: string,
): Words {
  const before: Readonly<Record<string, unknown>> = { ...write.before };
  return Object.entries(write.after).map(([field, value]) => {
    if (field === "removed") return value ? `removed ${of}` : `brought back ${of}`;
    if (field === "order") return `moved ${of}`;
    if (field === "undecided") return value ? `left ${of} to be decided` : `marked ${of} as decided`;
    if (UNTOLD.has(field)) return `folded or opened ${of}`;
    const told = `${valueInWords(matrix, field, before[field])} to ${valueInWords(matrix, field, value)}`;
    return `changed the ${labels[field] ?? field} of ${of} from ${told}`;
  });
}

function cellsInWords(matrix: Matrix, write: WriteOf<Tables, "cells">): Words {
  const row = quoted(matrix.tables.activity[write.id]?.name ?? write.id);
  const before: Readonly<Record<string, Assignment | undefined>> =
    write.action === "add" ? {} : { ...write.before };
  const after: Readonly<Record<string, Assignment | undefined>> = {
    ...(write.action === "add" ? write.row : write.after),
  };
  return Object.entries(after).flatMap(([role, cell]) => {
    const [old, now] = [before[role] ?? BLANK, cell].map(assignmentInWords);
    const name = quoted(matrix.tables.role[role]?.name ?? role);
    return old === now ? [] : [`changed ${name} in ${row} from ${old} to ${now}`];
  });
}

function gapInWords(write: WriteOf<Tables, "gap">, sentence: string): Words {
  if (write.action === "add") return [`proposed to accept the gap ${quoted(sentence)}`];
  if (write.after.removed !== undefined) {
    return [`${write.after.removed ? "withdrew" : "brought back"} the accepted gap ${quoted(sentence)}`];
  }
  return [`accepted the gap ${quoted(sentence)}`];
}

function settingInWords(write: WriteOf<Tables, "setting">): Words {
  const rule = quoted(write.id);
  const { off, reason, threshold } = write.action === "add" ? write.row : write.after;
  const switched =
    off === undefined
      ? []
      : [`switched the rule ${rule} ${off ? `off${reason ? `: ${reason}` : ""}` : "on"}`];
  const limit =
    threshold === undefined || threshold === null
      ? []
      : [`set the limit of the rule ${rule} to ${threshold}`];
  return switched.length + limit.length > 0
    ? [...switched, ...limit]
    : [`changed the setting of the rule ${rule}`];
}

function confirmationInWords(matrix: Matrix, write: WriteOf<Tables, "confirmation">): Words {
  const what =
    write.id === "terms" ? "the terms" : quoted(matrix.tables.activity[write.id]?.name ?? write.id);
  const { buyer, provider } = write.action === "add" ? write.row : write.after;
  return [buyer || provider ? `confirmed ${what}` : `took back the confirmation of ${what}`];
}

function editionInWords(write: WriteOf<Tables, "edition">): Words {
  const edition = `edition ${write.action === "add" ? write.row.number : write.id}`;
  if (write.action === "add") return [`made ${edition} final`];
  if (write.after.withdrawn) return [`took ${edition} back to a draft`];
  return [write.after.elsewhere ? `recorded ${edition} as signed elsewhere` : `signed ${edition}`];
}

function roundName(matrix: Matrix, id: string): string {
  return `round ${matrix.tables.round[id]?.number ?? id}`;
}

function outcomeInWords(matrix: Matrix, write: WriteOf<Tables, "outcome">): Words {
  if (write.action === "add") return [];
  return Object.entries(write.after).map(([row, outcome]) => {
    const name = `${quoted(matrix.tables.activity[row]?.name ?? row)} of ${roundName(matrix, write.id)}`;
    return outcome
      ? `marked ${name} as ${choiceInWords(outcome.choice, getHeader(matrix))}`
      : `opened ${name} again`;
  });
}

/** What one write did, each thing as a phrase in the past tense; empty when nothing shows. */
export function writeInWords(matrix: Matrix, write: Write): Words {
  const { tables } = matrix;
  switch (write.table) {
    case "header":
      return write.action === "add"
        ? ["set the parties and the title"]
        : fieldsInWords(matrix, write, HEADER_LABELS, "the matrix");
    case "terms":
      if (write.action === "add") return ["set the terms"];
      return Object.entries(write.after).map(([field, value]) => {
        const old: Readonly<Record<string, unknown>> = { ...write.before };
        const place = `the term “${termsGroupTitle(field)}: ${termsLabel(field)}”`;
        return `changed ${place} from ${valueInWords(matrix, field, old[field])} to ${valueInWords(matrix, field, value)}`;
      });
    case "area":
      return write.action === "add"
        ? [`added the area ${quoted(write.row.name)}`]
        : fieldsInWords(
            matrix,
            write,
            AREA_LABELS,
            `the area ${quoted(tables.area[write.id]?.name ?? write.id)}`,
          );
    case "role":
      return write.action === "add"
        ? [`added the role ${quoted(write.row.name)}`]
        : fieldsInWords(
            matrix,
            write,
            ROLE_LABELS,
            `the role ${quoted(tables.role[write.id]?.name ?? write.id)}`,
          );
    case "activity":
      return write.action === "add"
        ? [`added the row ${quoted(write.row.name)}`]
        : fieldsInWords(
            matrix,
            write,
            ACTIVITY_LABELS,
            `the row ${quoted(tables.activity[write.id]?.name ?? write.id)}`,
          );
    case "cells":
      return cellsInWords(matrix, write);
    case "chain":
      return write.action === "add"
        ? [`added the call chain ${quoted(write.row.name)}`]
        : fieldsInWords(
            matrix,
            write,
            CHAIN_LABELS,
            `the call chain ${quoted(tables.chain[write.id]?.name ?? write.id)}`,
          );
    case "gap":
      return gapInWords(
        write,
        (write.action === "add" ? write.row : tables.gap[write.id])?.sentence ?? write.id,
      );
    case "setting":
      return settingInWords(write);
    case "contact":
      return ["changed the contact sheet"];
    case "confirmation":
      return confirmationInWords(matrix, write);
    case "conflict":
      return [
        write.action === "add"
          ? "wrote at the same time as somebody else: both values are kept"
          : write.after.settled === null
            ? "opened a conflict again"
            : "settled a conflict",
      ];
    case "edition":
      return editionInWords(write);
    case "thread":
      return threadInWords(matrix, write);
    case "comment":
      return commentInWords(matrix, write);
    case "round":
      return roundChangeInWords(write, roundName(matrix, write.id));
    case "opened":
      return [];
    case "outcome":
      return outcomeInWords(matrix, write);
  }
}
