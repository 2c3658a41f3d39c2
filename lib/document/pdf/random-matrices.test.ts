import { expect, test } from "vitest";
import { layoutAppendix } from "../appendix/layout-appendix.ts";
import { inputOf } from "../testing/appendix-of.ts";
import { findPrintFault } from "../testing/find-print-fault.ts";
import { randomMatrix } from "../testing/random-matrix.ts";
import { bytesOf } from "../testing/render.ts";

test.each(Array.from({ length: 20 }, (_, seed) => seed + 1))(
  "seed %i prints a file that keeps both standards and reads as its source",
  { timeout: 60_000 },
  async (seed) => {
    const document = layoutAppendix(inputOf(randomMatrix(seed, { most: 100 })));
    expect(await findPrintFault(document, await bytesOf(document))).toBeNull();
  },
);
