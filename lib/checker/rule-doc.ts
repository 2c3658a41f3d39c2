import type { DrawOptions } from "#lib/matrix/draw-options.ts";
import type { CheckRecord } from "./record.ts";

/** A record as an example writes it: ids as plain text, contacts with what matters. */
export interface DrawnRecord
  extends Omit<Partial<CheckRecord>, "contacts" | "oneSided" | "changedSince" | "clashing" | "unsure"> {
  readonly contacts?: readonly {
    readonly role: string;
    readonly confirmedOn?: string;
    readonly name?: string;
  }[];
  readonly oneSided?: readonly string[];
  readonly changedSince?: readonly string[];
  readonly clashing?: readonly string[];
  readonly unsure?: readonly string[];
}

/** A matrix drawn as text; `finds` names the rule's message, or is `null` where the rule stays silent. */
export interface RuleExample {
  readonly title: string;
  readonly grid: string;
  readonly options?: DrawOptions;
  /** How the record differs from one in which nothing is open. */
  readonly record?: DrawnRecord;
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
