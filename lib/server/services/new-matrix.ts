import { buildExample } from "#lib/catalogue/example.ts";
import { buildPreset, type PresetChoice } from "#lib/catalogue/preset.ts";
import { decide } from "#lib/matrix/decide.ts";
import { partsFromFile } from "#lib/matrix/file.ts";
import { emptyMatrix } from "#lib/matrix/matrix.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Actor } from "#lib/matrix/rights.ts";
import type { ClearlineFile } from "#lib/matrix/schema/file.ts";
import type { MatrixId, OpId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";

/** Where the rows of a new matrix come from. */
export type MatrixSource =
  | { readonly kind: "preset"; readonly choice: PresetChoice }
  | { readonly kind: "example" }
  | { readonly kind: "file"; readonly file: ClearlineFile }
  | { readonly kind: "parts"; readonly parts: MatrixParts };

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
  }
}

/** Refuses parts that do not fit together or are more than a matrix holds, before anything is stored. */
export function refuseParts(
  matrix: MatrixId,
  op: OpId,
  parts: MatrixParts,
  actor: Actor,
  at: string,
): Refusal | undefined {
  const context = {
    actor,
    at,
    base: 0,
    touchedSince: () => undefined,
    findChange: () => undefined,
    countBlocking: () => 0,
  };
  const decision = decide(emptyMatrix(matrix), { id: op, body: { kind: "matrix.fill", parts } }, context);
  return decision.ok ? undefined : { ok: false, code: decision.code, message: decision.message };
}
