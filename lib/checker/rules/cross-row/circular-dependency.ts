import { lineList, quoted } from "#lib/wording/line-list.ts";
import { defineRule } from "../../rule.ts";
import type { RowSlice } from "../../slices.ts";

const LINKS = {
  keyOf: ({ row }: RowSlice): string => row.id,
  needsOf: ({ row }: RowSlice): readonly string[] => row.dependsOn,
};

export const rule = defineRule({
  id: "circular-dependency",
  group: "cross-row",
  severity: "warning",
  stage: "drafting",
  scope: "matrix",
  costs: "blurred",
  messages: {
    loop: "{rows} wait for one another. Take one of the links away, so that somebody can begin.",
    self: "“{row}” is said to need itself. Take the link away.",
  },
  replaces: [],
  *check({ index }) {
    for (const loop of index.loops(LINKS)) {
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
