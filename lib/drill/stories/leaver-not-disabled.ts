import { type Story, step } from "../story.ts";

export const story: Story = {
  id: "leaver-not-disabled",
  title: "A leaver can still sign in",
  told: "It is Tuesday, 16:00. Somebody who left on Friday has opened a shared folder.",
  day: 2,
  at: "16:00",
  absent: [],
  steps: [
    step("The leaving was announced in writing", ["GR-03"], "ground-rules", /joiner|leaver|notice/i),
    step("The accounts are blocked", ["MS-03"], "microsoft-365", /block|leaver|disable/i, { within: 120 }),
    step(
      "The accounts outside of Microsoft 365 are closed too",
      ["MS-16"],
      "microsoft-365",
      /leaver|remove/i,
      { within: 1440 },
    ),
    step("Somebody looks at what was opened", ["SE-09", "SE-16"], "security-escalation", /evidence|log/i, {
      within: 1440,
    }),
    step(
      "Somebody compares rights and people from now on",
      ["MS-17", "MS-05"],
      "microsoft-365",
      /rights|access|review/i,
    ),
  ],
};
