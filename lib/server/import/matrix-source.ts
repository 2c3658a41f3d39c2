import { buildExample } from "#lib/catalogue/example.ts";
import { partsOfPhase } from "#lib/catalogue/phase-parts.ts";
import { buildPreset, type PresetChoice } from "#lib/catalogue/preset.ts";
import { partsFromFile } from "#lib/matrix/file.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { ClearlineFile } from "#lib/matrix/schema/file.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";

/** Where the rows of a new matrix come from. */
export type MatrixSource =
  | { readonly kind: "preset"; readonly choice: PresetChoice }
  | { readonly kind: "example" }
  | { readonly kind: "file"; readonly file: ClearlineFile }
  | { readonly kind: "parts"; readonly parts: MatrixParts }
  | {
      readonly kind: "phase";
      readonly matrix: Matrix;
      readonly wish: Parameters<typeof partsOfPhase>[1];
    };

/** The parts that fill a new matrix. */
export function partsOf(source: MatrixSource): MatrixParts {
  switch (source.kind) {
    case "preset":
      return buildPreset(source.choice);
    case "example":
      return buildExample();
    case "file": {
      const { matrix, revision } = source.file.origin;
      return partsFromFile(source.file, { newOrigin: { kind: "copy", matrix, revision } });
    }
    case "parts":
      return source.parts;
    case "phase":
      return partsOfPhase(source.matrix, source.wish);
  }
}
