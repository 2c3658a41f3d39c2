import type { Reading } from "./use-reading.ts";

/** Says that a sheet is being read, and that what still stands below is the reading before. */
export function ReadingState({ reading: { source, understood, isReading } }: { readonly reading: Reading }) {
  const name = source?.name ?? "";
  const state = understood ? `Reading ${name} again. What stands below is from before.` : `Reading ${name}…`;
  return <p role="status">{isReading ? state : ""}</p>;
}
