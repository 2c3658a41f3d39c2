import { apply } from "./apply.ts";
import { decide } from "./decide.ts";
import type { Matrix } from "./matrix.ts";
import { type Actor, authorOf } from "./rights.ts";
import { type ActivityId, OpId } from "./schema/ids.ts";
import type { OpBody } from "./schema/op.ts";

/** What must be done so that a refused op can be taken after all. */
export interface Reapply {
  /** Names of what is brought back first. */
  readonly restored: readonly string[];
  /** One gesture: what is brought back, then the op. */
  readonly bodies: readonly OpBody[];
}

interface Restore {
  readonly name: string;
  readonly body: OpBody;
}

function restoreRow(matrix: Matrix, id: ActivityId): readonly Restore[] {
  const row = matrix.tables.activity[id];
  if (!row) return [];
  const area = matrix.tables.area[row.area];
  return [
    ...(area?.removed
      ? [{ name: area.name, body: { kind: "area.edit", id: row.area, fields: { removed: false } } as const }]
      : []),
    ...(row.removed
      ? [{ name: row.name, body: { kind: "activity.edit", id, fields: { removed: false } } as const }]
      : []),
  ];
}

function restoreArea(matrix: Matrix, fields: { readonly area?: OpBodyArea }): readonly Restore[] {
  const area = fields.area === undefined ? undefined : matrix.tables.area[fields.area];
  return fields.area !== undefined && area?.removed
    ? [{ name: area.name, body: { kind: "area.edit", id: fields.area, fields: { removed: false } } }]
    : [];
}

type OpBodyArea = Extract<OpBody, { kind: "area.edit" }>["id"];

function restoresOf(matrix: Matrix, body: OpBody): readonly Restore[] {
  const { area, role, chain } = matrix.tables;
  switch (body.kind) {
    case "cell.set":
    case "cell.add":
    case "cell.remove": {
      const column = role[body.role];
      return [
        ...(column?.removed
          ? [
              {
                name: column.name,
                body: { kind: "role.edit", id: body.role, fields: { removed: false } } as const,
              },
            ]
          : []),
        ...restoreRow(matrix, body.activity),
      ];
    }
    case "activity.edit": {
      const rows = restoreRow(matrix, body.id);
      return [...restoreArea(matrix, body.fields), ...rows];
    }
    case "activity.add":
      return restoreArea(matrix, body.activity);
    case "area.edit":
      return area[body.id]?.removed
        ? [nameIt(area[body.id]?.name, { ...body, fields: { removed: false } })]
        : [];
    case "role.edit":
      return role[body.id]?.removed
        ? [nameIt(role[body.id]?.name, { ...body, fields: { removed: false } })]
        : [];
    case "chain.edit":
      return chain[body.id]?.removed
        ? [nameIt(chain[body.id]?.name, { ...body, fields: { removed: false } })]
        : [];
    default:
      return [];
  }
}

const nameIt = (name: string | undefined, body: OpBody): Restore => ({ name: name ?? "", body });

const UNDONE_BY_HAND: ReadonlySet<OpBody["kind"]> = new Set(["undo", "conflict.settle", "matrix.fill"]);

/**
 * The gesture that brings back what an op needs and then applies it, or `undefined` where it is not certain that all
 * of it would be taken. Pure: it is tried on the state as it is.
 */
export function planReapply(matrix: Matrix, body: OpBody, actor: Actor): Reapply | undefined {
  if (UNDONE_BY_HAND.has(body.kind) || /^(row|terms\.(un)?confirm|edition)/.test(body.kind)) return undefined;
  const restores = restoresOf(matrix, body);
  const bodies = [...restores.map((restore) => restore.body), body];
  let state = matrix;
  for (const [at, one] of bodies.entries()) {
    const id = OpId.parse(`reapply-${at}`);
    const instant = "1970-01-01T00:00:00.000Z";
    const decision = decide(
      state,
      { id, body: one },
      {
        actor,
        at: instant,
        base: state.revision,
        touchedSince: () => undefined,
        findChange: () => undefined,
        countBlocking: () => 0,
        answersOf: () => undefined,
      },
    );
    if (!decision.ok) return undefined;
    state = apply(state, {
      id,
      stream: "shared",
      revision: state.revision + 1,
      at: instant,
      by: authorOf(actor),
      kind: one.kind,
      group: null,
      writes: decision.writes,
    });
  }
  return { restored: restores.map((restore) => restore.name), bodies };
}
