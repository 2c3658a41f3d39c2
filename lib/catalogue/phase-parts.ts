import { toFile } from "../matrix/file.ts";
import type { Matrix } from "../matrix/matrix.ts";
import type { Phase } from "../matrix/phase.ts";
import type { EngagementModel, Header } from "../matrix/schema/header.ts";
import type { MatrixParts } from "../matrix/schema/op.ts";
import { switchModel } from "./switch-model.ts";

/** The parts of a matrix as another model would have them. */
export function partsInModel(matrix: Matrix, model: EngagementModel): MatrixParts {
  return switchModel(toFile(matrix, []).parts, model);
}

const TITLE = 300;

/** The parts of a matrix that begins as a phase of this one: as it stands, or as another model would have it. */
export function partsOfPhase(
  matrix: Matrix,
  {
    phase,
    model,
    title,
  }: { readonly phase: Phase; readonly model: EngagementModel | null; readonly title: string },
): MatrixParts {
  const parts = model === null ? toFile(matrix, []).parts : partsInModel(matrix, model);
  const origin: Header["origin"] = { kind: "phase", matrix: matrix.id, revision: matrix.revision };
  const end = `: ${phase}`;
  return {
    ...parts,
    header: { ...parts.header, title: `${title.slice(0, TITLE - end.length)}${end}`, origin },
  };
}
