"use client";

import { type ReactNode, useMemo, useSyncExternalStore } from "react";
import type { InitialSnapshot } from "#lib/sync/client/connection.ts";
import { MatrixProvider } from "./matrix-provider.tsx";

interface BroughtMatrixProps {
  /** What the page brings along, as JSON: React takes a text as it is, and an object value by value. */
  readonly text: string;
  /** Drawn by the browser alone: a server that draws a thousand rows answers nobody else meanwhile. */
  readonly isLarge: boolean;
  readonly children: ReactNode;
}

const NEVER = () => () => {};

function useIsBrowser(): boolean {
  return useSyncExternalStore(
    NEVER,
    () => true,
    () => false,
  );
}

/** Opens the matrix that the page brought along, and says so until a large one stands. */
export function BroughtMatrix({ text, isLarge, children }: BroughtMatrixProps) {
  const isBrowser = useIsBrowser();
  if (isLarge && !isBrowser) {
    return (
      <main id="main" className="page" tabIndex={-1}>
        <p role="status">Opening the matrix…</p>
      </main>
    );
  }
  return <OpenMatrix text={text}>{children}</OpenMatrix>;
}

function OpenMatrix({ text, children }: Omit<BroughtMatrixProps, "isLarge">) {
  // Written by the layout of this page and by nothing else.
  const initial = useMemo(() => JSON.parse(text) as InitialSnapshot, [text]);
  return <MatrixProvider initial={initial}>{children}</MatrixProvider>;
}
