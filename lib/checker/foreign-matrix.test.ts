import { describe, expect, it } from "vitest";
import { AREA_TOPICS } from "#lib/matrix/schema/activity.ts";
import { drawContent } from "#lib/matrix/testing/draw-matrix.ts";
import { check } from "./check.ts";

/** A mapped matrix with a declared model: two rows under each topic. */
function areasWith(rowsOf: (topic: string) => readonly [string, string]) {
  const lines = AREA_TOPICS.flatMap((topic) => {
    const [first, second] = rowsOf(topic);
    return [`| ${topic} | | |`, `| - ${first} | A/R | C |`, `| - ${second} | C | A/R |`];
  });
  return drawContent(["| | Buyer/IT lead | Provider/Engineers |", ...lines].join("\n"), {
    areas: Object.fromEntries(AREA_TOPICS.map((topic) => [topic, { topic }])),
  });
}

const silences = (rowsOf: Parameters<typeof areasWith>[0]) =>
  check({ content: areasWith(rowsOf), today: "2026-04-20" })
    .filter(({ message }) =>
      /^(?:Backups are in this agreement, and n|N)(?:o row|othing says where)/.test(message),
    )
    .map(({ rule }) => rule);

const ENGLISH = (topic: string) => [`Answer for ${topic}`, `Keep records of ${topic}`] as const;
const GERMAN = (topic: string) => [`Prüfen der Liste ${topic}`, `Wiederherstellung für ${topic}`] as const;
const HALF = (topic: string) => [ENGLISH(topic)[0], GERMAN(topic)[1]] as const;
const A_FEW = (topic: string) => (/^(?:help|patch)/.test(topic) ? GERMAN(topic) : ENGLISH(topic));

describe("a mapped matrix with a declared model", () => {
  it("hears that no row says something where its rows are in English, or all but a few", () => {
    expect(silences(ENGLISH).length).toBeGreaterThan(10);
    expect(silences(A_FEW)).toEqual(silences(ENGLISH));
  });

  it("never hears so where its rows are in another language, or a quarter of them: nobody could read them", () => {
    expect(silences(GERMAN)).toEqual([]);
    expect(silences(HALF)).toEqual([]);
  });
});
