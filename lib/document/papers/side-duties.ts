import type { Content, ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import { otherSide } from "#lib/matrix/round/rounds.ts";
import type { Rhythm } from "#lib/matrix/schema/activity.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { Duty, When } from "#lib/matrix/schema/role.ts";
import { agreedRows } from "./paper-frame.ts";

/** What a role has to do in a row. */
export interface RoleDuty {
  readonly row: ContentActivity;
  readonly duties: readonly Duty[];
  readonly when: When;
}

export interface RoleDuties {
  readonly role: ContentRole;
  /** What comes round most often first. */
  readonly duties: readonly RoleDuty[];
}

const WORK: readonly Duty[] = ["responsible", "accountable", "supports", "verifies"];

const OFTEN: readonly (Rhythm | null)[] = [
  "daily",
  "weekly",
  "monthly",
  "quarterly",
  "half-yearly",
  "yearly",
  "on-change",
  "each",
  null,
];

/** Sorts rows by how often they come round, the most often first. */
export const byOften = (a: Pick<ContentActivity, "rhythm">, b: Pick<ContentActivity, "rhythm">): number =>
  OFTEN.indexOf(a.rhythm) - OFTEN.indexOf(b.rhythm);

function dutiesOfRole(content: Content, role: ContentRole): readonly RoleDuty[] {
  return agreedRows(content)
    .flatMap((row): readonly RoleDuty[] => {
      const cell = row.cells[role.id];
      const duties = cell?.duties.filter((duty) => WORK.includes(duty)) ?? [];
      return cell && duties.length > 0 ? [{ row, duties, when: cell.when }] : [];
    })
    .toSorted((a, b) => byOften(a.row, b.row));
}

/** The duties of one side by role; roles without any are left out. */
export function dutiesBySide(content: Content, side: Side): readonly RoleDuties[] {
  return content.roles
    .filter(({ party }) => party === side)
    .map((role) => ({ role, duties: dutiesOfRole(content, role) }))
    .filter(({ duties }) => duties.length > 0);
}

/** Whether any role of a side holds a duty in a row. */
export function holds(
  content: Pick<Content, "roles">,
  row: ContentActivity,
  side: Side,
  duty: Duty,
): boolean {
  return rolesWith(content, row, side, duty).length > 0;
}

/** The roles of a side that hold a duty in a row. */
export function rolesWith(
  { roles }: Pick<Content, "roles">,
  row: ContentActivity,
  side: Side,
  duty: Duty,
): readonly ContentRole[] {
  return roles.filter(({ id, party }) => party === side && row.cells[id]?.duties.includes(duty));
}

/** Decisions that stay with a side whoever does the work: it owns a decision, or acts as owner on what others do. */
export function keptDecisions(content: Content, side: Side): readonly ContentActivity[] {
  return agreedRows(content).filter(
    (row) => holds(content, row, side, "accountable") && (row.kind === "decision" || row.ownerAct !== null),
  );
}

/** Something that one side needs from the other to do its own work. */
export interface Need {
  readonly row: ContentActivity;
  readonly kind: "owner-act" | "answer" | "part" | "support" | "work";
  /** Of work: the rows of the other side that wait for it. */
  readonly waiting: readonly ContentActivity[];
  readonly roles: readonly ContentRole[];
}

function needsOfRow(content: Content, row: ContentActivity, side: Side): readonly Need[] {
  if (!holds(content, row, otherSide(side), "responsible")) return [];
  const owners = rolesWith(content, row, side, "accountable");
  const asked = rolesWith(content, row, side, "consulted");
  const support = rolesWith(content, row, side, "supports");
  const part = side === "buyer" ? row.splitBuyer : row.splitProvider;
  const need = (kind: Need["kind"], roles: readonly ContentRole[]): Need => ({
    row,
    kind,
    roles,
    waiting: [],
  });
  return [
    ...(row.ownerAct && owners.length > 0 ? [need("owner-act", owners)] : []),
    ...(asked.length > 0 ? [need("answer", asked)] : []),
    ...(part
      ? [
          need(
            "part",
            content.roles.filter(({ id, party }) => party === side && row.cells[id]),
          ),
        ]
      : []),
    ...(support.length > 0 && !part ? [need("support", support)] : []),
  ];
}

/** What the other side needs from this one: approvals, answers, its part of shared work, and work that theirs waits for. */
export function needsFrom(content: Content, side: Side): readonly Need[] {
  const rows = agreedRows(content);
  const theirs = rows.filter((row) => holds(content, row, otherSide(side), "responsible"));
  const work = rows.flatMap((row): readonly Need[] => {
    const waiting = theirs.filter(({ dependsOn }) => dependsOn.includes(row.id));
    const roles = rolesWith(content, row, side, "responsible");
    return waiting.length > 0 && roles.length > 0 ? [{ row, kind: "work", roles, waiting }] : [];
  });
  return [...theirs.flatMap((row) => needsOfRow(content, row, side)), ...work];
}
