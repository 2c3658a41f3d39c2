import * as z from "zod/mini";
import { MatrixId } from "./ids.ts";
import { Line, Name } from "./text.ts";

export const SIDES = ["buyer", "provider"] as const;
export const Side = z.enum(SIDES);
export type Side = z.infer<typeof Side>;

/** Who a role belongs to; `unknown` only after an import, until somebody says. */
export const Party = z.enum(["buyer", "provider", "third", "unknown"]);
export type Party = z.infer<typeof Party>;

export const ENGAGEMENT_MODELS = ["fully-managed", "front-desk", "behind-desk", "undecided"] as const;
/** What the parties say they have: `front-desk` and `behind-desk` are the two co-managed models. */
export const EngagementModel = z.enum(ENGAGEMENT_MODELS);
export type EngagementModel = z.infer<typeof EngagementModel>;

export const LETTER_SETS = ["RACI", "RASCI", "RACI-V", "RASCI-V"] as const;
export const LetterSet = z.enum(LETTER_SETS);
export type LetterSet = z.infer<typeof LetterSet>;

/** How much of the catalogue the parties chose. */
export const MatrixSize = z.enum(["core", "must", "everything"]);
export type MatrixSize = z.infer<typeof MatrixSize>;

export const Origin = z.strictObject({
  kind: z.enum(["copy", "phase", "offer", "template"]),
  matrix: MatrixId,
  revision: z.int().check(z.nonnegative()),
});

export const Header = z.strictObject({
  title: Name,
  /** Company names as used in every sentence. */
  buyer: Name,
  provider: Name,
  /** Legal entities, when they differ from the names. */
  buyerLegal: z.nullable(Line),
  providerLegal: z.nullable(Line),
  model: EngagementModel,
  letterSet: LetterSet,
  size: z.nullable(MatrixSize),
  origin: z.nullable(Origin),
});
export type Header = z.infer<typeof Header>;
