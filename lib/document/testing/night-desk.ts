import type { Contact } from "#lib/matrix/schema/contact.ts";

/** Somebody to call, as a contact sheet holds them. */
export const NIGHT_DESK: Contact = {
  side: "provider",
  role: null,
  name: "Night desk",
  phone: "+44 20 5550 1234",
  secondPhone: null,
  email: null,
  deputyName: null,
  deputyPhone: null,
  hours: null,
  note: null,
  confirmedOn: "2026-01-15",
  removed: false,
};
