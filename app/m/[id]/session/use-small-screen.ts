"use client";

import { useSyncExternalStore } from "react";

export const SMALL = "(max-width: 44.99rem)";

function subscribe(listener: () => void): () => void {
  const media = matchMedia(SMALL);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

/** Whether the window is narrower than 720 px; the server renders for a wide one. */
export function useSmallScreen(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(SMALL).matches,
    () => false,
  );
}
