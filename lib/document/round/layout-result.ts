import { MATCHES } from "#lib/matrix/round/compare-answers.ts";
import { countOf, shortened } from "#lib/wording/line-list.ts";
import { MATCH_WORDS } from "#lib/wording/round-words.ts";
import type { Block } from "../layout/block.ts";
import { heading, list, paragraph, plain, strong } from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { simpleTable } from "../layout/simple-table.ts";
import { fourNumbers, roundPaper, spellRound } from "./round-frame.ts";
import type { RoundAreaLine, RoundInput, RoundLine } from "./round-input.ts";

/** What fits on one page. */
const MOST_AREAS = 8;
const MOST_RISKS = 3;
const MOST_EARLIER = 2;
/** Characters of a name in a table, and of a line. */
const NAME = 40;
const LINE = 120;

const apartIn = (area: RoundAreaLine): number => area.nobody + area.both + area.unsure;

function joined(areas: readonly RoundAreaLine[]): RoundAreaLine {
  const sum = (match: (typeof MATCHES)[number]) => areas.reduce((total, area) => total + area[match], 0);
  return {
    name: `${areas.length} further areas`,
    nobody: sum("nobody"),
    both: sum("both"),
    unsure: sum("unsure"),
    agreed: sum("agreed"),
  };
}

function areaTable({ areas }: RoundInput): Block {
  const sorted = areas.toSorted((a, b) => b.nobody - a.nobody || apartIn(b) - apartIn(a));
  const shown =
    sorted.length <= MOST_AREAS
      ? sorted
      : [...sorted.slice(0, MOST_AREAS - 1), joined(sorted.slice(MOST_AREAS - 1))];
  return simpleTable(
    "Results by area",
    [["Area", 6], ...MATCHES.map((match) => [MATCH_WORDS[match].title, 2] as const)],
    shown.map((area) => [shortened(area.name, NAME), ...MATCHES.map((match) => String(area[match]))]),
  );
}

function riskList(lines: readonly RoundLine[]): Block {
  return list(
    lines.map(({ name, area, risk }) => [
      strong(`${shortened(name, 2 * NAME)} (${shortened(area, NAME)}). `),
      plain(shortened(risk, LINE)),
    ]),
    true,
  );
}

/** Lays out the result of an opened round for leadership, on one page. */
export function layoutResult(given: RoundInput, spell: (text: string) => string): LayoutDocument {
  const input = spellRound(given, spell);
  const open = input.lines.filter((line) => !line.isSettled && line.match !== "agreed");
  const risks = open.slice(0, MOST_RISKS);
  const total = input.lines.length;
  return roundPaper(input, "Result", [
    heading(1, "Who believes what"),
    paragraph(shortened(input.title, LINE), "lead"),
    paragraph(
      `${shortened(input.buyer, NAME)} and ${shortened(input.provider, NAME)} were asked about ${countOf(total, "row", "rows")}, each without seeing the other’s answers. ${input.story}`,
    ),
    fourNumbers(input),
    heading(2, "Where"),
    areaTable(input),
    heading(2, risks.length === 0 ? "Nothing is open" : "What is gravest and still open"),
    risks.length === 0 ? paragraph("Every row is agreed or settled.") : riskList(risks),
    ...(open.length > risks.length
      ? [paragraph(`${countOf(open.length - risks.length, "more row is", "more rows are")} open.`, "small")]
      : []),
    ...(input.earlier.length > 0
      ? [
          heading(2, "Earlier rounds"),
          list(input.earlier.slice(0, MOST_EARLIER).map((line) => shortened(line, LINE))),
        ]
      : []),
  ]);
}
