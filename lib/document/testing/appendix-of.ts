import { type Content, content } from "#lib/matrix/content.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { AppendixEdition, AppendixInput } from "../appendix/appendix-input.ts";
import { draftEdition } from "../appendix/draft-edition.ts";
import { layoutAppendix } from "../appendix/layout-appendix.ts";
import { pageTexts } from "./page-texts.ts";
import { bytesOf } from "./render.ts";

/** The draft of a content's first edition. */
export const draftOf = (agreed: Content): AppendixEdition => draftEdition(agreed, undefined);

/** Input for a matrix as it stands: a draft, without contacts unless given. */
export function inputOf(matrix: Matrix, more: Partial<AppendixInput> = {}): AppendixInput {
  const agreed = content(matrix);
  return {
    content: agreed,
    edition: draftOf(agreed),
    contacts: [],
    confirmations: {},
    log: null,
    printedOn: "2026-03-02",
    plain: false,
    ...more,
  };
}

/** The pages of an appendix as another reader extracts them, lines joined by blanks. */
export async function printed(input: AppendixInput): Promise<readonly string[]> {
  const texts = await pageTexts(await bytesOf(layoutAppendix(input)));
  return texts.map((text) => text.replace(/\s+/gu, " "));
}
