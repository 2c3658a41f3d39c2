import { dutiesOf, letterOf } from "#lib/matrix/duties.ts";
import { type Duty, WHENS } from "#lib/matrix/schema/role.ts";
import {
  DUTY_WORDS,
  dutyDefinition,
  LETTERS_BIND,
  NOT_INVOLVED_MEANING,
  NOT_INVOLVED_WORDS,
} from "#lib/wording/duty-words.ts";
import { lineList } from "#lib/wording/line-list.ts";
import { WHEN_ABBREVIATIONS, WHEN_WORDS } from "#lib/wording/row-words.ts";
import { prevailsInWords } from "#lib/wording/terms-of-agreement.ts";
import type { Block, Column, Emphasis, Letter, Table } from "../layout/block.ts";
import { headerCell, heading, paragraph, plainCell, shareColumn } from "../layout/blocks.ts";
import type { AppendixInput } from "./appendix-input.ts";

const EMPHASIS: Readonly<Record<Duty, Emphasis>> = {
  accountable: "solid",
  responsible: "thick",
  supports: "thin",
  verifies: "double",
  consulted: "thin",
  informed: "dotted",
};

/** The letter of a duty as it is drawn. */
export const letterMark = (duty: Duty): Letter => ({
  letter: letterOf(duty),
  expansion: DUTY_WORDS[duty].name,
  emphasis: EMPHASIS[duty],
});

export const NOT_INVOLVED_MARK: Letter = {
  letter: "–",
  expansion: NOT_INVOLVED_WORDS,
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
  const sayBinding = others.length === 0 ? [LETTERS_BIND] : others;
  const notInvolved = terms.notInvolvedMeans ?? NOT_INVOLVED_MEANING;
  return [
    heading(2, "How to read this appendix"),
    legendTable([
      ...duties.map(
        (duty) =>
          [letterMark(duty), (agreesOnAll ? own.get(duty) : undefined) ?? dutyDefinition(duty)] as const,
      ),
      [NOT_INVOLVED_MARK, `${NOT_INVOLVED_WORDS}: ${notInvolved}`],
    ]),
    ...sayBinding.map((text) => paragraph(text)),
    paragraph(prevailsInWords(terms.prevails)),
    ...shortNotes(hasShortNotes),
  ];
}

function shortNotes(hasShortNotes: boolean): readonly Block[] {
  if (!hasShortNotes) return [];
  const said = WHENS.flatMap((when) =>
    when === "always" ? [] : [`“${WHEN_ABBREVIATIONS[when]}” means ${WHEN_WORDS[when]}`],
  );
  return [paragraph(`Below a letter, ${lineList(said)}; without either the letter holds at any time.`)];
}

function legendTable(entries: readonly (readonly [Letter, string])[]): Table {
  const columns: readonly Column[] = [
    { ...shareColumn(1, true), width: { unit: "points", value: 46 } },
    shareColumn(1),
  ];
  return {
    kind: "table",
    summary: "The letters and what each means",
    columns,
    header: [[headerCell("Letter"), headerCell("Meaning")]],
    rows: entries.map(([letter, text]) => [
      { kind: "letters", letters: [letter], note: null },
      plainCell(text),
    ]),
  };
}
