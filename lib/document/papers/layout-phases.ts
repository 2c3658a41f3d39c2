import { isAccepted } from "#lib/checker/accepted.ts";
import { check } from "#lib/checker/check.ts";
import { type Content, content } from "#lib/matrix/content.ts";
import { MODEL_WORDS } from "#lib/wording/model-words.ts";
import type { Block } from "../layout/block.ts";
import { heading, paragraph } from "../layout/blocks.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { simpleTable } from "../layout/simple-table.ts";
import { transitionBlocks } from "./layout-transition.ts";
import { agreedRows, paperFrame } from "./paper-frame.ts";
import { inPhaseOrder, type PhaseState } from "./phases.ts";
import { holds } from "./side-duties.ts";
import { type CheckedContent, compareStates } from "./transition.ts";

interface CheckedPhase extends CheckedContent {
  readonly state: PhaseState;
}

function checkPhase(state: PhaseState, today: string): CheckedPhase {
  const agreed = content(state.matrix);
  return { state, content: agreed, findings: check({ content: agreed, today }) };
}

const titleOf = ({ state, content: { header } }: CheckedPhase): string =>
  state.isRoot ? `${state.phase} (the matrix itself)` : `${state.phase}${aloneOf(state, header)}`;

const aloneOf = ({ alone }: PhaseState, header: Content["header"]): string =>
  alone === null ? "" : ` (seen by ${header[alone]} alone)`;

const counted = (one: CheckedPhase, severity: "error" | "warning"): number =>
  one.findings.filter((finding) => finding.severity === severity && !isAccepted(finding, one.content.gaps))
    .length;

function phaseTable(phases: readonly CheckedPhase[], { buyer, provider }: Content["header"]): Block {
  return simpleTable(
    "The phases in order",
    [
      ["Phase", 5],
      ["Model", 5],
      ["Rows", 2],
      [`Owned by ${buyer}`, 4],
      [`Owned by ${provider}`, 4],
      ["To decide", 3],
      ["Errors and warnings", 3],
    ],
    phases.map((one) => {
      const rows = agreedRows(one.content);
      const owned = (side: "buyer" | "provider") =>
        String(rows.filter((row) => holds(one.content, row, side, "accountable")).length);
      return [
        titleOf(one),
        MODEL_WORDS[one.content.header.model].title,
        String(rows.length),
        owned("buyer"),
        owned("provider"),
        String(rows.filter(({ undecided }) => undecided).length),
        `${counted(one, "error")} and ${counted(one, "warning")}`,
      ];
    }),
  );
}

function wayBlocks(from: CheckedPhase, to: CheckedPhase): readonly Block[] {
  return [
    heading(2, `From ${titleOf(from)} to ${titleOf(to)}`),
    ...transitionBlocks(compareStates(from, to), [from.content, to.content]),
  ];
}

/** Lays out the phases of a matrix in order, with the list of what has to be handed over between each two. */
export function layoutPhases(
  root: Pick<Content, "header" | "terms">,
  states: readonly PhaseState[],
  today: string,
): LayoutDocument {
  const phases = inPhaseOrder(states).map((state) => checkPhase(state, today));
  const ways = phases.slice(1).flatMap((to, at) => {
    const from = phases[at];
    return from ? wayBlocks(from, to) : [];
  });
  return paperFrame(root, {
    name: "Phases",
    today,
    blocks: [
      heading(1, "Phases, and the way from each to the next"),
      paragraph(
        "A phase is the matrix as it is to stand at that time. Between two of them stands what has to be handed over.",
        "lead",
      ),
      phaseTable(phases, root.header),
      ...(ways.length > 0
        ? ways
        : [paragraph("There is one phase only. Keep another one, and the way between the two stands here.")]),
    ],
  });
}
