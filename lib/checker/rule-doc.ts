import type { DrawOptions } from "#lib/matrix/draw-options.ts";

/** A matrix drawn as text; `finds` names the rule's message, or is `null` where the rule stays silent. */
export interface RuleExample {
  readonly title: string;
  readonly grid: string;
  readonly options?: DrawOptions;
  readonly finds: string | null;
}

/** Why a rule exists, for people; never shipped to a browser. */
export interface RuleDoc {
  readonly summary: string;
  readonly rationale: string;
  /** Named in plain words. */
  readonly source: string;
  readonly examples: readonly RuleExample[];
}
