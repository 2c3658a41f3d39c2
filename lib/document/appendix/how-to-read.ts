import { dutiesOf, letterOf } from "#lib/matrix/duties.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import type { Block, Column, HeaderCell, Letter, Table } from "../layout/block.ts";
import { heading, paragraph, plainCell } from "../layout/blocks.ts";
import type { AppendixInput } from "./appendix-input.ts";
import {
  BINDING,
  DUTY_EMPHASIS,
  DUTY_MEANINGS,
  DUTY_NAMES,
  NOT_INVOLVED,
  NOT_INVOLVED_SIGN,
  PREVAILS,
  WHEN_NOTES,
} from "./strings.ts";

/** The letter of a duty as it is drawn. */
export const letterMark = (duty: Duty): Letter => ({
  letter: letterOf(duty),
  expansion: DUTY_NAMES[duty],
  emphasis: DUTY_EMPHASIS[duty],
});

export const NOT_INVOLVED_MARK: Letter = {
  letter: NOT_INVOLVED_SIGN,
  expansion: NOT_INVOLVED,
  emphasis: "bare",
};

/** What the letters mean, whom they bind, and what prevails. */
export function howToRead({ content }: AppendixInput, hasShortNotes: boolean): readonly Block[] {
  const { terms, header } = content;
  const duties = dutiesOf(header.letterSet);
  const lines = (terms.letterDefinitions ?? "").split("\n").filter((line) => line.trim() !== "");
  const own = new Map(
    duties.map((duty) => [duty, lines.find((line) => line.includes(`(${letterOf(duty)})`))]),
  );
  const agreesOnAll = duties.every((duty) => own.get(duty) !== undefined);
  const others = lines.filter((line) => !agreesOnAll || ![...own.values()].includes(line));
  const sayBinding = others.length === 0 ? [BINDING] : others;
  const notInvolved = terms.notInvolvedMeans ?? "Both sides agree that this role has no part in the row.";
  return [
    heading(2, "How to read this appendix"),
    legendTable([
      ...duties.map(
        (duty) =>
          [letterMark(duty), (agreesOnAll ? own.get(duty) : undefined) ?? DUTY_MEANINGS[duty]] as const,
      ),
      [NOT_INVOLVED_MARK, `${NOT_INVOLVED}: ${notInvolved}`],
    ]),
    ...sayBinding.map((text) => paragraph(text)),
    paragraph(
      terms.prevails === null
        ? "Which prevails among letters, split text and sentences has not been chosen."
        : PREVAILS[terms.prevails],
    ),
    ...shortNotes(hasShortNotes),
  ];
}

function shortNotes(hasShortNotes: boolean): readonly Block[] {
  if (!hasShortNotes) return [];
  const said = Object.values(WHEN_NOTES).flatMap((note) =>
    note === null ? [] : [`“${note.short}” means ${note.long}`],
  );
  return [paragraph(`Below a letter, ${said.join(" and ")}; without either the letter holds at any time.`)];
}

function legendTable(entries: readonly (readonly [Letter, string])[]): Table {
  const column = { belonging: "none" } as const;
  const head = (text: string): HeaderCell => ({
    text,
    columns: 1,
    rows: 1,
    turned: false,
    belonging: "none",
  });
  const columns: readonly Column[] = [
    { ...column, width: { unit: "points", value: 46 }, rowHeader: true },
    { ...column, width: { unit: "share", value: 1 }, rowHeader: false },
  ];
  return {
    kind: "table",
    summary: "The letters and what each means",
    columns,
    header: [[head("Letter"), head("Meaning")]],
    rows: entries.map(([letter, text]) => [
      { kind: "letters", letters: [letter], note: null },
      plainCell(text),
    ]),
  };
}
