import type { Matrix } from "#lib/matrix/matrix.ts";
import { BLANK } from "#lib/matrix/matrix.ts";
import type { ActivityId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { OpBody, SideOpBody } from "#lib/matrix/schema/op.ts";
import type { Answer } from "#lib/matrix/schema/round.ts";
import { DUTY_WORDS } from "./duty-words.ts";
import { fieldLabel, placeInWords, rowLabel } from "./field-place.ts";
import { capitalised, quoted } from "./line-list.ts";
import { SAYING_WORDS } from "./round-words.ts";
import { wholeCell, wholeValue } from "./whole-value.ts";

/** One thing that was written, with nothing cut off. */
export interface WrittenText {
  readonly label: string;
  readonly text: string;
}

/** An op as its author would tell it: where, and every text that is in it. */
export interface OpWords {
  readonly where: string;
  readonly texts: readonly WrittenText[];
}

function anchorInWords(matrix: Matrix, activity: ActivityId | null, role: RoleId | null): string {
  if (activity === null) return "the matrix";
  return role === null
    ? rowLabel(matrix, "activity", activity)
    : placeInWords(matrix, { kind: "cell", activity, role });
}

/** Fields that a new row begins with and nobody has written. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  "order",
  "removed",
  "catalogueId",
  "open",
  "kind",
  "scope",
  "undecided",
  "topic",
]);

function textsOf(matrix: Matrix, table: string, fields: object, isNew: boolean): readonly WrittenText[] {
  return Object.entries(fields).flatMap(([field, value]): readonly WrittenText[] => {
    const isUnsaid = value === null || value === "" || (Array.isArray(value) && value.length === 0);
    if (isNew && (BEGINNINGS.has(field) || isUnsaid)) return [];
    if (field === "order" && Object.keys(fields).length > 1) return [];
    return [{ label: capitalised(fieldLabel(table, field)), text: wholeValue(matrix, field, value) }];
  });
}

function edited(matrix: Matrix, table: string, id: string, fields: object): OpWords {
  return { where: rowLabel(matrix, table, id), texts: textsOf(matrix, table, fields, false) };
}

function added(matrix: Matrix, what: string, table: string, row: { readonly name: string }): OpWords {
  return { where: `${what} ${quoted(row.name)}`, texts: textsOf(matrix, table, row, true) };
}

const only = (where: string, ...texts: readonly WrittenText[]): OpWords => ({ where, texts });

function answerTexts(answer: Answer | null): readonly WrittenText[] {
  if (!answer) return [{ label: "Answer", text: "taken back" }];
  return [
    { label: "Answer", text: SAYING_WORDS[answer.says] },
    { label: "Our part", text: answer.ourPart ?? "" },
    { label: "Their part", text: answer.theirPart ?? "" },
    { label: "Note", text: answer.note ?? "" },
  ].filter(({ text }) => text !== "");
}

/** What an op says, in words, with every text whole: to be read, copied and written again where it was refused. */
export function opInWords(body: OpBody | SideOpBody, matrix: Matrix): OpWords {
  switch (body.kind) {
    case "cell.set":
    case "cell.add":
    case "cell.remove": {
      const where = placeInWords(matrix, { kind: "cell", activity: body.activity, role: body.role });
      if (body.kind === "cell.set")
        return only(where, { label: "Letters", text: wholeCell({ ...BLANK, ...body.cell }) });
      const label = body.kind === "cell.add" ? "Letter added" : "Letter taken away";
      return only(where, { label, text: capitalised(DUTY_WORDS[body.duty].short) });
    }
    case "header.edit":
      return edited(matrix, "header", "matrix", body.fields);
    case "terms.edit":
      return edited(matrix, "terms", "matrix", body.fields);
    case "area.edit":
      return edited(matrix, "area", body.id, body.fields);
    case "role.edit":
      return edited(matrix, "role", body.id, body.fields);
    case "chain.edit":
      return edited(matrix, "chain", body.id, body.fields);
    case "activity.edit":
      return edited(matrix, "activity", body.id, body.fields);
    case "area.add":
      return added(matrix, "the new area", "area", body.area);
    case "role.add":
      return added(matrix, "the new column", "role", body.role);
    case "chain.add":
      return added(matrix, "the new call chain", "chain", body.chain);
    case "activity.add": {
      const { where, texts } = added(matrix, "the new row", "activity", body.activity);
      const letters = Object.entries(body.cells).map(([role, cell]) => ({
        label: matrix.tables.role[role]?.name ?? role,
        text: wholeCell(cell),
      }));
      return { where, texts: [...texts, ...letters] };
    }
    case "setting.edit":
      return {
        where: rowLabel(matrix, "setting", body.rule),
        texts: textsOf(matrix, "setting", body.setting, false),
      };
    case "contact.set":
      return {
        where: `the contact ${quoted(body.contact.name)}`,
        texts: textsOf(matrix, "contact", body.contact, true).filter(({ label }) => label !== "Side"),
      };
    case "note.set":
      return only(`your side's note on ${anchorInWords(matrix, body.activity, body.role ?? null)}`, {
        label: "Note",
        text: body.note.text,
      });
    case "thread.open": {
      const { activity, role } = body.anchor ?? { activity: null, role: null };
      return only(`a comment on ${anchorInWords(matrix, activity, role)}`, {
        label: "Comment",
        text: body.text,
      });
    }
    case "comment.add":
      return only("a reply to a comment", { label: "Reply", text: body.text });
    case "comment.edit":
      return only(
        "a comment",
        ...(body.fields.text === undefined ? [] : [{ label: "Comment", text: body.fields.text }]),
      );
    case "thread.resolve":
      return only("a comment to be resolved");
    case "thread.reopen":
      return only("a comment to be opened again");
    case "gap.propose": {
      const { sentence, reason, owner, until } = body.gap;
      return only(
        "an accepted gap",
        { label: "Sentence", text: sentence },
        { label: "Reason", text: reason },
        { label: "Who looks after it", text: owner },
        { label: "Until", text: until },
      );
    }
    case "gap.accept":
    case "gap.withdraw": {
      const gap = quoted(matrix.tables.gap[body.id]?.sentence ?? body.id);
      return only(
        body.kind === "gap.accept" ? `your yes to the gap ${gap}` : `the withdrawal of the gap ${gap}`,
      );
    }
    case "row.confirm":
    case "row.unconfirm": {
      const row = rowLabel(matrix, "activity", body.activity);
      return only(
        body.kind === "row.confirm"
          ? `your confirmation of ${row}`
          : `taking back the confirmation of ${row}`,
      );
    }
    case "terms.confirm":
      return only("your confirmation of the terms");
    case "terms.unconfirm":
      return only("taking back the confirmation of the terms");
    case "conflict.settle":
      return only("your choice between two values");
    case "edition.freeze":
      return only("making the matrix final");
    case "edition.reopen":
      return only("taking the final back to a draft");
    case "edition.sign":
      return only(
        "your signature",
        { label: "Name", text: body.signature.name },
        { label: "Title", text: body.signature.title },
        { label: "Statement", text: body.signature.statement },
      );
    case "edition.record":
      return only(
        "recording the signatures made elsewhere",
        { label: "Day", text: body.elsewhere.day },
        { label: "For the buyer", text: body.elsewhere.buyerName },
        { label: "For the provider", text: body.elsewhere.providerName },
        { label: "File", text: body.elsewhere.fileName },
      );
    case "answer.set":
      return only(
        `your side's answer on ${rowLabel(matrix, "activity", body.activity)}`,
        ...answerTexts(body.answer),
      );
    case "round.propose":
      return only(`a round about ${body.about}`);
    case "round.tell":
      return only("showing how far your side is in a round");
    case "round.submit":
      return only("submitting your side's answers to a round");
    case "round.reopen":
      return only("taking back your side's answers to a round");
    case "round.withdraw":
      return only("calling off a round");
    case "round.take":
      return only(
        `the answer to ${rowLabel(matrix, "activity", body.activity)} of a round`,
        ...(body.halves
          ? [
              { label: "The buyer's part", text: body.halves.buyer ?? "" },
              { label: "The provider's part", text: body.halves.provider ?? "" },
            ].filter(({ text }) => text !== "")
          : []),
      );
    case "matrix.fill":
      return only("filling the matrix");
    case "undo":
      return only("taking back a change");
  }
}

/** What was written as one text, to be copied. */
export function copyOfOp({ texts }: OpWords): string {
  return texts.length === 1
    ? (texts[0]?.text ?? "")
    : texts.map(({ label, text }) => `${label}: ${text}`).join("\n");
}
