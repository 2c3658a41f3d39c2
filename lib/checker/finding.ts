import type { ActivityId, AreaId, RoleId, RuleId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { Consequence } from "./consequences.ts";

export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const STAGES = ["drafting", "before-signing", "in-force", "checklist"] as const;
export type Stage = (typeof STAGES)[number];

/** A change that would mend a finding. */
export interface Fix {
  readonly label: string;
  /** True when it is right without asking anything. */
  readonly certain: boolean;
  readonly bodies: readonly OpBody[];
}

/** What a rule reports about the user's content. */
export interface Finding {
  /** Rule and ids: the same fault has the same key on every computer. */
  readonly key: string;
  /** SHA-256 of what the finding is about; an accepted gap lapses when it changes. */
  readonly basis: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly stage: Stage;
  /** What the gap costs each side. */
  readonly costs: Consequence;
  readonly area: AreaId | null;
  readonly activity: ActivityId | null;
  /** Each row that it is about, where it is about several or stands in none of them. */
  readonly rows: readonly ActivityId[];
  readonly role: RoleId | null;
  /** Fact first, then what to do; plain words. */
  readonly message: string;
  readonly fixes: readonly Fix[];
}
