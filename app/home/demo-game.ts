import { apply } from "#lib/matrix/apply.ts";
import { type Content, content } from "#lib/matrix/content.ts";
import { decide } from "#lib/matrix/decide.ts";
import { matrixOfParts } from "#lib/matrix/file.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { type ActivityId, MatrixId, OpId, ParticipantId, type RoleId } from "#lib/matrix/schema/ids.ts";
import type { MatrixParts, OpBody } from "#lib/matrix/schema/op.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { type DemoView, demoView } from "./demo-view.ts";

/** A matrix of one browser tab, which nobody else sees. */
export interface DemoGame {
  readonly matrix: Matrix;
  readonly content: Content;
  readonly view: DemoView;
}

const VISITOR = { participant: ParticipantId.parse("visitor"), side: "buyer", name: "Visitor" } as const;

function gameOf(matrix: Matrix): DemoGame {
  const agreed = content(matrix);
  return { matrix, content: agreed, view: demoView(agreed) };
}

/** The game at its start; throws when the parts do not hold together. */
export function openDemo(parts: MatrixParts): DemoGame {
  const matrix = matrixOfParts(MatrixId.parse("demo"), parts);
  if (!matrix.ok) throw new Error(matrix.message);
  return gameOf(matrix.value);
}

/** The game after one letter was put into a cell or taken out of it. */
export function toggleLetter(game: DemoGame, activity: ActivityId, role: RoleId, duty: Duty): DemoGame {
  const { matrix } = game;
  const held = game.content.areas.flatMap((area) => area.activities).find((row) => row.id === activity);
  const isHeld = held?.cells[role]?.duties.includes(duty) ?? false;
  const body: OpBody = { kind: isHeld ? "cell.remove" : "cell.add", activity, role, duty };
  const id = OpId.parse(`demo-${matrix.revision + 1}`);
  const at = "1970-01-01T00:00:00Z";
  const decision = decide(
    matrix,
    { id, body },
    {
      actor: { ...VISITOR, right: "edit" },
      at,
      base: matrix.revision,
      touchedSince: () => undefined,
      findChange: () => undefined,
      countBlocking: () => 0,
      answersOf: () => undefined,
    },
  );
  if (!decision.ok) return game;
  const change = { id, stream: "shared", at, by: VISITOR, kind: body.kind, group: null } as const;
  return gameOf(apply(matrix, { ...change, revision: matrix.revision + 1, writes: decision.writes }));
}
