import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import { AREA_TOPICS } from "#lib/matrix/schema/activity.ts";
import { TOPIC_WORDS } from "#lib/wording/row-words.ts";
import { isCoverageKnown } from "../../coverage-gate.ts";
import { rowsIn } from "../../rows-in.ts";
import { defineRule } from "../../rule.ts";

const ASKED: readonly AreaTopic[] = AREA_TOPICS.filter((topic) => topic !== "ground-rules");

export const rule = defineRule({
  id: "area-missing",
  group: "coverage",
  severity: "error",
  stage: "drafting",
  scope: "matrix",
  costs: "undone",
  messages: {
    absent: "No row says who owns {topic}. Add the area, or say that it is not in this agreement.",
    empty: "The area “{area}” has no rows. Add one, or say that it is not in this agreement.",
  },
  replaces: [],
  *check(slice) {
    if (!isCoverageKnown(slice)) return;
    const { areas } = slice;
    for (const topic of ASKED) {
      const own = areas.filter((area) => area.topic === topic);
      if (own.some((area) => area.scope === "out" || rowsIn(slice, area).length > 0)) continue;
      const [empty] = own;
      yield empty
        ? {
            message: "empty",
            values: { area: empty.name },
            ids: [topic],
            area: empty.id,
            about: { topic, areas: own.length },
            fixes: [
              {
                label: "Say that this area is not in this agreement",
                certain: false,
                bodies: [{ kind: "area.edit", id: empty.id, fields: { scope: "out" } }],
              },
            ],
          }
        : {
            message: "absent",
            values: { topic: TOPIC_WORDS[topic] },
            ids: [topic],
            about: { topic, areas: 0 },
          };
    }
  },
});
