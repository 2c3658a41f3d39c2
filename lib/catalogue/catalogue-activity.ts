import type { ActivityKind, AreaTopic, Charge, OwnerAct, Rhythm } from "../matrix/schema/activity.ts";
import type { EngagementModel } from "../matrix/schema/header.ts";
import type { RoleCode } from "./roles.ts";

/** A model that the parties have chosen, and for which usual answers exist. */
export type PresetModel = Exclude<EngagementModel, "undecided">;

/** `core` rows stand in every size, `must` rows from the must-haves on, `more` rows only in everything. */
export type Tier = "core" | "must" | "more";

export type UsualLetters = "A" | "R" | "AR" | "S" | "V" | "C" | "I";

/** Who usually does what in a row, by role. */
export type UsualDuties = Readonly<Partial<Record<RoleCode, UsualLetters>>>;

/** `open`: the market has no usual answer; `none`: the act does not arise in this model. */
export type Usual = UsualDuties | "open" | "none";

/** Which part of a row each side performs, where both perform it. */
export interface Split {
  readonly buyer: string;
  readonly provider: string;
}

/** One act that a buyer and its provider must place, with what the market usually says about it. */
export interface CatalogueActivity {
  readonly id: string;
  readonly topic: AreaTopic;
  readonly tier: Tier;
  readonly name: string;
  readonly kind: ActivityKind;
  /** The buyer keeps this row in every model: it cannot be handed over. */
  readonly keptByBuyer: boolean;
  /** Providers differ here so much that the parties must decide it themselves. */
  readonly marketDiffers: boolean;
  /** The hours in which the row is promised, where it promises any. */
  readonly hours: "business" | "around-the-clock" | null;
  readonly usual: Readonly<Record<PresetModel, Usual>>;
  /** What the owner does where the work is done outside the owner's party. */
  readonly ownerAct: OwnerAct | null;
  readonly split: Split | null;
  /** How the provider's part is usually paid; `null` where it varies or the provider takes no part. */
  readonly charge: Charge | null;
  /** What a time limit of this row counts, without a number. */
  readonly timeLimitHint: string;
  readonly evidence: string;
  readonly evidenceHolder: "buyer" | "provider" | "both";
  readonly rhythm: Rhythm;
  /** Catalogue ids of the rows without which this one cannot be done. */
  readonly dependsOn: readonly string[];
}
