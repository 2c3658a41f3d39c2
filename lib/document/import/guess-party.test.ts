import { expect, it } from "vitest";
import { guessParty } from "./guess-party.ts";

it.each([
  ["Client", "buyer"],
  ["Our IT lead", "buyer"],
  ["Company management", "buyer"],
  ["Internal service desk", "buyer"],
  ["Customer's provider manager", "buyer"],
  ["MSP", "provider"],
  ["Vendor MSP", "provider"],
  ["Service provider", "provider"],
  ["Supplier's client manager", "provider"],
  ["Service desk", "provider"],
  ["ISP", "third"],
  ["Internet service provider", "third"],
  ["Application vendor", "third"],
  ["Microsoft", "third"],
  ["Others", "third"],
  ["CFO", "unknown"],
  ["Courier", "unknown"],
])("takes “%s” for %s", (heading, party) => {
  expect(guessParty(heading)).toBe(party);
});
