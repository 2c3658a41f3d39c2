"use client";

import { useMemo, useRef, useState } from "react";
import { type ConfirmationOverview, createConfirmationSelector } from "#lib/matrix/confirmation.ts";
import { type Content, createContentSelector } from "#lib/matrix/content.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";

/** Content and confirmations of a view; roles that say the same stay the same objects. */
export function useDerived(view: Matrix): {
  readonly content: Content;
  readonly confirmations: ConfirmationOverview;
} {
  const [selectContent] = useState(() => createContentSelector());
  const [selectConfirmations] = useState(() => createConfirmationSelector());
  const lastRoles = useRef<{ readonly key: string; readonly roles: Content["roles"] }>({
    key: "",
    roles: [],
  });
  return useMemo(() => {
    const known = selectContent(view);
    const key = JSON.stringify(known.roles);
    if (lastRoles.current.key !== key) lastRoles.current = { key, roles: known.roles };
    const content = { ...known, roles: lastRoles.current.roles };
    return { content, confirmations: selectConfirmations(view, content) };
  }, [view, selectContent, selectConfirmations]);
}
