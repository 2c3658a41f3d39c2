import { describe, expect, it } from "vitest";
import { QUESTIONS } from "./questions.ts";
import { type ModelAnswers, suggestModel } from "./suggest-model.ts";

/** Every way through the questions, one that is left out included. */
function* everyPath(at = 0, answers: ModelAnswers = {}): Generator<ModelAnswers> {
  const question = QUESTIONS[at];
  if (!question) {
    yield answers;
    return;
  }
  yield* everyPath(at + 1, answers);
  for (const { id } of question.options) yield* everyPath(at + 1, { ...answers, [question.id]: id });
}

/** One path in so many is enough of them to look at each closely. */
const STRIDE = 37;

describe("suggestModel", () => {
  it("tells, on each path, every reason that counts on exactly once, and never a verdict without a reason", () => {
    const models = new Set<string | null>();
    let count = 0;
    for (const answers of everyPath()) {
      count += 1;
      if (count % STRIDE !== 0) continue;
      const { model, certainty, speaksFor, speaksAgainst, speaksEither } = suggestModel(answers);
      models.add(model);
      const counting = QUESTIONS.flatMap(({ id, options }) =>
        options.filter(
          (one) => one.id === answers[id] && (one.full !== 0 || one.co !== 0 || one.ownDesk !== 0),
        ),
      );
      const told = [...speaksFor, ...speaksAgainst, ...speaksEither];
      const isLeaning = counting.some(({ full, co, ownDesk }) => full !== co || ownDesk !== 0);
      if (told.length !== counting.length || new Set(told).size !== told.length || told.includes(""))
        expect({ answers, told }).toBe("each reason once");
      if ((model !== null) !== isLeaning || (model === null) !== (certainty === "open"))
        expect({ answers, model }).toBe("no suggestion without a reason");
      if (model !== null && speaksFor.length === 0)
        expect({ answers, model }).toBe("something speaks for it");
      if (answers["lead"] === "no" && model === "behind-desk")
        expect(answers).toBe("no own desk without a lead");
    }
    expect(count).toBeGreaterThan(500_000);
    expect([...models].toSorted()).toEqual(["behind-desk", "front-desk", "fully-managed", null].toSorted());
  });

  it("suggests what the usual cases ask for, and says what speaks against it", () => {
    const small = suggestModel({
      relationship: "nobody",
      bottleneck: "structure",
      control: "visibility",
      lead: "no",
    });
    expect(small).toMatchObject({ model: "fully-managed", certainty: "clear", speaksAgainst: [] });
    const plant = suggestModel({
      ...{ relationship: "leader", bottleneck: "skill", control: "control", lead: "yes" },
      ...{ "own-systems": "yes", "own-desk": "yes", sites: "yes" },
    });
    expect(plant).toMatchObject({ model: "behind-desk", certainty: "clear" });
    expect(plant.speaksAgainst).toEqual(["Several sites ask for one way of working everywhere."]);
    const overloaded = suggestModel({
      relationship: "leader",
      bottleneck: "tickets",
      lead: "yes",
      "own-desk": "no",
    });
    expect(overloaded.model).toBe("front-desk");
    expect(suggestModel({ bottleneck: "hours", control: "visibility", lead: "yes" })).toMatchObject({
      ...{ model: "front-desk", certainty: "close" },
      speaksAgainst: ["Seeing is enough: visibility does not need hands on the work."],
      speaksEither: ["What is missing is cover, which one or two people cannot give."],
    });
  });

  it("says first what no model can do without", () => {
    expect(suggestModel({})).toEqual({
      ...{ model: null, certainty: "open", speaksFor: [], speaksAgainst: [], speaksEither: [] },
      firstSettle: [],
    });
    expect(suggestModel({ bottleneck: "hours" })).toMatchObject({ model: null, certainty: "open" });
    expect(suggestModel({ writing: "no" }).firstSettle.join()).toContain("no model is ready");
    expect(suggestModel({ control: "unsure", writing: "partly" }).firstSettle).toHaveLength(2);
  });
});
