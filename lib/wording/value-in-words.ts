import type { Matrix } from "#lib/matrix/matrix.ts";
import { OwnerAct, TimeLimit } from "#lib/matrix/schema/activity.ts";
import { Hours } from "#lib/matrix/schema/hours.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import { dutyName, lettersInWords } from "./cell-in-words.ts";
import { NOT_INVOLVED_WORDS } from "./duty-words.ts";
import { countOf, quoted } from "./line-list.ts";
import { MODEL_WORDS, PARTY_WORDS } from "./model-words.ts";
import {
  CHARGE_WORDS,
  hoursInWords,
  KIND_WORDS,
  ownerActInWords,
  RHYTHM_WORDS,
  TOPIC_WORDS,
  timeLimitInWords,
} from "./row-words.ts";

const MOST = 120;

const WORDS_OF_FIELD: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  model: Object.fromEntries(Object.entries(MODEL_WORDS).map(([model, { title }]) => [model, title])),
  party: PARTY_WORDS,
  kind: KIND_WORDS,
  rhythm: RHYTHM_WORDS,
  charge: CHARGE_WORDS,
  topic: TOPIC_WORDS,
  scope: { in: "in this agreement", out: "not in this agreement" },
};

/** A cell of the history: “nothing”, “accountable”, “responsible and accountable, out of hours”. */
export function assignmentInWords(cell: Assignment | undefined): string {
  if (cell?.notInvolved) return quoted(NOT_INVOLVED_WORDS.toLowerCase());
  if (!cell || cell.duties.length === 0) return "nothing";
  return lettersInWords(cell, dutyName);
}

function nameOf(matrix: Matrix, field: string, id: string): string | undefined {
  const { area, role, chain } = matrix.tables;
  if (field === "area") return area[id]?.name;
  if (field === "foldsInto") return role[id]?.name;
  return field === "chain" ? chain[id]?.name : undefined;
}

function objectInWords(field: string, value: object): string {
  if (Array.isArray(value)) return value.length === 0 ? "nothing" : countOf(value.length, "entry", "entries");
  const hours = Hours.safeParse(value);
  if (hours.success) return hoursInWords(hours.data);
  const limit = TimeLimit.safeParse(value);
  if (limit.success) return timeLimitInWords(limit.data);
  const act = OwnerAct.safeParse(value);
  if (act.success) return ownerActInWords(act.data);
  return `a new ${field}`;
}

/** A field's value as the history tells it; long texts are cut. */
export function valueInWords(matrix: Matrix, field: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  if (typeof value === "object") return objectInWords(field, value);
  const text = String(value);
  const word = WORDS_OF_FIELD[field]?.[text] ?? nameOf(matrix, field, text) ?? text;
  return quoted(word.length > MOST ? `${word.slice(0, MOST)}…` : word);
}
