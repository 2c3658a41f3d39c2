"use client";

import { useMemo, useState } from "react";
import { type ConfirmationOverview, createConfirmationSelector } from "#lib/matrix/confirmation.ts";
import { type Content, createContentSelector } from "#lib/matrix/content.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";

/** Content and confirmations of a view; what says the same in both stays the same objects. */
export function useDerived(view: Matrix): {
  readonly content: Content;
  readonly confirmations: ConfirmationOverview;
} {
  const [selectContent] = useState(() => createContentSelector());
  const [selectConfirmations] = useState(() => createConfirmationSelector());
  return useMemo(() => {
    const content = selectContent(view);
    return { content, confirmations: selectConfirmations(view, content) };
  }, [view, selectContent, selectConfirmations]);
}
