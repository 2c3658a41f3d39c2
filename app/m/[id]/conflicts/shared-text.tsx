"use client";

import { LiveText, type LiveTextProps } from "../../../components/live-text.tsx";
import { useMatrixSession } from "../matrix-session.tsx";

/** A text of the shared matrix: when two people write it at the same time, both texts are kept. */
export function SharedText(props: Omit<LiveTextProps, "revision">) {
  const { view } = useMatrixSession();
  return <LiveText {...props} revision={view.revision} />;
}
