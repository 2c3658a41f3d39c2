import type { Content } from "./content.ts";
import { newActivity, newRole } from "./new-rows.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { AgreedMatrix } from "./schema/agreed.ts";
import { describeIssue } from "./schema/describe-issue.ts";
import { AreaId } from "./schema/ids.ts";

/** What a `matrix.json` says: the content, and its place among the editions. */
export interface ReadAgreed {
  readonly ok: true;
  readonly content: Content;
  readonly edition: number;
  readonly previous: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** What the file leaves out because it says nothing; tried in this order. */
const NOTHING: readonly (() => unknown)[] = [() => null, () => [], () => ({})];
const NO_ORDER = "a0";
const NO_AREA = AreaId.parse("area");

/**
 * Reads the text of a `matrix.json` back into the content that it was made of. Who accepted a gap, the order keys and
 * folded columns are not in it: rows keep the order in which they stand. A refusal names the place that is wrong.
 */
export function readAgreed(text: string): ReadAgreed | Refusal {
  const json = parseJson(text);
  if (!isFields(json) || json["format"] !== "clearline-matrix")
    return refuse(
      "invalid",
      "This is not the matrix.json of an appendix: expected a file that begins with what is agreed.",
    );
  if (json["version"] !== 1)
    return refuse(
      "invalid",
      `This matrix.json has version ${String(json["version"])}; this Clearline reads version 1. Use a newer Clearline.`,
    );
  const whole = withDefaults(json);
  for (const nothing of NOTHING) {
    const tried = AgreedMatrix.safeParse(whole);
    if (tried.success) {
      const { edition, previous, format: _format, version: _version, ...content } = tried.data;
      return { ok: true, content, edition, previous };
    }
    for (const { path } of tried.error.issues) fill(whole, path, nothing);
  }
  const parsed = AgreedMatrix.safeParse(whole);
  if (!parsed.success) return refuse("invalid", describeIssue(whole, parsed.error.issues));
  const { edition, previous, format: _format, version: _version, ...content } = parsed.data;
  return { ok: true, content, edition, previous };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

function withDefaults(json: Fields): Record<string, unknown> {
  const header = isFields(json["header"]) ? { size: null, origin: null, ...json["header"] } : {};
  return {
    ...json,
    header,
    roles: listOf(json["roles"]).map((role) => ({
      ...newRole({ name: "", party: "unknown", order: NO_ORDER }),
      folds: 1,
      ...role,
    })),
    areas: listOf(json["areas"]).map((area) => ({
      order: NO_ORDER,
      removed: false,
      ...area,
      activities: listOf(area["activities"]).map((row) => ({
        ...newActivity({ area: NO_AREA, order: NO_ORDER, name: "" }),
        ...row,
        area: area["id"],
        cells: isFields(row["cells"]) ? Object.fromEntries(Object.entries(row["cells"]).map(withCell)) : {},
      })),
    })),
    chains: listOf(json["chains"]).map((chain) => ({ removed: false, ...chain })),
    gaps: listOf(json["gaps"]).map((gap) => ({ removed: false, buyer: null, provider: null, ...gap })),
  };
}

function withCell([role, cell]: [string, unknown]): [string, unknown] {
  return [role, { duties: [], when: "always", notInvolved: false, ...(isFields(cell) ? cell : {}) }];
}

/** Puts a nothing where something is missing, or where another nothing did not fit. */
function fill(root: Record<string, unknown>, path: readonly PropertyKey[], nothing: () => unknown): void {
  const key = path.at(-1);
  let place: unknown = root;
  for (const step of path.slice(0, -1)) place = isObject(place) ? Reflect.get(place, step) : undefined;
  if (key === undefined || !isObject(place)) return;
  const found: unknown = Reflect.get(place, key);
  if (found === undefined || found === null || (Array.isArray(found) && found.length === 0))
    Reflect.set(place, key, nothing());
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
