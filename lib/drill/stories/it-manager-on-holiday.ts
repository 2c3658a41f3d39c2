import { type Story, step } from "../story.ts";

export const story: Story = {
  id: "it-manager-on-holiday",
  title: "The IT manager is on holiday when a server fails",
  told: "It is Wednesday, 10:15, in the second week of the holiday. The server with the orders does not start.",
  day: 3,
  at: "10:15",
  absent: ["B-IT", "B-Contact"],
  steps: [
    step("Somebody takes the call", ["HD-01"], "help-desk", /call|contact|answer/i, { within: 30 }),
    step("Somebody takes over for internal IT", ["HD-08"], "help-desk", /absen|holiday|cover/i, {
      within: 60,
    }),
    step("The server is repaired", ["HD-05", "HD-15"], "help-desk", /repair|server/i, { within: 240 }),
    step(
      "Somebody approves the change to production",
      ["PR-06"],
      "projects",
      /approv.*(change|production)/i,
      {
        needs: "owner",
        within: 240,
      },
    ),
    step("Somebody may spend money on a part", ["PR-13", "GR-10"], "ground-rules", /charge|approv|spend/i, {
      needs: "owner",
      extra: ["spending"],
      within: 240,
    }),
  ],
};
