import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import type { EngagementModel, Side } from "#lib/matrix/schema/header.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { agreedRows } from "./paper-frame.ts";
import { holds } from "./side-duties.ts";

/** Who holds a duty in a row: one side, both, somebody who does not sign, or nobody. */
export const HOLDERS = ["buyer", "provider", "both", "others", "nobody"] as const;
export type Holder = (typeof HOLDERS)[number];

export type HolderCounts = Readonly<Record<Holder, number>>;

/** Rows of one kind, counted by who holds a duty in them. */
export interface CountedRows {
  readonly name: string;
  readonly rows: number;
  readonly by: HolderCounts;
}

export function holderOf(content: Pick<Content, "roles">, row: ContentActivity, duty: Duty): Holder {
  const buyer = holds(content, row, "buyer", duty);
  const provider = holds(content, row, "provider", duty);
  if (buyer && provider) return "both";
  if (buyer) return "buyer";
  if (provider) return "provider";
  return content.roles.some(({ id }) => row.cells[id]?.duties.includes(duty)) ? "others" : "nobody";
}

function countRows(
  content: Content,
  name: string,
  rows: readonly ContentActivity[],
  duty: Duty,
): CountedRows {
  const holders = rows.map((row) => holderOf(content, row, duty));
  const count = (holder: Holder) => holders.filter((one) => one === holder).length;
  const by = {
    buyer: count("buyer"),
    provider: count("provider"),
    both: count("both"),
    others: count("others"),
    nobody: count("nobody"),
  };
  return { name, rows: rows.length, by };
}

const filled = (counted: readonly CountedRows[]): readonly CountedRows[] =>
  counted.filter(({ rows }) => rows > 0);

/** Owners by area. */
export function ownersByArea(content: Content): readonly CountedRows[] {
  return filled(
    content.areas.map((area) => countRows(content, area.name, agreedRows({ areas: [area] }), "accountable")),
  );
}

/** Owners of acts and checks, of decisions and of notices. */
export function ownersByKind(content: Content): readonly CountedRows[] {
  const rows = agreedRows(content);
  const of = (...kinds: readonly ContentActivity["kind"][]) =>
    rows.filter(({ kind }) => kinds.includes(kind));
  return filled([
    countRows(content, "Acts and checks", of("act", "check"), "accountable"),
    countRows(content, "Decisions", of("decision"), "accountable"),
    countRows(content, "Notices", of("notice"), "accountable"),
  ]);
}

/** Whether a row's work is promised or done outside business hours too. */
export function isAfterHours(row: ContentActivity): boolean {
  if (row.hours?.kind === "around-the-clock") return true;
  return Object.values(row.cells).some(
    ({ duties, when }) => when === "out-of-hours" && duties.includes("responsible"),
  );
}

/** Doers by day and by night. */
export function doersByHours(content: Content): readonly CountedRows[] {
  const rows = agreedRows(content);
  const night = rows.filter(isAfterHours);
  const day = rows.filter((row) => row.hours?.kind === "business" && !night.includes(row));
  const rest = rows.filter((row) => !night.includes(row) && !day.includes(row));
  return filled([
    countRows(content, "In business hours", day, "responsible"),
    countRows(content, "After hours too", night, "responsible"),
    countRows(content, "Hours not said, or of their own", rest, "responsible"),
  ]);
}

/** Doers by who pays. */
export function doersByCharge(content: Content): readonly CountedRows[] {
  const rows = agreedRows(content);
  const of = (charge: ContentActivity["charge"]) => rows.filter((row) => row.charge === charge);
  return filled([
    countRows(content, "In the fee", of("in-fee"), "responsible"),
    countRows(content, "At a rate", of("rate"), "responsible"),
    countRows(content, "By separate order", of("separate-order"), "responsible"),
    countRows(content, "Not provided", of("not-provided"), "responsible"),
    countRows(content, "Not said who pays", of(null), "responsible"),
  ]);
}

/** What a matrix is, whatever it is called. */
export interface RealModel {
  /** `undecided` while too little is said. */
  readonly model: EngagementModel;
  /** Day-to-day rows with one owner among the two sides, and how many of them the provider owns. */
  readonly daily: number;
  readonly providers: number;
  /** Who takes the first call, where the matrix says so. */
  readonly frontDesk: Side | null;
}

/** Fewer day-to-day rows say nothing about a model. */
const FEWEST_ROWS = 10;
/** From this share of the day-to-day rows on, the provider runs daily IT; the checker's model rule has the same limit. */
const FULLY_MANAGED = 0.7;
/** The catalogue's row of the first call. */
const FIRST_CALL = "HD-01";

function frontDeskOf(content: Content): Side | null {
  const row = agreedRows(content).find(({ catalogueId }) => catalogueId === FIRST_CALL);
  const holder = row && holderOf(content, row, "responsible");
  return holder === "buyer" || holder === "provider" ? holder : null;
}

/** Reads which model a matrix really is from who owns the day-to-day rows and who takes the first call. */
export function findRealModel(content: Content): RealModel {
  const owners = agreedRows(content)
    .filter(({ kind }) => kind === "act" || kind === "check")
    .map((row) => holderOf(content, row, "accountable"));
  const providers = owners.filter((owner) => owner === "provider").length;
  const daily = providers + owners.filter((owner) => owner === "buyer").length;
  const frontDesk = frontDeskOf(content);
  const model = (): EngagementModel => {
    if (daily < FEWEST_ROWS) return "undecided";
    if (providers / daily >= FULLY_MANAGED && frontDesk !== "buyer") return "fully-managed";
    return frontDesk === "buyer" ? "behind-desk" : "front-desk";
  };
  return { model: model(), daily, providers, frontDesk };
}
