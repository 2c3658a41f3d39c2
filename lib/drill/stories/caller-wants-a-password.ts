import { type Story, step } from "../story.ts";

export const story: Story = {
  id: "caller-wants-a-password",
  title: "A caller wants a password reset at 21:10",
  told: "The caller sounds like the managing director, is in a hurry, and has a new telephone number.",
  day: 2,
  at: "21:10",
  absent: [],
  steps: [
    step("Somebody answers at this hour", ["AH-02", "HD-01"], "after-hours", /answer|call/i, { within: 15 }),
    step("Somebody checks who is calling", ["HD-13"], "help-desk", /identity|caller/i, { within: 30 }),
    step("The password is reset, or not", ["HD-03"], "help-desk", /password|everyday/i, { within: 60 }),
    step(
      "A false caller is reported as an attack",
      ["SE-02", "SE-01"],
      "security-escalation",
      /judge|alert/i,
      { within: 120 },
    ),
    step("Staff learn of it", ["SE-12"], "security-escalation", /train|staff|aware/i),
  ],
};
