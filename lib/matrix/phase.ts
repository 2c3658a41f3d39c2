/** When a state of a matrix is to hold, in order. */
export const PHASES = [
  "Today",
  "Day 0 to 30",
  "Day 31 to 60",
  "Day 61 to 90",
  "Steady state",
  "Exit",
] as const;
export type Phase = (typeof PHASES)[number];
