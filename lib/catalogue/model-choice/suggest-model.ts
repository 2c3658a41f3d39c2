import { LEAD, type Option, QUESTIONS, type Suggestable, WRITING } from "./questions.ts";

/** Answers by question; what is not answered is left out. */
export type ModelAnswers = Readonly<Record<string, string>>;

/** How sure a suggestion is: nothing answered that counts, close, or clear. */
export type Certainty = "open" | "close" | "clear";

/** A reasoned suggestion, never a verdict. */
export interface Suggestion {
  /** `null` while nothing was answered that leans to one side. */
  readonly model: Suggestable | null;
  readonly certainty: Certainty;
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
  /** What counts, and leans to no side. */
  readonly speaksEither: readonly string[];
  /** What should be settled before any model is chosen. */
  readonly firstSettle: readonly string[];
}

/** Points between the two kinds of model from which on a suggestion is clear. */
const CLEAR = 3;

function chosen(answers: ModelAnswers): readonly Option[] {
  return QUESTIONS.flatMap(({ id, options }) => options.filter((option) => option.id === answers[id]));
}

const sum = (options: readonly Option[], of: "full" | "co" | "ownDesk"): number =>
  options.reduce((total, option) => total + option[of], 0);

function toSettle(answers: ModelAnswers): readonly string[] {
  const writing = answers[WRITING];
  return [
    ...(writing === "no"
      ? [
          "The provider cannot say in writing who owns what: until it can, no model is ready. Ask for it row by row.",
        ]
      : []),
    ...(writing === "partly"
      ? ["The provider says only in part who owns what: the rows that stay vague will be the ones that fail."]
      : []),
    ...(answers["control"] === "unsure"
      ? ["Tell control and visibility apart first: many who ask for control are content with good reports."]
      : []),
  ];
}

function modelOf(full: number, co: number, ownDesk: number): Suggestable {
  if (full > co) return "fully-managed";
  return ownDesk > 0 ? "behind-desk" : "front-desk";
}

const leansTo = ({ full, co }: Option): number => full - co;

/**
 * Suggests a model from the answers, with every answer that speaks for it and every one that speaks against it.
 * Without an internal lead it never suggests that users call an internal desk; a tie is close, and keeps internal IT.
 */
export function suggestModel(answers: ModelAnswers): Suggestion {
  const options = chosen(answers);
  const firstSettle = toSettle(answers);
  const counting = options.filter(({ full, co, ownDesk }) => full !== 0 || co !== 0 || ownDesk !== 0);
  const [full, co] = [sum(options, "full"), sum(options, "co")];
  const model = modelOf(full, co, answers[LEAD] === "no" ? 0 : sum(options, "ownDesk"));
  const isFull = model === "fully-managed";
  const speaks = (option: Option): number => {
    const lean = isFull ? leansTo(option) : -leansTo(option);
    if (lean !== 0 || isFull) return lean;
    return model === "behind-desk" ? option.ownDesk : -option.ownDesk;
  };
  const reasons = (wanted: (lean: number) => boolean) =>
    counting.filter((option) => wanted(speaks(option))).map(({ because }) => because);
  const speaksFor = reasons((lean) => lean > 0);
  const speaksEither = reasons((lean) => lean === 0);
  if (speaksFor.length === 0)
    return { model: null, certainty: "open", speaksFor, speaksAgainst: [], speaksEither, firstSettle };
  return {
    model,
    certainty: Math.abs(full - co) >= CLEAR ? "clear" : "close",
    speaksFor,
    speaksAgainst: reasons((lean) => lean < 0),
    speaksEither,
    firstSettle,
  };
}
