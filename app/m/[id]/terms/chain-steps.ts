import type { RoleId } from "#lib/matrix/schema/ids.ts";
import type { Chain } from "#lib/matrix/schema/role.ts";

export type Step = Chain["steps"][number];

export function newStep(role: RoleId): Step {
  return { role, deputy: null, waitMinutes: null, note: null };
}

export function replaceStep(steps: readonly Step[], at: number, fields: Partial<Step>): Step[] {
  return steps.map((step, index) => (index === at ? { ...step, ...fields } : step));
}

/** The steps with one moved a place up or down; at the ends nothing moves. */
export function moveStep(steps: readonly Step[], at: number, by: -1 | 1): Step[] {
  const next = [...steps];
  const [step] = next.splice(at, 1);
  if (step) next.splice(Math.max(0, Math.min(steps.length - 1, at + by)), 0, step);
  return next;
}

/** Minutes of a wait as typed, or `undefined` when it is no number from 1 to a week; empty is `null`. */
export function parseWait(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 10_080 ? minutes : undefined;
}
