import type { Content } from "#lib/matrix/content.ts";
import type { Contact } from "#lib/matrix/schema/contact.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";

/** What the appendix says about its own state. */
export interface AppendixEdition extends Pick<Edition, "buyer" | "provider" | "elsewhere"> {
  /** `signed`: by both here, or recorded as signed elsewhere. */
  readonly state: "draft" | "final" | "signed";
  /** The edition's number; of a draft, the one it would get. */
  readonly number: number;
  readonly fingerprint: string;
  readonly previous: string | null;
  readonly effectiveFrom: string | null;
}

export interface AppendixInput {
  readonly content: Content;
  readonly edition: AppendixEdition;
  /** Of both sides, as far as the reader may see them. */
  readonly contacts: readonly Contact[];
  /** Day of printing, `YYYY-MM-DD`, in the matrix's zone. */
  readonly printedOn: string;
  /** For signing programs that choke: no attachments, no form, and visible words where signatures go. */
  readonly plain: boolean;
}
