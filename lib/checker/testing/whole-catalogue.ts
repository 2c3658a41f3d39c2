import type { PresetChoice } from "#lib/catalogue/preset.ts";

/** All of the catalogue, as two companies might choose it. */
export const WHOLE_CATALOGUE: PresetChoice = {
  model: "front-desk",
  size: "everything",
  columns: "folded",
  title: "Who does what",
  buyer: "Adler Foods",
  provider: "Quay IT",
  businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }],
  zone: "Europe/Berlin",
};
