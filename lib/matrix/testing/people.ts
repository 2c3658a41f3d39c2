import type { Actor } from "../rights.ts";
import { ParticipantId } from "../schema/ids.ts";

/** Somebody of the buyer who may do everything. */
export const BUYER: Actor = {
  participant: ParticipantId.parse("ada"),
  side: "buyer",
  name: "Ada Brandt",
  right: "manage",
};

/** Somebody of the provider who may do everything. */
export const PROVIDER: Actor = {
  participant: ParticipantId.parse("piotr"),
  side: "provider",
  name: "Piotr Nowak",
  right: "manage",
};
