import type { OpenConflict } from "#lib/matrix/conflicts.ts";
import { OpBody } from "#lib/matrix/schema/op.ts";
import type { Assignment } from "#lib/matrix/schema/role.ts";
import { TERMS_GROUPS } from "#lib/wording/terms-groups.ts";

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  header: ["title", "buyer", "provider", "buyerLegal", "providerLegal"],
  area: ["name"],
  role: ["name", "deputy", "organisation", "note"],
  chain: ["name", "afterLastStep"],
  activity: [
    "name",
    "outHolder",
    "appliesTo",
    "splitBuyer",
    "splitProvider",
    "evidence",
    "evidenceKept",
    "clause",
    "note",
  ],
  terms: TERMS_GROUPS.flatMap(({ fields }) => fields)
    .filter(({ kind }) => kind === "text" || kind === "line")
    .map(({ field }) => field),
};
const MUST_SAY: ReadonlySet<string> = new Set(["name", "title", "buyer", "provider"]);

/** How a third value can be written right beside the two: letters, a text, or only in the field's own editor. */
export type ThirdKind = "letters" | "text" | "elsewhere";

export function thirdKind({ place, isGone }: OpenConflict): ThirdKind {
  if (isGone) return "elsewhere";
  if (place.kind === "cell") return "letters";
  const [field, ...more] = place.fields;
  return field !== undefined && more.length === 0 && TEXTS[place.table]?.includes(field)
    ? "text"
    : "elsewhere";
}

function settleOther({ id }: OpenConflict): OpBody {
  return { kind: "conflict.settle", id, choice: "other" };
}

/** The gesture that writes other letters and ends the conflict. */
export function lettersBodies(open: OpenConflict, cell: Assignment): readonly OpBody[] {
  const { place } = open;
  if (place.kind !== "cell") return [];
  return [{ kind: "cell.set", activity: place.activity, role: place.role, cell }, settleOther(open)];
}

export type ThirdText =
  | { readonly ok: true; readonly bodies: readonly OpBody[] }
  | { readonly ok: false; readonly problem: string };

/** The gesture that writes another text and ends the conflict, or why the text cannot stand there. */
export function textBodies(open: OpenConflict, text: string): ThirdText {
  const { place } = open;
  const [field] = place.kind === "fields" ? place.fields : [];
  if (place.kind !== "fields" || field === undefined) return { ok: false, problem: "This is no text." };
  const trimmed = text.trim();
  if (trimmed === "" && MUST_SAY.has(field)) return { ok: false, problem: "This cannot stay empty." };
  const fields = { [field]: trimmed === "" ? null : trimmed };
  const target = place.table === "terms" || place.table === "header" ? {} : { id: place.id };
  const read = OpBody.safeParse({ kind: `${place.table}.edit`, ...target, fields });
  if (!read.success)
    return { ok: false, problem: "This is too long for this field, or has line breaks that it cannot hold." };
  return { ok: true, bodies: [read.data, settleOther(open)] };
}

/** The text that stands now, to begin with. */
export function textNow({ place, now }: OpenConflict): string {
  const [field] = place.kind === "fields" ? place.fields : [];
  const values: Readonly<Record<string, unknown>> = typeof now === "object" && now !== null ? { ...now } : {};
  const value = field === undefined ? undefined : values[field];
  return typeof value === "string" ? value : "";
}
