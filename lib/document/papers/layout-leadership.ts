import { isAccepted } from "#lib/checker/accepted.ts";
import { CONSEQUENCES } from "#lib/checker/consequences.ts";
import { type Finding, SEVERITIES } from "#lib/checker/finding.ts";
import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import { SIDES, type Side } from "#lib/matrix/schema/header.ts";
import { countOf, shortened } from "#lib/wording/line-list.ts";
import { rowSentences } from "#lib/wording/row-sentence.ts";
import type { Run } from "../layout/block.ts";
import { heading, list, paragraph, plain, strong } from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { ownersByArea } from "./ownership.ts";
import { agreedRows, paperFrame } from "./paper-frame.ts";
import { holds } from "./side-duties.ts";
import type { StoppedNight } from "./stopped-nights.ts";

/** The catalogue's row in which IT risk is explained to leadership. */
const EXPLAINS_RISK = "ST-03";
const MOST_RISKS = 3;
const MOST_NAMED = 4;
const NAME = 90;
const AREA = 40;

/** What is wrong, without the advice behind it: a stop in a quoted name ends no sentence. */
const firstSentence = (text: string): string => /^(?:“[^”]*”|[^.“])+\.(?=\s|$)/.exec(text)?.[0] ?? text;

const isOwned = (content: Content, row: ContentActivity): boolean =>
  content.roles.some(({ id }) => row.cells[id]?.duties.includes("accountable"));

/** Those whose rule speaks for the first time come first: three times the same says less than three things. */
function differentFirst(findings: readonly Finding[]): readonly Finding[] {
  const isFirst = ({ rule }: Finding, at: number) => findings.findIndex((one) => one.rule === rule) === at;
  return [...findings.filter(isFirst), ...findings.filter((one, at) => !isFirst(one, at))];
}

/** The gravest findings that nobody has accepted, one a row. */
function openRisks({ gaps }: Content, findings: readonly Finding[]): readonly Finding[] {
  const open = findings.filter(({ severity }) => severity !== "note");
  const sorted = SEVERITIES.flatMap((severity) =>
    differentFirst(open.filter((one) => one.severity === severity && !isAccepted(one, gaps))),
  );
  const seen = new Set<string>();
  return sorted.filter(({ activity, rule }) => {
    const about = activity ?? rule;
    return !seen.has(about) && seen.add(about);
  });
}

const RISK = 160;

/** The gravest findings, and where there are fewer than three, nights that the matrix does not get through. */
function riskLines(
  risks: readonly Finding[],
  nights: readonly StoppedNight[],
  side: Side,
): readonly (readonly Run[])[] {
  const found = risks.map(({ message, costs }) => [
    strong(`${shortened(firstSentence(message), RISK)} `),
    plain(CONSEQUENCES[costs][side]),
  ]);
  const stopped = nights.map(({ story, stop }) => [
    strong(`${story.title}: `),
    plain(shortened(`it stops at “${stop.happens}”. ${stop.because.at(-1) ?? ""}`, RISK)),
  ]);
  return [...found, ...stopped].slice(0, MOST_RISKS);
}

/** The areas of which a side owns more than half: “Contoso answers for all or most of: Patching; Strategic planning.” */
function ownedAreas(content: Content, side: Side): readonly string[] {
  const { header } = content;
  const areas = ownersByArea(content).filter(({ by, rows }) => by[side] * 2 > rows);
  const names = areas.map(({ name }) => shortened(name, AREA));
  return names.length === 0 ? [] : [`${header[side]} answers for all or most of: ${names.join("; ")}.`];
}

function explainer(content: Content): string {
  const row = agreedRows(content).find(({ catalogueId }) => catalogueId === EXPLAINS_RISK);
  const [said] = row ? rowSentences(row, content) : [];
  return said ?? "No row says who explains IT risk to leadership, or when. Add one before you sign.";
}

/** What leadership is told beside what the matrix says. */
interface LeadershipFacts {
  readonly findings: readonly Finding[];
  readonly nights: readonly StoppedNight[];
  readonly today: string;
}

/** Lays out half a page for the leadership of one side, without a letter: what is owned, what is not, three risks, who explains them. */
export function layoutLeadership(
  content: Content,
  side: Side,
  { findings, nights, today }: LeadershipFacts,
): LayoutDocument {
  const { header } = content;
  const rows = agreedRows(content);
  const ownedBy = (party: Side) => rows.filter((row) => holds(content, row, party, "accountable")).length;
  const open = rows.filter((row) => !isOwned(content, row));
  const named = open.slice(0, MOST_NAMED).map(({ name }) => shortened(name, NAME));
  const risks = riskLines(openRisks(content, findings), nights, side);
  return paperFrame(content, {
    name: `For the leadership of ${header[side]}`,
    today,
    blocks: [
      heading(1, `Who answers for IT at ${header.buyer}`),
      paragraph(
        `Of ${countOf(rows.length, "duty", "duties")}, ${header.buyer} answers for ${ownedBy("buyer")} and ${header.provider} for ${ownedBy("provider")}.`,
        "lead",
      ),
      ...SIDES.flatMap((party) => ownedAreas(content, party)).map((text) => paragraph(text)),
      heading(2, open.length === 0 ? "Everything is owned" : `Nobody answers for ${open.length}`),
      ...(open.length === 0
        ? [paragraph("Each duty has somebody who decides and answers for it.")]
        : [
            list([
              ...named,
              ...(open.length > named.length ? [`and ${open.length - named.length} more`] : []),
            ]),
          ]),
      heading(2, risks.length === 0 ? "No open risk" : "What is open"),
      risks.length === 0
        ? paragraph(
            "The check of the matrix reports nothing that has to be mended or accepted, and no story of the 2 a.m. drill stops.",
          )
        : list(risks, true),
      heading(2, "Who explains risk to you, and when"),
      paragraph(explainer(content)),
    ],
  });
}
