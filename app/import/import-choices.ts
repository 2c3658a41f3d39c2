import { byOrder } from "#lib/matrix/order.ts";
import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import type { Party } from "#lib/matrix/schema/header.ts";
import { AreaId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts } from "#lib/matrix/schema/op.ts";

export interface RoleLine {
  readonly id: string;
  readonly name: string;
  readonly party: Party;
  readonly cells: number;
}

/** The roles in their order, each with how many cells speak of it. */
export function roleLines(parts: MatrixParts): readonly RoleLine[] {
  const rows = Object.values(parts.cells);
  return byOrder(parts.roles).map(([id, role]) => ({
    id,
    name: role.name,
    party: role.party,
    cells: rows.filter((cells) => Object.hasOwn(cells, id)).length,
  }));
}

export interface ImportChoices {
  readonly title: string;
  readonly buyer: string;
  readonly provider: string;
  readonly zone: string;
  readonly parties: Readonly<Record<string, Party>>;
  /** By area; what is not named stays as it was guessed. */
  readonly topics: Readonly<Record<string, AreaTopic | null>>;
}

/** The parts with what the importer has said about companies, roles and areas; empty texts leave what was read. */
export function withChoices(parts: MatrixParts, choices: ImportChoices): MatrixParts {
  const buyer = choices.buyer.trim() || parts.header.buyer;
  const provider = choices.provider.trim() || parts.header.provider;
  const title = choices.title.trim() || `${buyer} and ${provider}`;
  const roles = { ...parts.roles };
  for (const [key, role] of Object.entries(parts.roles)) {
    roles[RoleId.parse(key)] = { ...role, party: choices.parties[key] ?? role.party };
  }
  const areas = { ...parts.areas };
  for (const [key, area] of Object.entries(parts.areas)) {
    const topic = choices.topics[key];
    if (topic !== undefined) areas[AreaId.parse(key)] = { ...area, topic };
  }
  return {
    ...parts,
    areas,
    header: { ...parts.header, title, buyer, provider },
    terms: { ...parts.terms, zone: choices.zone || parts.terms.zone },
    roles,
  };
}
