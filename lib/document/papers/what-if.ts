import { switchModel } from "#lib/catalogue/switch-model.ts";
import { check } from "#lib/checker/check.ts";
import { type Content, content } from "#lib/matrix/content.ts";
import { matrixOfParts, toFile } from "#lib/matrix/file.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { EngagementModel, Header } from "#lib/matrix/schema/header.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import { MODEL_WORDS } from "#lib/wording/model-words.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { layoutTransition } from "./layout-transition.ts";
import { type CheckedContent, compareStates } from "./transition.ts";

/** When a state of a matrix holds. */
export const PHASES = [
  "Today",
  "Day 0 to 30",
  "Day 31 to 60",
  "Day 61 to 90",
  "Steady state",
  "Exit",
] as const;
export type Phase = (typeof PHASES)[number];

/** The parts of a matrix as another model would have them. */
export function partsInModel(matrix: Matrix, model: EngagementModel): MatrixParts {
  return switchModel(toFile(matrix, []).parts, model);
}

/** The parts of a matrix of its own that keeps such a state as a phase of this one. */
export function partsOfPhase(matrix: Matrix, model: EngagementModel, phase: Phase): MatrixParts {
  const parts = partsInModel(matrix, model);
  const origin: Header["origin"] = { kind: "phase", matrix: matrix.id, revision: matrix.revision };
  const title = `${parts.header.title}: ${phase}`.slice(0, 300);
  return { ...parts, header: { ...parts.header, title, origin } };
}

function checked(agreed: Content, today: string): CheckedContent {
  return { content: agreed, findings: check({ content: agreed, today }) };
}

/** What another model would change, as a paper; the matrix itself stays as it is. */
export function layoutWhatIf(matrix: Matrix, model: EngagementModel, today: string): LayoutDocument {
  const switched = matrixOfParts(matrix.id, partsInModel(matrix, model));
  if (!switched.ok) throw new Error(`A matrix in another model is none: ${switched.message}`);
  const [before, after] = [content(matrix), content(switched.value)];
  return layoutTransition(after, compareStates(checked(before, today), checked(after, today)), {
    title: `What if: ${MODEL_WORDS[model].title}`,
    lead: `Each row of the catalogue takes what is usual in this model; rows without a usual answer stay as they are. Today it is “${MODEL_WORDS[before.header.model].title}”.`,
    today,
  });
}

/** The way from the matrix that a phase came from to the phase, as a paper. */
export function layoutPhaseTransition(origin: Content, phase: Content, today: string): LayoutDocument {
  return layoutTransition(phase, compareStates(checked(origin, today), checked(phase, today)), {
    title: "Transition list",
    lead: `From “${origin.header.title}” to “${phase.header.title}”.`,
    today,
  });
}
