import { apply } from "#lib/matrix/apply.ts";
import { content } from "#lib/matrix/content.ts";
import { decide } from "#lib/matrix/decide.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import { type Actor, authorOf } from "#lib/matrix/rights.ts";
import { OpId } from "#lib/matrix/schema/ids.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { isAccepted } from "./accepted.ts";
import { check } from "./check.ts";
import type { Finding } from "./finding.ts";

/** What a fix would do to the findings. */
export interface FixEffect {
  /** Findings that would be gone. */
  readonly mends: readonly Finding[];
  /** Findings that would be new. */
  readonly brings: readonly Finding[];
  /** Why it cannot be done, in words. */
  readonly refusal: string | null;
}

interface Trial {
  readonly actor: Actor;
  /** Day (`YYYY-MM-DD`) in the matrix's zone. */
  readonly today: string;
}

const AT = "2000-01-01T00:00:00.000Z";

/** Tries changes on a copy; the matrix that is given stays as it is. */
function tryBodies(matrix: Matrix, bodies: readonly OpBody[], actor: Actor): Matrix | string {
  let tried = matrix;
  for (const [at, body] of bodies.entries()) {
    const id = OpId.parse(`trial-${at}`);
    const decision = decide(
      tried,
      { id, body },
      {
        actor,
        at: AT,
        base: tried.revision,
        touchedSince: () => undefined,
        findChange: () => undefined,
        countBlocking: () => 0,
        answersOf: () => undefined,
      },
    );
    if (!decision.ok) return decision.message;
    const { writes } = decision;
    const revision = tried.revision + 1;
    const by = authorOf(actor);
    tried = apply(tried, {
      id,
      stream: "shared",
      revision,
      at: AT,
      by,
      kind: body.kind,
      group: null,
      writes,
    });
  }
  return tried;
}

/**
 * Says what the changes of a fix would do to the findings of the stage “drafting”, before anybody makes them. Checks the
 * matrix twice: for a preview, not for each key press.
 */
export function effectOfFix(matrix: Matrix, bodies: readonly OpBody[], { actor, today }: Trial): FixEffect {
  const tried = tryBodies(matrix, bodies, actor);
  if (typeof tried === "string") return { mends: [], brings: [], refusal: tried };
  const open = (of: Matrix) => {
    const agreed = content(of);
    return check({ content: agreed, today }).filter((finding) => !isAccepted(finding, agreed.gaps));
  };
  const before = open(matrix);
  const after = open(tried);
  const without = (all: readonly Finding[], others: readonly Finding[]) => {
    const keys = new Set(others.map(({ key }) => key));
    return all.filter(({ key }) => !keys.has(key));
  };
  return { mends: without(before, after), brings: without(after, before), refusal: null };
}
