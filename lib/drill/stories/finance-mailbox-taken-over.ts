import { type Story, step } from "../story.ts";

export const story: Story = {
  id: "finance-mailbox-taken-over",
  title: "The finance mailbox is taken over on Friday at 18:40",
  told: "Somebody abroad reads the finance lead's mail and has set a rule that hides replies.",
  day: 5,
  at: "18:40",
  absent: [],
  steps: [
    step("Somebody sees the strange sign-in", ["SE-01"], "security-escalation", /watch|monitor|alert/i, {
      within: 60,
    }),
    step("Somebody says that it is real", ["SE-02"], "security-escalation", /judge|triage|assess|confirm/i, {
      within: 90,
    }),
    step("The account is blocked", ["SE-03", "MS-03"], "security-escalation", /isolat|block|contain/i, {
      extra: ["authority"],
      within: 120,
    }),
    step(
      "The rules and the rights are put right",
      ["MS-06", "MS-08"],
      "microsoft-365",
      /sign-in|mail|admin/i,
      { within: 1440 },
    ),
    step("The traces are kept", ["SE-09", "SE-16"], "security-escalation", /evidence|log/i, { within: 1440 }),
    step(
      "Customers who got a false invoice are told",
      ["SE-08"],
      "security-escalation",
      /tell|notif|customers/i,
      { within: 4320 },
    ),
  ],
};
