import { type Story, step } from "../story.ts";

export const story: Story = {
  id: "ransomware-on-saturday",
  title: "Ransomware on Saturday at 02:00",
  told: "A server begins to encrypt its files. Nobody is in the office.",
  day: 6,
  at: "02:00",
  absent: [],
  steps: [
    step("Somebody sees the alert", ["SE-01", "AH-04"], "security-escalation", /watch|monitor|alert/i, {
      within: 30,
    }),
    step("Somebody says that it is real", ["SE-02"], "security-escalation", /judge|triage|assess|confirm/i, {
      within: 60,
    }),
    step(
      "The machine is cut off, without waiting for a yes",
      ["SE-03"],
      "security-escalation",
      /isolat|contain/i,
      {
        extra: ["authority"],
        within: 60,
      },
    ),
    step("The named people are woken", ["AH-06"], "after-hours", /wake|call|escalat/i, {
      extra: ["chain"],
      within: 60,
    }),
    step(
      "Somebody decides to cut off more than was agreed beforehand",
      ["SE-04"],
      "security-escalation",
      /approv.*contain|containment/i,
      {
        needs: "owner",
        within: 120,
      },
    ),
    step("The technical work begins", ["SE-05"], "security-escalation", /incident|respond/i, {
      extra: ["spending"],
      within: 240,
    }),
    step(
      "Leadership decides whether it must be reported",
      ["SE-15", "SE-07"],
      "security-escalation",
      /report|law|insurer|notif/i,
      {
        needs: "owner",
        within: 1440,
      },
    ),
    step("Clean data is brought back", ["BK-10", "SE-10"], "backup-review", /restore/i, { needs: "owner" }),
  ],
};
