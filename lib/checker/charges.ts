import type { Act } from "./acts.ts";
import { isAbout } from "./rows-about.ts";
import type { RowSlice } from "./slices.ts";

/** Work on an incident, which a fee often leaves out. */
const INCIDENT_HELP: Act = {
  catalogueIds: ["SE-05", "SE-10"],
  words: [
    /\b(?:security|cyber|ransomware|breach(?:es)?|attacks?)\b/i,
    /\b(?:respond|response|handle|handling|remediat\w+|recover\w*|rebuild|forensics?|work on)\b/i,
  ],
};

/** Whether the provider works in an agreed row and nobody has said what that costs. */
export function isChargeOpen({ isAgreed, row, held }: RowSlice): boolean {
  return (
    isAgreed &&
    row.charge === null &&
    held.some(
      ({ role, cell }) =>
        role.party === "provider" &&
        (cell.duties.includes("responsible") || cell.duties.includes("supports")),
    )
  );
}

/** Whether a row is about help in an incident. */
export function isIncidentHelp(slice: RowSlice): boolean {
  return isAbout(slice, INCIDENT_HELP);
}
