import { CATALOGUE_ROLES, ROLE_CODES } from "#lib/catalogue/roles.ts";
import { usualAnswer } from "#lib/catalogue/usual-answer.ts";
import type { ContentRole } from "#lib/matrix/content.ts";
import { dutiesOf, sortDuties, undominated } from "#lib/matrix/duties.ts";
import type { Header, LetterSet } from "#lib/matrix/schema/header.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { Assignment, Duty } from "#lib/matrix/schema/role.ts";
import type { Fix } from "../finding.ts";
import type { RowSlice } from "../slices.ts";

/** The column that shows a role of the catalogue, among those that stand in the matrix. */
function columnFor(code: string, roles: readonly ContentRole[]): ContentRole | undefined {
  const known = ROLE_CODES.find((candidate) => candidate === code);
  const targets: readonly string[] = known
    ? [code, ...CATALOGUE_ROLES[known].foldsInto, CATALOGUE_ROLES[known].column]
    : [code];
  return targets.map((target) => roles.find((role) => role.id === target)).find((role) => role !== undefined);
}

/** The usual answer of a catalogue row in these columns; `undefined` where there is none or a column is not there. */
export function usualCellsIn(
  catalogueId: string,
  model: Header["model"],
  letterSet: LetterSet,
  roles: readonly ContentRole[],
): ReadonlyMap<RoleId, Assignment> | undefined {
  const answer = usualAnswer(catalogueId, model);
  if (!answer) return undefined;
  const gathered = new Map<RoleId, Duty[]>();
  for (const [code, cell] of Object.entries(answer.cells)) {
    const column = columnFor(code, roles);
    if (!column || cell.duties.some((duty) => !dutiesOf(letterSet).includes(duty))) return undefined;
    gathered.set(column.id, [...(gathered.get(column.id) ?? []), ...cell.duties]);
  }
  const shown = [...gathered].map(([role, duties]): [RoleId, Assignment] => {
    const all = new Set(duties);
    return [role, { duties: sortDuties(undominated(all, all)), when: "always", notInvolved: false }];
  });
  return new Map(shown);
}

/** Takes the usual answer of the catalogue, with the texts that its letters call for. */
export function takeUsualAnswer({ row, header, roles }: RowSlice): readonly Fix[] {
  const answer = row.catalogueId === null ? null : usualAnswer(row.catalogueId, header.model);
  const cells =
    row.catalogueId === null
      ? undefined
      : usualCellsIn(row.catalogueId, header.model, header.letterSet, roles);
  if (!answer || !cells) return [];
  const set = [...cells].map(([role, cell]) => ({ kind: "cell.set", activity: row.id, role, cell }) as const);
  return [
    {
      label: "Take the usual answer of the catalogue",
      certain: false,
      bodies: [...set, { kind: "activity.edit", id: row.id, fields: answer.fields }],
    },
  ];
}

/** Leaves a row open, as one that the parties must decide. */
export function leaveUndecided({ row }: RowSlice): Fix {
  return {
    label: "Mark the row as still to be decided",
    certain: false,
    bodies: [{ kind: "activity.edit", id: row.id, fields: { undecided: true } }],
  };
}
