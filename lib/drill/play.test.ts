import { describe, expect, it } from "vitest";
import { decideAll } from "#lib/catalogue/decide-all.ts";
import { buildPreset } from "#lib/catalogue/preset.ts";
import type { PresetColumns } from "#lib/catalogue/preset-roles.ts";
import { type Content, type ContentActivity, content } from "#lib/matrix/content.ts";
import type { EngagementModel } from "#lib/matrix/schema/header.ts";
import { drawContent, fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import type { DrillSource } from "./play.ts";
import { playStory } from "./play.ts";
import { STORIES } from "./stories/index.ts";
import { type Story, step } from "./story.ts";

const TODAY = "2026-03-02";
const COLUMNS = ["parties", "folded", "all"] as const;
const MODELS = ["fully-managed", "front-desk", "behind-desk"] as const;

function presetOf(model: EngagementModel, columns: PresetColumns = "all"): Content {
  const preset = buildPreset({
    ...{
      model,
      size: "everything",
      columns,
      title: "Drill",
      buyer: "Contoso",
      provider: "Northwind",
    },
    ...{ businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }], zone: "Europe/London" },
  });
  const agreed = content(fillMatrix(decideAll(preset)));
  const said = {
    authoritySteps: "Isolate a machine.",
    authorityHours: "At all hours.",
    spendingAtNight: "GBP 500.",
  };
  return { ...agreed, terms: { ...agreed.terms, ...said } };
}

const sourceOf = (agreed: Content): DrillSource => ({
  content: agreed,
  contacts: {},
  roles: {},
  today: TODAY,
});

/** The content with one row changed. */
function withRow(agreed: Content, id: string, edit: (row: ContentActivity) => ContentActivity): Content {
  const areas = agreed.areas.map((area) => ({
    ...area,
    activities: area.activities.map((row) => (row.id === id ? edit(row) : row)),
  }));
  return { ...agreed, areas };
}

describe("stories", () => {
  it("have ids and titles of their own, and steps that name rows", () => {
    expect(new Set(STORIES.map(({ id }) => id)).size).toBe(STORIES.length);
    expect(STORIES).toHaveLength(7);
    for (const { steps, title } of STORIES) {
      expect(steps.length, title).toBeGreaterThanOrEqual(5);
      for (const { rows } of steps) expect(rows.length, title).toBeGreaterThan(0);
    }
  });

  it.each(MODELS)(
    "play on the preset %s, in order, the same way each time, each step with its row",
    (model) => {
      for (const [columns, story] of COLUMNS.flatMap((one) =>
        STORIES.map((other) => [one, other] as const),
      )) {
        const source = sourceOf(presetOf(model, columns));
        const drill = playStory(source, story);
        expect(playStory(source, story)).toEqual(drill);
        expect(drill.events).toHaveLength(story.steps.length);
        const minutes = drill.events.map(({ minute }) => minute);
        expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
        for (const event of drill.events) {
          expect(event.row ?? event.area, `${story.id}: ${event.happens}`).not.toBeNull();
          expect(event.state === "broken" ? event.because.length > 0 : event.who !== "", event.happens).toBe(
            true,
          );
        }
      }
    },
  );

  it.each(MODELS)("stop at exactly the step that is broken, for each step of %s in turn", (model) => {
    const agreed = presetOf(model);
    let broken = 0;
    for (const story of STORIES) {
      const whole = playStory(sourceOf(agreed), story);
      for (const [at, event] of whole.events.entries()) {
        if (event.row === null || event.state === "broken") continue;
        const empty = withRow(agreed, event.row, (row) => ({ ...row, cells: {} }));
        const now = playStory(sourceOf(empty), story).events[at];
        expect(now, `${story.id}: ${event.happens}`).toMatchObject({
          state: "broken",
          row: event.row,
          because: [expect.stringMatching(/^Nobody (is named|owns)/)],
        });
        broken += 1;
      }
    }
    expect(broken).toBeGreaterThan(15);
  });
});

const GRID = `
  |                    | Buyer/IT lead | Provider/Engineer |
  | Security           |               |                   |
  | - Watch alerts     |               | R                 |
  | - Approve a shutdown | A           |                   |
`;
const NIGHT: Story = {
  ...{ id: "night", title: "Night", told: "", day: 6, at: "02:00", absent: [] },
  steps: [step("Somebody watches", [], "security-escalation", /watch/i, { within: 30 })],
};

function drawn(options: Parameters<typeof drawContent>[1] = {}) {
  return drawContent(GRID, { areas: { Security: { topic: "security-escalation" } }, ...options });
}

const first = (agreed: Content, story = NIGHT, more: Partial<DrillSource> = {}) =>
  playStory({ ...sourceOf(agreed), ...more }, story).events[0];

