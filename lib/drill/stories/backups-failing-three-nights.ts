import { type Story, step } from "../story.ts";

export const story: Story = {
  id: "backups-failing-three-nights",
  title: "The backup has failed three nights in a row",
  told: "It is Thursday, 09:00. The job of the file server has not finished since Monday.",
  day: 4,
  at: "09:00",
  absent: [],
  steps: [
    step("Somebody runs the job and sees that it failed", ["BK-02"], "backup-review", /backup job|run/i, {
      within: 1440,
    }),
    step("Somebody reads the results", ["BK-03"], "backup-review", /review|check/i, { within: 1440 }),
    step("The cause is removed", ["HD-05", "HD-15"], "help-desk", /repair|fault|server/i, { within: 1440 }),
    step(
      "Somebody decides whether to work without a backup until then",
      ["BK-07", "BK-01"],
      "backup-review",
      /approv|decide/i,
      {
        needs: "owner",
        within: 1440,
      },
    ),
    step("A restore shows that it works again", ["BK-04"], "backup-review", /test|restore/i),
    step("Leadership hears of it in plain language", ["ST-03"], "strategic-planning", /risk|leadership/i),
  ],
};
