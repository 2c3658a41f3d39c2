import { type Story, step } from "../story.ts";

export const story: Story = {
  id: "internet-down-on-monday",
  title: "The internet line is down on Monday at 07:40",
  told: "Twenty minutes before everybody comes in, the site has no line.",
  day: 1,
  at: "07:40",
  absent: [],
  steps: [
    step("Somebody sees it", ["AH-04", "HD-14"], "after-hours", /alarm|watch|monitor/i, { within: 30 }),
    step("Somebody answers the first call", ["AH-02", "HD-01"], "help-desk", /call|answer|contact/i, {
      within: 30,
    }),
    step("Users are told", ["HD-11"], "help-desk", /tell users|announce|inform/i, { within: 60 }),
    step(
      "The provider of the line is called and held to its word",
      ["VE-01"],
      "vendor-management",
      /internet|line|isp/i,
      {
        extra: ["chain"],
        within: 120,
      },
    ),
    step("The way around is set up", ["HD-15", "AH-05"], "help-desk", /network|server/i, { within: 240 }),
  ],
};
