import type { Content } from "#lib/matrix/content.ts";
import type { AppendixInput } from "../appendix/appendix-input.ts";

/** Two states of one matrix: what was agreed, and what takes its place. */
export interface AmendmentInput {
  readonly before: {
    readonly content: Content;
    readonly number: number;
    readonly fingerprint: string;
    readonly effectiveFrom: string | null;
  };
  /** Printed like an appendix of its own: its edition, contacts and confirmations. */
  readonly after: AppendixInput;
}
