import { compact, type Json } from "./canonical-json.ts";
import type { Content, ContentActivity, ContentArea, ContentRole } from "./content.ts";
import type { RoleId } from "./schema/ids.ts";
import type { AcceptedGap, RuleSetting } from "./schema/record.ts";
import type { Assignment, Chain, RowCells } from "./schema/role.ts";
import type { Terms } from "./schema/terms.ts";

function cellJson(cell: Assignment): Json {
  return cell.notInvolved ? { notInvolved: true } : { duties: [...cell.duties], when: cell.when };
}

function cellsJson(cells: RowCells): Json {
  return Object.fromEntries(Object.entries(cells).map(([role, cell]) => [role, cellJson(cell)]));
}

function plain(value: object): { readonly [key: string]: Json | undefined } {
  // Rows of the schema hold nothing but JSON; their interfaces have no index signature to say so.
  return value as { readonly [key: string]: Json | undefined };
}

function activityJson(activity: ContentActivity): { readonly [key: string]: Json | undefined } {
  const { removed: _removed, order: _order, area: _area, cells, ...agreed } = activity;
  return { ...plain(agreed), cells: cellsJson(cells) };
}

function roleJson(role: ContentRole): { readonly [key: string]: Json | undefined } {
  const { id, name, party, hours, zone, deputy, organisation } = role;
  return { id, name, party, hours: hours && plain(hours), zone, deputy, organisation };
}

function areaJson(area: ContentArea): { readonly [key: string]: Json | undefined } {
  return {
    id: area.id,
    name: area.name,
    topic: area.topic,
    scope: area.scope,
    activities: area.activities.map((activity) => compact(activityJson(activity)) ?? {}),
  };
}

function chainJson(chain: Chain & { readonly id: string }): { readonly [key: string]: Json | undefined } {
  const { removed: _removed, ...agreed } = chain;
  return plain(agreed);
}

function gapJson(gap: AcceptedGap & { readonly id: string }): { readonly [key: string]: Json | undefined } {
  const { removed: _removed, buyer: _buyer, provider: _provider, ...agreed } = gap;
  return plain(agreed);
}

function settingsJson(settings: Readonly<Record<string, RuleSetting>>): Json {
  return Object.fromEntries(Object.entries(settings).map(([id, rule]) => [id, plain(rule) as Json]));
}

/** What is agreed, as JSON for hashing, for `matrix.json` and for reading by other programs. */
export function agreedJson(content: Content): { readonly [key: string]: Json | undefined } {
  return {
    format: "clearline-matrix",
    version: 1,
    header: { ...plain(content.header), origin: undefined, size: undefined },
    terms: plain(content.terms),
    roles: content.roles.map((role) => compact(roleJson(role)) ?? {}),
    folded: content.folded.map((role) => ({ ...role })),
    areas: content.areas.map((area) => compact(areaJson(area)) ?? {}),
    chains: content.chains.map((chain) => compact(chainJson(chain)) ?? {}),
    gaps: content.gaps.map((gap) => compact(gapJson(gap)) ?? {}),
    settings: settingsJson(content.settings),
  };
}

/** What a confirmation of a row is bound to: its cells and texts, and its roles' names, parties and hours; not its order. */
export function rowJson(activity: ContentActivity, roles: readonly ContentRole[]): Json {
  const involved: Record<RoleId, Json> = {};
  for (const role of roles) {
    if (!activity.cells[role.id]) continue;
    involved[role.id] = {
      name: role.name,
      party: role.party,
      hours: role.hours && (plain(role.hours) as Json),
      zone: role.zone,
    };
  }
  return compact({ ...activityJson(activity), roles: involved }) ?? {};
}

/** What a confirmation of the terms is bound to: terms, chains, parties, model and letter set. */
export function termsJson(content: Pick<Content, "terms" | "header" | "chains">): Json {
  const { title: _title, origin: _origin, size: _size, ...header } = content.header;
  const terms: Terms = content.terms;
  return (
    compact({
      header: plain(header) as Json,
      terms: plain(terms) as Json,
      chains: content.chains.map(chainJson) as Json[],
    }) ?? {}
  );
}
