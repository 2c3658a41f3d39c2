import type { RuleDoc } from "../../rule-doc.ts";

const grid = `
        |                   | Buyer/IT lead | Provider/Service desk | Provider/Engineers | Provider/Security lead |
        | Nights            |               |                       |                    |                        |
        | - Take the call   | I             | A/R                   |                    |                        |
        | - Restart servers | I             |                       | A/R                |                        |
        | - Judge alerts    | I             |                       |                    | A/R                    |`;
const areas = { Nights: { topic: "after-hours" as const } };
const contacts = (names: readonly string[]) =>
  ["service-desk", "engineers", "security-lead"].map((role, at) => ({ role, name: names[at] ?? "" }));

export const doc: RuleDoc = {
  summary: "One person is the contact of three or more roles that act in the same incident.",
  rationale:
    "Three columns with one telephone number behind them look like three people until the night on which all three are needed. Speaks before signing, since the people stand in the contacts and not in what is signed.",
  source:
    "Incident handbooks, which ask whether one person could perform the duties of all these people at once.",
  examples: [
    {
      title: "One name behind three roles",
      grid,
      options: { areas },
      record: { contacts: contacts(["Sam Okoro", "sam okoro", "Sam  Okoro"]) },
      finds: "hats",
    },
    {
      title: "Two people",
      grid,
      options: { areas },
      record: { contacts: contacts(["Sam Okoro", "Sam Okoro", "Ida Nilsen"]) },
      finds: null,
    },
    {
      title: "Roles that meet in no incident",
      grid,
      record: { contacts: contacts(["Sam Okoro", "Sam Okoro", "Sam Okoro"]) },
      finds: null,
    },
  ],
};
