import { OpBody } from "../schema/op.ts";
import { type Answer, type Saying, SideAnswers } from "../schema/round.ts";
import type { OpenLog } from "./open-log.ts";
import { BUYER, PROVIDER } from "./people.ts";

type Said = Readonly<Record<string, Saying | (Partial<Answer> & Pick<Answer, "says">)>>;

/** Answers of one side as a test writes them, by row. */
export function answersOf(said: Said, by: typeof BUYER): SideAnswers {
  const { participant, side, name } = by;
  return SideAnswers.parse(
    Object.fromEntries(
      Object.entries(said).map(([row, answer]) => [
        row,
        {
          ...{ ourPart: null, theirPart: null, ours: [], theirs: [], note: null },
          ...(typeof answer === "string" ? { says: answer } : answer),
          by: { participant, side, name },
          at: "2026-02-01T10:00:00.000Z",
        },
      ]),
    ),
  );
}

/** Lets both sides submit these answers to a round, which opens it. */
export function openRound(
  log: OpenLog,
  said: { readonly buyer: Said; readonly provider: Said },
  id = "r1",
): void {
  const answers = { buyer: answersOf(said.buyer, BUYER), provider: answersOf(said.provider, PROVIDER) };
  for (const by of [BUYER, PROVIDER]) log.must(OpBody.parse({ kind: "round.submit", id }), { by, answers });
}
