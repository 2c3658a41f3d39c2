import type { Content, ContentActivity, NamedRole } from "#lib/matrix/content.ts";
import type { Party, Side } from "#lib/matrix/schema/header.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { partyInWords } from "#lib/wording/model-words.ts";
import type { Belonging } from "../layout/block.ts";

/** What the agreement calls a side: its defined term, else the company's name. */
export function calledSide({ header, terms }: Content, side: Side): string {
  const term = side === "buyer" ? terms.buyerTerm : terms.providerTerm;
  return term === null || term === "" ? header[side] : term;
}

/** The legal entity with its defined term, as it stands on the first page. */
export function fullSide(content: Content, side: Side): string {
  const { header } = content;
  const legal = side === "buyer" ? header.buyerLegal : header.providerLegal;
  const name = legal === null || legal === "" ? header[side] : legal;
  const called = calledSide(content, side);
  return called === name ? name : `${name} (“${called}”)`;
}

export function partyName(content: Content, party: Party): string {
  return partyInWords(party, {
    buyer: calledSide(content, "buyer"),
    provider: calledSide(content, "provider"),
  });
}

export const belongingOf = (party: Party): Belonging => (party === "unknown" ? "none" : party);

/** “Service desk (Northwind)”, or `undefined` for a role that the agreed content does not name. */
export function findRoleWithParty(content: Content, id: RoleId): string | undefined {
  const role = [...content.roles, ...content.folded].find((candidate) => candidate.id === id);
  return role && sayRole(content, role);
}

/** “Service desk (Northwind)”; a role that has been removed since is said to be so. */
export function roleWithParty(content: Content, id: RoleId): string {
  return findRoleWithParty(content, id) ?? "a role that was removed";
}

/** Every role of a row that holds a duty, with its party. */
export function holdersOf(content: Content, { cells }: ContentActivity, duty: Duty): readonly string[] {
  return content.roles
    .filter(({ id }) => cells[id]?.duties.includes(duty) === true)
    .map((role) => sayRole(content, role));
}

/** “Service desk (Northwind)”; a role that is called like its party stands alone. */
export function sayRole(content: Content, role: NamedRole): string {
  const party = partyName(content, role.party);
  return party === role.name ? role.name : `${role.name} (${party})`;
}
