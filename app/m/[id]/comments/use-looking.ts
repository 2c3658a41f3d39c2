"use client";

import { useEffect } from "react";
import type { PlacedTalk } from "./placed-talks.ts";
import type { CommentDesk } from "./use-comment-desk.ts";

/** Marks a thread that stands open as read, also when more comes in; not while the window is hidden. */
export function useLooking({ look }: CommentDesk, talk: PlacedTalk, isOpened: boolean): void {
  useEffect(() => {
    if (!isOpened) return;
    const lookNow = () => document.visibilityState === "visible" && look([talk]);
    lookNow();
    document.addEventListener("visibilitychange", lookNow);
    return () => document.removeEventListener("visibilitychange", lookNow);
  }, [look, talk, isOpened]);
}
