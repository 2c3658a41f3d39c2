import type { ComparedRow } from "#lib/matrix/round/opened-round.ts";
import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import type { Header } from "#lib/matrix/schema/header.ts";

type Names = Pick<Header, "buyer" | "provider">;

interface Risks {
  /** What happens when nobody does it. */
  readonly nobody: string;
  /** What happens when both do. */
  readonly both: string;
}

const RISKS: Readonly<Record<AreaTopic, Risks>> = {
  "help-desk": {
    nobody: "Users wait, and find out for themselves whom to ask.",
    both: "Users ask both, get two answers, and the work is paid for twice.",
  },
  patching: {
    nobody: "Systems keep weaknesses that attackers know and others have mended.",
    both: "Two schedules restart the same systems, and neither side sees what was left out.",
  },
  "backup-review": {
    nobody: "A failed backup is noticed on the day on which it is needed.",
    both: "Each takes the other's silence for a success.",
  },
  "microsoft-365": {
    nobody: "Settings and licences stay as they happen to be, and leavers keep their access.",
    both: "One undoes what the other has set, and nobody knows which setting was meant.",
  },
  "security-escalation": {
    nobody: "An alarm rings and nobody has the order to act.",
    both: "Two people act on the same system at once, and traces are lost.",
  },
  "vendor-management": {
    nobody: "The vendor waits for an order that nobody gives.",
    both: "The vendor hears two customers and follows neither.",
  },
  projects: {
    nobody: "The project has a date and nobody who keeps it.",
    both: "Decisions are taken twice, and the second one costs extra.",
  },
  "strategic-planning": {
    nobody: "Budgets and renewals come as a surprise.",
    both: "Leadership gets two plans that do not fit together.",
  },
  "after-hours": {
    nobody: "At night the telephone rings and nobody has promised to answer.",
    both: "Two people are woken, and each leaves it to the other.",
  },
  "ground-rules": {
    nobody: "When the two sides read the matrix differently, nobody can say what holds.",
    both: "Two rules hold at once, and each side follows its own.",
  },
};

const ANY: Risks = {
  nobody: "It is not done, and both sides believe that it is.",
  both: "It is done twice or in two ways, and each side believes that it alone decides.",
};

const unneeded = (counting: string, other: string): string =>
  `${counting} counts on ${other}, and ${other} thinks that it is not needed.`;

/** What a match costs, in words; `topic` is that of the row's area. */
export function riskInWords(
  { match, doers }: Pick<ComparedRow, "match" | "doers">,
  topic: AreaTopic | null,
  names: Names,
): string {
  const risks = topic === null ? ANY : RISKS[topic];
  switch (match) {
    case "nobody":
      if (doers.buyer === "not-needed") return `${unneeded(names.provider, names.buyer)} ${risks.nobody}`;
      if (doers.provider === "not-needed") return `${unneeded(names.buyer, names.provider)} ${risks.nobody}`;
      return `${names.buyer} counts on ${names.provider}, and ${names.provider} counts on ${names.buyer}. ${risks.nobody}`;
    case "both":
      return `${names.buyer} and ${names.provider} each believe that they do it alone. ${risks.both}`;
    case "unsure":
      return doers.buyer === doers.provider
        ? `Neither side knows who does it. ${risks.nobody}`
        : "The two sides do not say the same. Until they do, nobody can count on it.";
    case "agreed":
      return "Both sides say the same.";
  }
}
