import type { Content } from "#lib/matrix/content.ts";
import type { Contact } from "#lib/matrix/schema/contact.ts";
import type { RoleId } from "#lib/matrix/schema/ids.ts";
import { dayInWords } from "#lib/wording/day-in-words.ts";
import { countOf } from "#lib/wording/line-list.ts";
import type { Block } from "../layout/block.ts";
import { heading, paragraph, strong } from "../layout/blocks.ts";
import { simpleTable } from "../layout/simple-table.ts";
import type { AppendixInput } from "./appendix-input.ts";
import { factsOf } from "./facts.ts";
import { findRoleWithParty, holdersOf, partyName, roleWithParty } from "./names.ts";

const UNSAID = "Not said in this matrix";

/** The page for two in the morning: chains, numbers, what an emergency is and what may be spent. */
export function whoToCall(input: AppendixInput): readonly Block[] {
  return [...whoToCallOnOnePage(input), ...nightRows(input.content)];
}

/** The same without what is read in the tables: as a page of its own on the wall. */
export function whoToCallOnOnePage(input: AppendixInput): readonly Block[] {
  const { terms } = input.content;
  return [
    heading(2, "Who to call now"),
    ...chainBlocks(input),
    ...numbersAsOf(input),
    ...factsOf([
      ["What counts as an emergency", terms.emergencyEvents ?? UNSAID],
      ["Systems it covers", terms.emergencySystems],
      ["Who declares it", terms.emergencyDeclaredBy],
      ["Who may call out of hours", terms.callersAllowed],
      ["Spending limit, one case", terms.spendingCase ?? UNSAID],
      ["Spending at night", terms.spendingAtNight],
      ["May be done without asking", terms.authoritySteps ?? UNSAID],
      ["On these systems", terms.authoritySystems],
    ]),
    ...contactSheet(input),
  ];
}

function chainBlocks(input: AppendixInput): readonly Block[] {
  const { content, contacts } = input;
  if (content.chains.length === 0) {
    return [paragraph("No escalation chain is written down in this matrix.")];
  }
  return content.chains.flatMap((chain) => [
    heading(3, chain.name),
    simpleTable(
      `Steps of the escalation chain “${chain.name}”`,
      [
        ["Step", 1],
        ["Call", 4],
        ["On", 4],
        ["If nobody answers", 4],
      ],
      chain.steps.map((step, index) => [
        String(index + 1),
        [roleWithParty(content, step.role), step.note]
          .filter((part) => part !== null && part !== "")
          .join("\n"),
        numbersOf(contacts, step.role),
        [
          step.waitMinutes === null ? null : `wait ${countOf(step.waitMinutes, "minute", "minutes")}`,
          step.deputy === null
            ? null
            : `then ${roleWithParty(content, step.deputy)}\n${numbersOf(contacts, step.deputy)}`,
        ]
          .filter((part) => part !== null)
          .join(", "),
      ]),
    ),
    ...(chain.afterLastStep === null || chain.afterLastStep === ""
      ? []
      : [
          paragraph([strong("After the last step: "), { text: chain.afterLastStep, strong: false }], "small"),
        ]),
  ]);
}

/** Each number on a line of its own, so that none is broken. */
function numbersOf(contacts: readonly Contact[], role: RoleId): string {
  const found = contacts.filter((contact) => contact.role === role);
  if (found.length === 0) return "no number given";
  return found
    .map((contact) => [contact.name, contact.phone, contact.secondPhone].filter(Boolean).join("\n"))
    .join("\n");
}

function nightRows(content: Content): readonly Block[] {
  const rows = content.areas
    .filter(({ topic, scope }) => topic === "after-hours" && scope === "in")
    .flatMap(({ activities }) => activities.filter(({ scope }) => scope === "in"));
  if (rows.length === 0) return [];
  return [
    heading(3, "Out of hours: who does what"),
    simpleTable(
      "Rows that hold out of hours, with who does each and who owns it",
      [
        ["Row", 5],
        ["Does it", 4],
        ["Owns it", 4],
      ],
      rows.map((row) => [
        row.name,
        holdersOf(content, row, "responsible").join("\n") || "not named",
        holdersOf(content, row, "accountable").join("\n") || "not named",
      ]),
    ),
  ];
}

const oldestEntry = ({ contacts }: AppendixInput): string | undefined =>
  contacts.map(({ confirmedOn }) => confirmedOn).sort()[0];

/** How old the numbers of the chain may be. */
function numbersAsOf(input: AppendixInput): readonly Block[] {
  const oldest = oldestEntry(input);
  if (oldest === undefined || input.content.chains.length === 0) return [];
  const printed = dayInWords(input.printedOn);
  return [
    paragraph(
      `Numbers from the contact sheet of ${printed}; its oldest entry was confirmed on ${dayInWords(oldest)}.`,
      "quiet",
    ),
  ];
}

function contactSheet(input: AppendixInput): readonly Block[] {
  const { contacts, content } = input;
  const date = oldestEntry(input);
  if (date === undefined) {
    return [
      heading(3, "Contact sheet"),
      paragraph(
        "No contact sheet was given when this was printed. Names and numbers are kept outside the signed text.",
        "small",
      ),
    ];
  }
  return [
    heading(3, "Contact sheet"),
    paragraph(
      `Oldest entry confirmed on ${dayInWords(date)}. Names and numbers are kept outside the signed text and can change without a new edition.`,
      "small",
    ),
    simpleTable(
      "Names and numbers by role",
      [
        ["Role", 4],
        ["Name", 4],
        ["Telephone", 4],
        ["Deputy", 4],
        ["Hours and notes", 4],
      ],
      contacts.map((contact) => [
        (contact.role && findRoleWithParty(content, contact.role)) ?? partyName(content, contact.side),
        contact.name,
        [contact.phone, contact.secondPhone, contact.email].filter(Boolean).join("\n"),
        [contact.deputyName, contact.deputyPhone].filter(Boolean).join("\n"),
        [contact.hours, contact.note, `confirmed ${dayInWords(contact.confirmedOn)}`]
          .filter(Boolean)
          .join("\n"),
      ]),
    ),
  ];
}
