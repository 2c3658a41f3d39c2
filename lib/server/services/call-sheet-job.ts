import { draftEdition } from "#lib/document/appendix/draft-edition.ts";
import type { Content } from "#lib/matrix/content.ts";
import { findSigned } from "#lib/matrix/editions.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import type { CallSheetJob } from "../render/render-job.ts";
import { contactsOf, toAppendixEdition } from "./appendix-job.ts";

/** All that “Who to call now” prints: what was agreed, and the contact sheet of today. */
export function callSheetJob(
  matrix: Matrix,
  agreed: Content,
  edition: Edition | undefined,
  { at, today }: { readonly at: string; readonly today: string },
): CallSheetJob {
  return {
    kind: "call-sheet",
    input: {
      content: agreed,
      edition: edition ? toAppendixEdition(edition) : draftEdition(agreed, findSigned(matrix)),
      contacts: contactsOf(matrix),
      confirmations: {},
      log: null,
      printedOn: today,
      plain: true,
    },
    createdAt: at,
  };
}
