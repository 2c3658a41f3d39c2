import type { Activity, Area } from "./schema/activity.ts";
import type { Comment, Thread } from "./schema/comment.ts";
import type { Contact, Note } from "./schema/contact.ts";
import type { Header } from "./schema/header.ts";
import type { AcceptedGap, Author, Confirmation, Conflict, Edition, RuleSetting } from "./schema/record.ts";
import type { Chain, Role, RowCells } from "./schema/role.ts";
import type { OpenedRows, Outcomes, Round, SideAnswers } from "./schema/round.ts";
import type { Terms } from "./schema/terms.ts";

/** Every table of the shared state. `header` and `terms` have one row, under the id `matrix`. */
export interface Tables {
  header: Header;
  terms: Terms;
  area: Area;
  role: Role;
  activity: Activity;
  /** One row an activity; its fields are role ids. */
  cells: RowCells;
  chain: Chain;
  gap: AcceptedGap;
  setting: RuleSetting;
  contact: Contact;
  confirmation: Confirmation;
  conflict: Conflict;
  edition: Edition;
  thread: Thread;
  comment: Comment;
  round: Round;
  /** What both sides answered, by round: copied here when it is opened, and never before. */
  opened: OpenedRows;
  /** What became of the rows, by round. */
  outcome: Outcomes;
}

/** The tables of one side's private stream. */
export interface SideTables {
  contact: Contact;
  /** Under the key of its place, see `notes.ts`. */
  note: Note;
  /** By round; nothing of it leaves the side before the round is opened. */
  answers: SideAnswers;
}

export type Rows<T> = { readonly [K in keyof T]: Readonly<Record<string, T[K]>> };

interface AddWrite<T, K extends keyof T> {
  readonly table: K;
  readonly id: string;
  readonly action: "add";
  readonly row: T[K];
}

interface EditWrite<T, K extends keyof T> {
  readonly table: K;
  readonly id: string;
  readonly action: "edit";
  readonly before: Partial<T[K]>;
  readonly after: Partial<T[K]>;
}

/** One write to one row; `before` and `after` of an edit hold the same fields. */
export type WriteOf<T, K extends keyof T = keyof T> = { [N in K]: AddWrite<T, N> | EditWrite<T, N> }[K];

export type Write = WriteOf<Tables>;
export type SideWrite = WriteOf<SideTables>;

export type Stream = "shared" | "buyer" | "provider";

/** An accepted op as data: what the log holds, what every client applies. */
export interface ChangeOf<W> {
  /** The op's id. */
  readonly id: string;
  readonly stream: Stream;
  /** 1, 2, 3 … on its stream, without holes. */
  readonly revision: number;
  readonly at: string;
  readonly by: Author;
  readonly kind: string;
  /** Ops of one gesture (a paste, a fill) share a group: one undo step. */
  readonly group: string | null;
  readonly writes: readonly W[];
}

export type Change = ChangeOf<Write>;
export type SideChange = ChangeOf<SideWrite>;
