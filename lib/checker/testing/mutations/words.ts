import { editRow, editTerms, holdersOf, inRows, type MutationKind } from "./mutation.ts";

/** The same text in the note of every row, and in the further clauses of the terms. */
const inNotesAndTerms =
  (...texts: readonly string[]): MutationKind["ways"] =>
  (content) =>
    texts.flatMap((text) => [
      ...inRows((row) => [editRow(row, { note: text })])(content),
      { bodies: [editTerms({ furtherClauses: text })], at: [{ activity: null }] },
    ]);

const inNames = (toName: (name: string) => string): MutationKind["ways"] =>
  inRows((row) => [editRow(row, { name: toName(row.name) })]);

const inSplits = (text: string): MutationKind["ways"] =>
  inRows((row) => (row.splitProvider ? [editRow(row, { splitProvider: text })] : undefined));

/** Faults in the words of a row or of the terms. */
export const WORD_MUTATIONS: readonly MutationKind[] = [
  {
    id: "leave a placeholder",
    rule: "placeholder-left",
    ways: (content) => [
      ...inNotesAndTerms("Restore time: TBD", "The rate is [●].")(content),
      ...inRows((row) => [editRow(row, { evidence: "Report of the ____" })])(content),
    ],
  },
  {
    id: "disclaim the matrix",
    rule: "empty-promise",
    ways: inNotesAndTerms(
      "This matrix does not constitute a commitment.",
      "This table is for guidance only.",
      "All times are targets, not commitments.",
    ),
  },
  {
    id: "let one side change the matrix",
    rule: "unilateral-change",
    ways: inNotesAndTerms(
      "The provider reserves the right to amend this matrix.",
      "This matrix may be revised at the provider's discretion.",
    ),
  },
  {
    id: "leave open when it is done",
    rule: "weasel-word",
    ways: (content) => [
      ...inNames((name) => `${name}, as needed`)(content),
      ...inSplits("Takes part in the work as soon as possible.")(content),
    ],
  },
  {
    id: "name a field instead of an act",
    rule: "activity-too-vague",
    ways: (content) => [...inNames(() => "IT support")(content), ...inNames(() => "Security")(content)],
  },
  {
    id: "ask for an approval and say nothing of silence",
    rule: "silence-unsettled",
    ways: inRows((row) =>
      row.splitProvider && row.chain === null
        ? [editRow(row, { splitProvider: "Begins the work subject to the written approval of the IT lead." })]
        : undefined,
    ),
  },
  {
    id: "name a tool that is not on the list",
    rule: "retired-tool",
    ways: inRows((row) => [editRow(row, { note: "The ticket is kept in Autotask." })]),
  },
  {
    id: "set a time limit that starts nowhere",
    rule: "time-limit-without-clock",
    ways: inRows((row) => [
      editRow(row, { timeLimit: { amount: 4, unit: "hours", clock: null, from: null } }),
    ]),
  },
  {
    id: "let the words approve where the letter only asks",
    rule: "approval-as-consult",
    ways: inRows((row, content) => {
      const asked = holdersOf(content, row, "consulted").find(
        ({ role, cell }) => cell.duties.length === 1 && role.name.includes(" "),
      );
      return asked && [editRow(row, { note: `The ${asked.role.name} approves each step.` })];
    }),
  },
  {
    id: "let the words bind whom the letter only tells",
    rule: "told-but-must-act",
    ways: inRows((row, content) => {
      const told = holdersOf(content, row, "informed").find(
        ({ role, cell }) => cell.duties.length === 1 && role.name.includes(" "),
      );
      return told && [editRow(row, { note: `The ${told.role.name} must sign the record.` })];
    }),
  },
  {
    id: "promise a response and not say what one is",
    rule: "response-word-undefined",
    ways: (content) =>
      content.areas
        .filter(({ topic }) => topic === "help-desk" || topic === "after-hours")
        .flatMap(({ activities }) => activities)
        // Names that speak of who answers: the rule takes them at their word.
        .filter(({ name }) => !/\b(?:staff|acknowledgement)\b/.test(name))
        .map((row) => ({
          bodies: [editRow(row, { note: "First response within 15 minutes of the call." })],
          at: [{ activity: null }],
        })),
  },
];
