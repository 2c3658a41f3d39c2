import type { Content } from "./content.ts";
import { rowHash, termsHash } from "./fingerprint.ts";
import type { Matrix } from "./matrix.ts";
import { SIDES, type Side } from "./schema/header.ts";
import type { ActivityId } from "./schema/ids.ts";
import type { Yes } from "./schema/record.ts";

/** `holds`: bound to today's content. `lapsed`: said yes to something else. */
export type ConfirmationState = "none" | "holds" | "lapsed";

export interface ConfirmationOf {
  readonly buyer: ConfirmationState;
  readonly provider: ConfirmationState;
}

export interface ConfirmationOverview {
  readonly rows: ReadonlyMap<ActivityId, ConfirmationOf>;
  readonly terms: ConfirmationOf;
  /** Rows and terms that a side has still to confirm. */
  readonly waiting: Readonly<Record<Side, { readonly rows: readonly ActivityId[]; readonly terms: boolean }>>;
}

function stateOf(yes: Yes | null | undefined, hash: string): ConfirmationState {
  if (!yes) return "none";
  return yes.hash === hash ? "holds" : "lapsed";
}

const NOBODY: ConfirmationOf = { buyer: "none", provider: "none" };

interface Hashed {
  readonly roles: Content["roles"];
  readonly hash: string;
}

/** Makes an overview of confirmations that keeps the hashes of rows which have not changed. */
export function createConfirmationSelector(): (matrix: Matrix, content: Content) => ConfirmationOverview {
  const kept = new WeakMap<object, Hashed>();
  let roleKey = "";
  let roles: Content["roles"] = [];
  return (matrix, content) => {
    const key = JSON.stringify(content.roles);
    if (key !== roleKey) {
      roleKey = key;
      roles = content.roles;
    }
    const confirmed = matrix.tables.confirmation;
    const rows = new Map<ActivityId, ConfirmationOf>();
    for (const row of content.areas.flatMap((area) => area.activities)) {
      const yes = confirmed[row.id];
      if (!yes?.buyer && !yes?.provider) {
        rows.set(row.id, NOBODY);
        continue;
      }
      const memo = kept.get(row);
      const hash = memo && memo.roles === roles ? memo.hash : rowHash(row, roles);
      kept.set(row, { roles, hash });
      rows.set(row.id, { buyer: stateOf(yes.buyer, hash), provider: stateOf(yes.provider, hash) });
    }
    const hash = termsHash(content);
    const yes = confirmed["terms"];
    const terms = { buyer: stateOf(yes?.buyer, hash), provider: stateOf(yes?.provider, hash) };
    const waitingOf = (side: Side) => ({
      rows: [...rows].filter(([, state]) => state[side] !== "holds").map(([id]) => id),
      terms: terms[side] !== "holds",
    });
    return { rows, terms, waiting: { buyer: waitingOf("buyer"), provider: waitingOf("provider") } };
  };
}

/** Which rows and terms each side has confirmed as they stand. */
export function confirmationsOf(matrix: Matrix, content: Content): ConfirmationOverview {
  return createConfirmationSelector()(matrix, content);
}

/** What stands between a draft and its final: one sentence each, empty when nothing does. */
export function openPoints(matrix: Matrix, content: Content, blockingFindings: number): readonly string[] {
  const overview = confirmationsOf(matrix, content);
  const points: string[] = [];
  const count = (many: number, one: string, more: string) => (many === 1 ? `1 ${one}` : `${many} ${more}`);
  if (overview.rows.size === 0) points.push("The matrix has no rows yet.");
  if (blockingFindings > 0)
    points.push(
      `${count(blockingFindings, "error is", "errors are")} neither fixed nor accepted by both sides.`,
    );
  const undecided = content.areas
    .flatMap((area) => (area.scope === "in" ? area.activities : []))
    .filter((row) => row.undecided && row.scope === "in").length;
  if (undecided > 0) points.push(`${count(undecided, "row is", "rows are")} still to be decided.`);
  const open = Object.values(matrix.tables.conflict).filter((conflict) => conflict.settled === null).length;
  if (open > 0) points.push(`${count(open, "conflict is", "conflicts are")} open.`);
  for (const side of SIDES) {
    const { rows, terms } = overview.waiting[side];
    const name = content.header[side];
    if (rows.length > 0) points.push(`${name} has ${count(rows.length, "row", "rows")} to confirm.`);
    if (terms) points.push(`${name} has not confirmed the terms.`);
  }
  return points;
}
