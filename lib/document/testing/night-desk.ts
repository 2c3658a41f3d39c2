import type { Contact } from "#lib/matrix/schema/contact.ts";
import { BLANK_CONTACT } from "#lib/matrix/testing/blank-rows.ts";

/** Somebody to call, as a contact sheet holds them. */
export const NIGHT_DESK: Contact = {
  ...BLANK_CONTACT,
  side: "provider",
  name: "Night desk",
  phone: "+44 20 5550 1234",
  confirmedOn: "2026-01-15",
};
