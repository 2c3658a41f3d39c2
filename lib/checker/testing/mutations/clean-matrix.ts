import { decideAll } from "#lib/catalogue/decide-all.ts";
import { DEFAULT_BUSINESS_HOURS } from "#lib/catalogue/default-terms.ts";
import { EXAMPLE_TERMS } from "#lib/catalogue/example-terms.ts";
import { buildPreset } from "#lib/catalogue/preset.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";
import { fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";

const WAIT_MINUTES = 10;

/** Every call of the chain waits, then the next is made. */
function withWaits({ chains }: MatrixParts): MatrixParts["chains"] {
  return Object.fromEntries(
    Object.entries(chains).map(([id, chain]) => [
      id,
      { ...chain, steps: chain.steps.map((step) => ({ ...step, waitMinutes: WAIT_MINUTES })) },
    ]),
  );
}

/** The whole catalogue at the front desk, each row answered and the terms filled: a matrix without a fault. */
export function buildCleanMatrix(): Matrix {
  const preset = decideAll(
    buildPreset({
      model: "front-desk",
      size: "everything",
      columns: "all",
      title: "Who does what: Marlowe Valve Works and Lanternfield IT",
      buyer: "Marlowe Valve Works",
      provider: "Lanternfield IT",
      businessHours: DEFAULT_BUSINESS_HOURS,
      zone: "Europe/London",
    }),
  );
  const terms = { ...preset.terms, ...EXAMPLE_TERMS, tools: ["ConnectWise", "Change calendar"] };
  return fillMatrix({ ...preset, terms, chains: withWaits(preset) });
}
