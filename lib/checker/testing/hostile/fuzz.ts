import { parseArgs } from "node:util";
import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import { drawContent } from "#lib/matrix/testing/draw-matrix.ts";
import { check, checkWith } from "../../check.ts";
import { RULES } from "../../rules/index.ts";
import { hostileBeginnings, repeatedText } from "./hostile-texts.ts";

const USAGE = "Expected: npm run fuzz -- texts [--length CHARACTERS] [--most MILLISECONDS], numbers above 0.";

const START = drawContent(
  `
  |                      | Buyer/IT lead | Provider/Engineers |
  | Security             |               |                    |
  | - Judge an alarm     | A             | R                  |
  | - Isolate a machine  | C             | A/R                |
`,
  {
    header: { model: "front-desk", size: "everything" },
    areas: { Security: { topic: "security-escalation" } },
    terms: { tools: ["Datto"] },
  },
);

/** A content whose last row, or whose clauses, hold a text. */
type Put = (text: string) => Content;

const inRow =
  (fields: (text: string) => Partial<ContentActivity>): Put =>
  (text) => ({
    ...START,
    areas: START.areas.map((area) => ({
      ...area,
      activities: area.activities.map((row, at) =>
        at === area.activities.length - 1 ? { ...row, ...fields(text) } : row,
      ),
    })),
  });

const PLACES: Readonly<Record<string, Put>> = {
  "a name": inRow((name) => ({ name })),
  "a part": inRow((splitProvider) => ({ splitProvider })),
  "a clause": (furtherClauses) => ({ ...START, terms: { ...START.terms, furtherClauses } }),
};

function toNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`Found “${text}”. ${USAGE}`);
  return number;
}

/** Processor time in milliseconds, so that what other programs take is not counted. */
function time(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** In milliseconds; what seems too long is tried again, so that a collection of garbage is not counted. */
function shortest(run: () => unknown, most: number): number {
  const first = time(run);
  return first <= most ? first : Math.min(first, time(run), time(run));
}

interface Slow {
  readonly rule: string;
  readonly place: string;
  readonly beginning: string;
  readonly ms: number;
}

/** What each rule takes for a text. */
function rulesOn(content: Content, most: number): readonly { readonly rule: string; readonly ms: number }[] {
  const input = { content, today: "2026-04-20", stage: "before-signing" } as const;
  if (time(() => check(input)) <= most) return [];
  return RULES.map((rule) => ({
    rule: rule.id,
    ms: shortest(() => checkWith([rule], input), most),
  }));
}

/** Puts hostile texts into each place and names the rules that take longer for one than they may. */
function fuzz(): void {
  const { values } = parseArgs({
    options: { length: { type: "string", default: "100000" }, most: { type: "string", default: "50" } },
  });
  const [length, most] = [toNumber(values.length), toNumber(values.most)];
  const beginnings = hostileBeginnings();
  const inWords = ({ rule, place, beginning, ms }: Slow) =>
    `${rule}: ${ms.toFixed(1)} ms for ${place} that repeats ${JSON.stringify(beginning)}`;
  let slow = 0;
  let longest: Slow = { rule: "none", place: "", beginning: "", ms: 0 };
  for (const [at, beginning] of beginnings.entries()) {
    if (at % 20 === 0) console.error(`${at} of ${beginnings.length} beginnings`);
    for (const [place, put] of Object.entries(PLACES)) {
      for (const { rule, ms } of rulesOn(put(repeatedText(beginning, length)), most)) {
        const one = { rule, place, beginning, ms };
        if (ms > longest.ms) longest = one;
        if (ms <= most) continue;
        slow += 1;
        console.log(inWords(one));
      }
    }
  }
  const texts = beginnings.length * Object.keys(PLACES).length;
  console.log(`${texts} texts of ${length} characters, ${RULES.length} rules: ${slow} above ${most} ms.`);
  if (longest.ms > 0) console.log(`Slowest: ${inWords(longest)}.`);
  process.exitCode = slow === 0 ? 0 : 1;
}

try {
  fuzz();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
