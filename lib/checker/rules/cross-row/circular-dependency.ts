import { lineList, quoted } from "#lib/wording/line-list.ts";
import { byId, linkedRows, neededBy } from "../../linked-rows.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

/** Groups of rows that need one another, each once, in the order of the rows (Tarjan's strongly connected components). */
function findLoops(linked: readonly RowSlice[]): readonly (readonly RowSlice[])[] {
  // Who needs nobody closes no loop.
  const among = byId(linked);
  const needs = new Map(linked.map((slice) => [slice, neededBy(slice, among)]));
  const low = new Map<RowSlice, number>();
  const stack: RowSlice[] = [];
  const done = new Set<RowSlice>();
  const loops: RowSlice[][] = [];
  // Written with a stack of its own: a chain of ten thousand rows must not overflow the call stack.
  const visit = (start: RowSlice): void => {
    const path: { readonly row: RowSlice; readonly at: number; next: number }[] = [];
    const enter = (row: RowSlice): void => {
      path.push({ row, at: low.size, next: 0 });
      low.set(row, low.size);
      stack.push(row);
    };
    enter(start);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const next = needs.get(here.row)?.[here.next];
      here.next += 1;
      if (next && !low.has(next)) enter(next);
      else if (next) {
        if (!done.has(next)) low.set(here.row, Math.min(low.get(here.row) ?? 0, low.get(next) ?? 0));
      } else {
        path.pop();
        const parent = path.at(-1);
        const lowest = low.get(here.row) ?? 0;
        if (parent) low.set(parent.row, Math.min(low.get(parent.row) ?? 0, lowest));
        if (lowest !== here.at) continue;
        const group = stack.splice(stack.indexOf(here.row));
        for (const one of group) done.add(one);
        if (group.length > 1 || needs.get(here.row)?.includes(here.row)) loops.push(group);
      }
    }
  };
  for (const slice of linked) if (!low.has(slice)) visit(slice);
  return loops;
}

export const rule = defineRule({
  id: "circular-dependency",
  group: "cross-row",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  messages: {
    loop: "{rows} wait for one another. Take one of the links away, so that somebody can begin.",
    self: "“{row}” is said to need itself. Take the link away.",
  },
  replaces: [],
  *check(slice) {
    for (const loop of findLoops(linkedRows(slice))) {
      const [first] = loop;
      if (!first || !loop.every(({ isAgreed }) => isAgreed)) continue;
      const place = {
        ids: loop.map(({ row }) => row.id).sort(),
        area: first.area.id,
        activity: first.row.id,
        about: loop.map(({ row }) => ({ row: row.id, needs: [...row.dependsOn] })),
      };
      if (loop.length === 1) yield { ...place, message: "self", values: { row: first.row.name } };
      else {
        const names = lineList(loop.map(({ row }) => quoted(row.name)));
        yield { ...place, message: "loop", values: { rows: names } };
      }
    }
  },
});
