import type { Act } from "./acts.ts";
import { isAbout } from "./rows-about.ts";
import type { Held, RowSlice } from "./slices.ts";

/** Work on an incident, which a fee often leaves out. */
const INCIDENT_HELP: Act = {
  catalogueIds: ["SE-05", "SE-10"],
  words: [
    /\b(?:security|cyber|ransomware|breach(?:es)?|attacks?)\b/i,
    /\b(?:respond|response|handle|handling|remediat\w+|recover\w*|rebuild|forensics?|work on)\b/i,
  ],
};

const isWorkOfProvider = ({ role, cell: { duties } }: Held): boolean =>
  role.party === "provider" && (duties.includes("responsible") || duties.includes("supports"));

/** Whether the provider works in an agreed row and nobody has said what that costs. */
export function isChargeOpen({ isAgreed, row, held }: RowSlice): boolean {
  return isAgreed && row.charge === null && held.some(isWorkOfProvider);
}

/** Whether a row is about help in an incident. */
export function isIncidentHelp(slice: RowSlice): boolean {
  return isAbout(slice, INCIDENT_HELP);
}
