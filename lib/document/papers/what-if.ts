import { partsInModel } from "#lib/catalogue/phase-parts.ts";
import { check } from "#lib/checker/check.ts";
import { type Content, content } from "#lib/matrix/content.ts";
import { matrixOfParts } from "#lib/matrix/file.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { EngagementModel } from "#lib/matrix/schema/header.ts";
import { MODEL_WORDS } from "#lib/wording/model-words.ts";
import type { LayoutDocument } from "../layout/document.ts";
import { layoutTransition } from "./layout-transition.ts";
import { type CheckedContent, compareStates } from "./transition.ts";

function checked(agreed: Content, today: string): CheckedContent {
  return { content: agreed, findings: check({ content: agreed, today }) };
}

/** What another model would change, as a paper; the matrix itself stays as it is. */
export function layoutWhatIf(matrix: Matrix, model: EngagementModel, today: string): LayoutDocument {
  const switched = matrixOfParts(matrix.id, partsInModel(matrix, model));
  if (!switched.ok) throw new Error(`A matrix in another model is none: ${switched.message}`);
  const [before, after] = [content(matrix), content(switched.value)];
  return layoutTransition(compareStates(checked(before, today), checked(after, today)), [before, after], {
    title: `What if: ${MODEL_WORDS[model].title}`,
    lead: `Each row of the catalogue takes what is usual in this model; rows without a usual answer stay as they are. Today it is “${MODEL_WORDS[before.header.model].title}”.`,
    today,
  });
}
