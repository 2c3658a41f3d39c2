import type { Content, ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import type { Assignment, Duty } from "#lib/matrix/schema/role.ts";

/** Where a finding has to stand; what is left out may be anything. */
export interface Place {
  readonly area?: string | null;
  readonly activity?: string | null;
  readonly role?: string | null;
}

/** One way to spoil a clean matrix. */
export interface Mutation {
  readonly bodies: readonly OpBody[];
  /** The places of all findings that the rule then makes. */
  readonly at: readonly Place[];
}

export interface MutationKind {
  /** What is done, in words. */
  readonly id: string;
  /** The rule that has to speak. */
  readonly rule: string;
  /** Other errors and warnings that come along, by rule, each with the reason why it is right. */
  readonly besides?: Readonly<Record<string, string>>;
  readonly ways: (content: Content) => readonly Mutation[];
}

export interface Letters {
  readonly role: ContentRole;
  readonly cell: Assignment;
}

/** The rows of a matrix. */
export function rowsOf(content: Content): readonly ContentActivity[] {
  return content.areas.flatMap(({ activities }) => activities);
}

/** The cells of a row that hold a duty, in the order of the columns. */
export function holdersOf(content: Content, row: ContentActivity, duty?: Duty): readonly Letters[] {
  return content.roles.flatMap((role) => {
    const cell = row.cells[role.id];
    return cell && (duty === undefined || cell.duties.includes(duty)) ? [{ role, cell }] : [];
  });
}

/** The columns of a party that hold nothing in a row. */
export function freeRoles(content: Content, row: ContentActivity, party: string): readonly ContentRole[] {
  return content.roles.filter((role) => role.party === party && !row.cells[role.id]);
}

export function setCell(
  row: ContentActivity,
  role: Pick<ContentRole, "id">,
  duties: readonly Duty[],
  when: Assignment["when"] = "always",
): OpBody {
  return {
    kind: "cell.set",
    activity: row.id,
    role: role.id,
    cell: { duties: [...duties], when, notInvolved: false },
  };
}

/** The cell without a duty. */
export function dropDuty(row: ContentActivity, { role, cell }: Letters, duty: Duty): OpBody {
  const left = cell.duties.filter((one) => one !== duty);
  return setCell(row, role, left, left.length === 0 ? "always" : cell.when);
}

type RowFields = Extract<OpBody, { kind: "activity.edit" }>["fields"];
type TermsFields = Extract<OpBody, { kind: "terms.edit" }>["fields"];

export function editRow({ id }: Pick<ContentActivity, "id">, fields: RowFields): OpBody {
  return { kind: "activity.edit", id, fields };
}

export function editTerms(fields: TermsFields): OpBody {
  return { kind: "terms.edit", fields };
}

/** One way for each row of which `mutate` makes something; the finding stands in the row. */
export function inRows(
  mutate: (row: ContentActivity, content: Content) => readonly OpBody[] | undefined,
): MutationKind["ways"] {
  return (content) =>
    rowsOf(content).flatMap((row) => {
      const bodies = mutate(row, content);
      return bodies && bodies.length > 0 ? [{ bodies, at: [{ activity: row.id }] }] : [];
    });
}

/** Ways that change nothing but the terms. */
export function inTerms(
  fields: readonly TermsFields[],
  at: Place = { activity: null },
): MutationKind["ways"] {
  return () => fields.map((one) => ({ bodies: [editTerms(one)], at: [at] }));
}

/** A way in which some rows of the catalogue are taken out; the finding names an area, or one row that is left. */
export function withoutRows(
  ids: readonly string[],
  at: Place,
  more: readonly OpBody[] = [],
): MutationKind["ways"] {
  return (content) => [
    {
      bodies: [
        ...rowsOf(content)
          .filter(({ catalogueId }) => catalogueId !== null && ids.includes(catalogueId))
          .map((row) => editRow(row, { removed: true })),
        ...more,
      ],
      at: [at],
    },
  ];
}
