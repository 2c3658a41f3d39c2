import type { Content } from "#lib/matrix/content.ts";
import type { AppendixEdition, LogHead } from "#lib/matrix/schema/appendix-record.ts";
import type { Contact } from "#lib/matrix/schema/contact.ts";
import type { Confirmation } from "#lib/matrix/schema/record.ts";

export type { AppendixEdition };

export interface AppendixInput {
  readonly content: Content;
  readonly edition: AppendixEdition;
  /** Of both sides, as far as the reader may see them. */
  readonly contacts: readonly Contact[];
  /** By row, and of the terms under `terms`. */
  readonly confirmations: Readonly<Record<string, Confirmation>>;
  /** Where the log stood; `null` for a file that has none. */
  readonly log: LogHead | null;
  /** Day of printing, `YYYY-MM-DD`, in the matrix's zone. */
  readonly printedOn: string;
  /** For signing programs that choke: no attachments, no form, and visible words where signatures go. */
  readonly plain: boolean;
}