describe("a step", () => {
  it("stops where somebody works at other hours, and where nobody has said hours at night", () => {
    expect(first(drawn({ roles: { Engineer: { hours: { kind: "business" } } } }))).toMatchObject({
      state: "broken",
      because: ["Harbor IT's engineer works at other hours."],
    });
    expect(first(drawn())).toMatchObject({ state: "broken" });
    expect(first(drawn({ roles: { Engineer: { hours: { kind: "around-the-clock" } } } }))?.state).toBe(
      "weak",
    );
  });

  it("waits for working hours where its story has the time, and counts the wait", () => {
    const steps = [
      step("Somebody watches", [], "security-escalation", /watch/i, { within: 4000 }),
      step("Leadership decides", [], "security-escalation", /shutdown/i, { needs: "owner" }),
    ];
    const roles = { Engineer: { hours: { kind: "business" } as const } };
    const drill = playStory(sourceOf(drawn({ roles })), { ...NIGHT, steps });
    expect(drill.events[0]).toMatchObject({ state: "weak", clock: "Saturday 02:00" });
    expect(drill.events[0]?.because[0]).toMatch(
      /^It waits for the working hours of Harbor IT's engineer, until Monday \d\d:00\.$/,
    );
    const wait = Number(/Monday (\d\d)/.exec(drill.events[0]?.because[0] ?? "")?.[1]);
    expect(drill.events[1]?.minute).toBe((22 + 24 + wait) * 60 + 4000);
  });

  it("says of a row that is to be decided that it is", () => {
    const activities = { "Watch alerts": { undecided: true } };
    const cells = drawContent(GRID.replace("| R ", "|   "), {
      areas: { Security: { topic: "security-escalation" } },
      activities,
    });
    expect(first(cells)).toMatchObject({ because: ["The parties have still to decide who does this."] });
  });

  it("takes a row's own promise where its role has said no hours, and never against a role's hours", () => {
    const row = { "Watch alerts": { hours: { kind: "around-the-clock" } as const } };
    expect(first(drawn({ activities: row }))?.state).toBe("weak");
    const both = { activities: row, roles: { Engineer: { hours: { kind: "business" } as const } } };
    expect(first(drawn(both))?.state).toBe("broken");
  });

  it("counts by business hours where the limit does, and says what is too late", () => {
    const timeLimit = { amount: 1, unit: "hours", clock: "business", from: null } as const;
    const event = first(
      drawn({
        roles: { Engineer: { hours: { kind: "around-the-clock" } } },
        activities: { "Watch alerts": { timeLimit } },
      }),
    );
    expect(event?.state).toBe("weak");
    expect(event?.because.join(" ")).toContain("Its clock begins only at Monday 08:00.");
  });

  it("looks for a deputy of who is away", () => {
    const story = { ...NIGHT, absent: ["engineer"] };
    const hours = { kind: "around-the-clock" } as const;
    expect(first(drawn({ roles: { Engineer: { hours } } }), story)).toMatchObject({
      state: "broken",
      because: ["Harbor IT's engineer is away, and no deputy is named."],
    });
    const event = first(drawn({ roles: { Engineer: { hours, deputy: "Night shift" } } }), story);
    expect(event?.because[0]).toBe("Night shift stands in for Harbor IT's engineer.");
  });

  it("asks the terms for authority, and the chain for somebody who answers", () => {
    const asking = (extra: "authority" | "chain"): Story => ({
      ...NIGHT,
      steps: [step("Somebody acts", [], "security-escalation", /watch/i, { extra: [extra] })],
    });
    const roles = { Engineer: { hours: { kind: "around-the-clock" } as const } };
    expect(first(drawn({ roles }), asking("authority"))?.because.join()).toContain("no standing authority");
    const ended = { authoritySteps: "Isolate.", authorityEnds: "2026-01-31", authorityHours: "Always." };
    expect(first(drawn({ roles, terms: ended }), asking("authority"))).toMatchObject({ state: "broken" });
    const given = { ...ended, authorityEnds: "2027-01-31" };
    expect(first(drawn({ roles, terms: given }), asking("authority"))?.state).toBe("fine");
    expect(first(drawn({ roles }), asking("chain"))?.because.join()).toContain("no call chain");
    const steps = [
      { role: "it-lead", deputy: null, waitMinutes: 15, note: null },
      { role: "engineer", deputy: null, waitMinutes: null, note: null },
    ];
    const chained = drawn({
      roles: { ...roles, "IT lead": { hours: { kind: "business" } } },
      chains: { night: { steps } },
    });
    expect(first(chained, asking("chain"))).toMatchObject({
      state: "weak",
      who: "Harbor IT's engineer, reaching Harbor IT's engineer",
      because: [
        "The chain calls Northwind Mills' IT lead, who is not there.",
        "There is no telephone number for Harbor IT's engineer that both sides can see.",
      ],
    });
    const dead = drawn({ roles, chains: { night: { steps: steps.slice(0, 1) } } });
    expect(first(dead, asking("chain"))).toMatchObject({ state: "broken" });
  });

  it("names the area where a missing row belongs, and says what is outside of the agreement", () => {
    const missing = { ...NIGHT, steps: [step("Somebody isolates", [], "security-escalation", /isolate/i)] };
    expect(first(drawn(), missing)).toMatchObject({ state: "broken", row: null, area: "security" });
    const out = drawn({ activities: { "Watch alerts": { scope: "out", outHolder: "the landlord" } } });
    expect(first(out)?.because).toEqual(["This is not in the agreement; handled by the landlord."]);
  });
});
