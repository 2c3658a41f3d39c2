import type { Terms } from "#lib/matrix/schema/terms.ts";
import type { Block } from "../layout/block.ts";
import { heading, paragraph } from "../layout/blocks.ts";
import type { AppendixInput } from "./appendix-input.ts";
import { factsOf } from "./facts.ts";
import { sayDay, sayWindow } from "./say.ts";
import { simpleTable } from "./simple-table.ts";

type Entries = readonly (readonly [string, string | null])[];

/** The terms that hold for every row; what nobody has said is left out. */
export function termsSection({ content }: AppendixInput): readonly Block[] {
  const { terms } = content;
  const groups = groupsOf(terms).map(([title, entries]) => [title, factsOf(entries)] as const);
  return [
    heading(2, "Terms"),
    paragraph("These terms hold for every row of this appendix."),
    ...groups.flatMap(([title, blocks]) => (blocks.length === 0 ? [] : [heading(3, title), ...blocks])),
    ...vendorsBlocks(terms),
    ...accessBlocks(terms),
    ...(terms.furtherClauses === null || terms.furtherClauses === ""
      ? []
      : [heading(3, "Further clauses"), paragraph(terms.furtherClauses)]),
  ];
}

function groupsOf(terms: Terms): readonly (readonly [string, Entries])[] {
  return [
    [
      "Business hours and holidays",
      [
        ["Business hours", terms.businessHours.map(sayWindow).join("\n")],
        ["Time zone", terms.zone],
        ["Clocks of business hours", sayClock(terms.clockStopsAtClose)],
        ["Sites with other hours", terms.otherSites],
        ["Holidays", terms.holidayList],
        ["Dates", terms.holidays.map(sayDay).join(", ")],
        ["Next year’s list", terms.holidayNextList],
        ["Rate on holidays", terms.holidayRate],
      ],
    ],
    [
      "What counts as an emergency",
      [
        ["Events", terms.emergencyEvents],
        ["Systems covered", terms.emergencySystems],
        ["Who declares it", terms.emergencyDeclaredBy],
        ["Who can contest it", terms.emergencyContest],
        ["A call that fails the test", terms.emergencyOtherwise],
        ["Rate", terms.emergencyRate],
      ],
    ],
    [
      "Who may call out of hours",
      [
        ["Callers", terms.callersAllowed],
        ["Proof asked of the caller", terms.callersProof],
        ["A caller not on the list", terms.callersUnlisted],
        ["Changes of the list", terms.callersListChanges],
      ],
    ],
    [
      "Support or project",
      [
        ["Test", terms.projectTest],
        ["When the sides disagree", terms.projectDispute],
        ["In the meantime", terms.projectMeanwhile],
        ["Rate", terms.projectRate],
      ],
    ],
    [
      "Spending limit",
      [
        ["One case", terms.spendingCase],
        ["One month", terms.spendingMonth],
        ["Who approves", terms.spendingApprovers],
        ["At night", terms.spendingAtNight],
        ["Work that stops at the limit", terms.spendingWorkStops],
      ],
    ],
    [
      "Standing authority",
      [
        ["Systems covered", terms.authoritySystems],
        ["Systems excluded", terms.authorityExcluded],
        ["Steps allowed", terms.authoritySteps],
        ["Hours", terms.authorityHours],
        ["Who is told, and when", terms.authorityTold],
        ["How a step is undone", terms.authorityUndo],
        ["Ends on", dayOrNull(terms.authorityEnds)],
      ],
    ],
    [
      "When a row is read differently",
      [
        ["In the meantime", terms.disputeMeanwhile],
        ["First step", terms.disputeFirstStep],
        ["Second step", terms.disputeSecondStep],
        ["Without agreement", terms.disputeOtherwise],
      ],
    ],
    [
      "Change and precedence",
      [
        ["Proposal of a change", terms.changeProposal],
        ["Time to answer", terms.changeAnswer],
        ["Silence", terms.changeSilence],
        ["What calls for a review", terms.changeReviewTriggers],
        ["Next review", dayOrNull(terms.reviewDate)],
        ["Precedence", terms.precedence ?? "As the agreement states."],
      ],
    ],
    [
      "Frameworks and tools",
      [
        ["Frameworks", terms.frameworks.join("\n")],
        ["Tools", terms.tools.join("\n")],
      ],
    ],
  ];
}

const dayOrNull = (day: string | null): string | null => (day === null ? null : sayDay(day));

function sayClock(stops: boolean | null): string | null {
  if (stops === null) return null;
  return stops
    ? "They stop at the end of the day and go on the next."
    : "They go on after the end of the day.";
}

function vendorsBlocks({ vendors }: Terms): readonly Block[] {
  if (vendors.length === 0) return [];
  const authority = (given: boolean | null): string => (given === null ? "not said" : given ? "yes" : "no");
  return [
    heading(3, "Vendors"),
    simpleTable(
      "Vendors, what they provide, their contracts and letters of authority",
      [
        ["Vendor", 3],
        ["What", 4],
        ["Contract", 3],
        ["Letter of authority", 2],
      ],
      vendors.map((vendor) => [
        vendor.name,
        vendor.what,
        vendor.contract ?? "",
        authority(vendor.letterOfAuthority),
      ]),
    ),
  ];
}

function accessBlocks({ delegatedAccess }: Terms): readonly Block[] {
  if (delegatedAccess.length === 0) return [];
  return [
    heading(3, "Delegated access"),
    simpleTable(
      "Delegated access: system, role and the day on which it ends",
      [
        ["System", 4],
        ["Role", 4],
        ["Ends on", 2],
      ],
      delegatedAccess.map(({ system, role, ends }) => [system, role, dayOrNull(ends) ?? "no end set"]),
    ),
  ];
}
