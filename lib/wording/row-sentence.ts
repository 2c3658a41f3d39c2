import type { Content, ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import type { Header, Side } from "#lib/matrix/schema/header.ts";
import type { Duty, When } from "#lib/matrix/schema/role.ts";
import type { Terms } from "#lib/matrix/schema/terms.ts";
import { dutiesAsTold, TOLD_ORDER } from "./duty-words.ts";
import { capitalised, lineList, possessive, sentence } from "./line-list.ts";
import { isPluralTitle, roleInWords } from "./role-in-words.ts";
import { ownerActInWords, WHEN_WORDS } from "./row-words.ts";
import { chargeAsClause, hoursAsPhrase, limitAsPhrase, rhythmAsPhrase } from "./sentence/promises.ts";
import { type Act, actOf } from "./sentence/verbs.ts";

type Names = Pick<Header, "buyer" | "provider">;

/** What sentences about rows need to know beside the row. */
export interface SentenceSetting {
  readonly roles: readonly ContentRole[];
  readonly header: Names;
  readonly terms: Pick<Terms, "businessHours" | "sentenceVerb">;
}

interface Group {
  readonly duties: readonly Duty[];
  readonly when: When;
  readonly roles: readonly ContentRole[];
}

/** What somebody does with a row: it stands before “it”, told of one and of several. */
const TAKEN: Readonly<Partial<Record<Duty, readonly [one: string, more: string]>>> = {
  responsible: ["does", "do"],
  accountable: ["owns", "own"],
  supports: ["supports", "support"],
  verifies: ["checks", "check"],
};

/** What is done with somebody, behind “is”, “are” or “be”. */
const GIVEN: Readonly<Partial<Record<Duty, string>>> = {
  consulted: "asked before",
  informed: "told after",
};

/** The words that an agreement has defined for its two sides, in place of their names: “the Client”. */
export function definedNames({ header, terms }: Pick<Content, "header" | "terms">): Names {
  const called = (side: Side, term: string | null) => {
    if (!term) return header[side];
    return /^(the|a|an)\s/i.test(term) ? term : `the ${term}`;
  };
  return { buyer: called("buyer", terms.buyerTerm), provider: called("provider", terms.providerTerm) };
}

/** Roles that hold the same letters at the same time, so that each role is named once. */
function groupsOf(activity: ContentActivity, roles: readonly ContentRole[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const role of roles) {
    const cell = activity.cells[role.id];
    if (!cell || cell.duties.length === 0) continue;
    const duties = dutiesAsTold(cell.duties);
    const key = `${duties.map((duty) => TOLD_ORDER.indexOf(duty)).join("")} ${cell.when}`;
    groups.set(key, { duties, when: cell.when, roles: [...(groups.get(key)?.roles ?? []), role] });
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Told of one, of several, or after “shall”. */
type Form = "one" | "more" | "shall";

const BE: Readonly<Record<Form, string>> = { one: "is", more: "are", shall: "be" };

/** Duties side by side, each verb once: “owns and checks it”, “is asked before and told after”. */
function verbsOf(duties: readonly Duty[], form: Form): readonly string[] {
  const taken = duties.flatMap((duty) => TAKEN[duty]?.[form === "one" ? 0 : 1] ?? []);
  const given = duties.flatMap((duty) => GIVEN[duty] ?? []);
  return [
    ...(taken.length > 0 ? [`${lineList(taken)} it`] : []),
    ...(given.length > 0 ? [`${BE[form]} ${lineList(given)}`] : []),
  ];
}

/** What somebody does, in one breath; a comma parts it where one of the parts holds an “and” or a comma itself. */
function inOneBreath(parts: readonly string[]): string {
  const isPlain = parts.every((part) => !/,| and /.test(part));
  return isPlain || parts.length < 2
    ? lineList(parts)
    : `${parts.slice(0, -1).join(", ")}, and ${parts.at(-1)}`;
}

interface Telling {
  readonly act: Act | undefined;
  readonly names: Names;
  readonly isShall: boolean;
}

const inTime = (when: When): string => (when === "always" ? "" : ` ${WHEN_WORDS[when]}`);

/** Told of one: a single role whose title names one person or desk. */
function isTold(roles: readonly ContentRole[]): boolean {
  const [first, second] = roles;
  return second === undefined && first !== undefined && !isPluralTitle(first.name);
}

function subjectOf({ roles }: Group, names: Names): string {
  return lineList(roles.map((role) => roleInWords(role, names)));
}

const formOf = ({ roles }: Group, isShall: boolean): Form =>
  isShall ? "shall" : isTold(roles) ? "one" : "more";

/** The clause that says what is done; what is promised of it stands right behind the act. */
function firstClause(group: Group, { act, names, isShall }: Telling, tail: string): string {
  const form = formOf(group, isShall);
  const done = act?.[form === "one" ? "one" : "more"] ?? `${form === "one" ? "does" : "do"} this`;
  const others = verbsOf(
    group.duties.filter((duty) => duty !== "responsible"),
    form,
  );
  const parts = [`${done}${inTime(group.when)}${tail}`, ...others];
  return `${subjectOf(group, names)} ${isShall ? "shall " : ""}${inOneBreath(parts)}`;
}

function otherClause(group: Group, { names, isShall }: Telling): string {
  const verbs = inOneBreath(verbsOf(group.duties, formOf(group, isShall)));
  return `${subjectOf(group, names)} ${isShall ? "shall " : ""}${verbs}${inTime(group.when)}`;
}

const holds = ({ duties }: Group, duty: Duty): boolean => duties.includes(duty);

/** Who does it; a decision without a doer is taken by its owner. */
function doersOf(activity: ContentActivity, groups: readonly Group[]): readonly Group[] {
  const doers = groups.filter((group) => holds(group, "responsible"));
  if (doers.length > 0 || activity.kind !== "decision") return doers;
  return groups.filter((group) => holds(group, "accountable"));
}

/** Hours, rhythm and time limit behind the act; a comma keeps them from what the name says of time itself. */
function promiseTail(activity: ContentActivity, { terms }: SentenceSetting): readonly string[] {
  const hours = activity.hours && hoursAsPhrase(activity.hours, terms.businessHours);
  return [rhythmAsPhrase(activity), hours, limitAsPhrase(activity)].filter((phrase) => phrase !== null);
}

/** Words of a name behind which hours and rhythm need no comma. */
const SHORT = 4;
const SAYS_TIME = /\b(hours?|nights?|days?|time|weekends?|holidays?|dates?|months?|years?|weeks?)$/i;

function tailOf(activity: ContentActivity, doers: readonly Group[], phrases: readonly string[]): string {
  const [first, ...rest] = phrases;
  if (first === undefined) return "";
  const words = activity.name.trim().split(/\s+/).length;
  const isApart = words > SHORT || doers[0]?.when !== "always" || SAYS_TIME.test(activity.name.trim());
  return [`${isApart ? ", " : " "}${first}`, ...rest].join(", ");
}

function actSentence(
  activity: ContentActivity,
  groups: readonly Group[],
  telling: Telling,
  setting: SentenceSetting,
): string {
  const doers = doersOf(activity, groups);
  const phrases = promiseTail(activity, setting);
  const charge = chargeAsClause(activity);
  const money = charge === null ? [] : [charge];
  const [first, ...others] = doers;
  if (!first) {
    const promise = phrases.length > 0 ? [`it is promised ${phrases.join(", ")}`] : [];
    return sentence(["nobody is named who does this", ...promise, ...money].join("; "));
  }
  const clauses = [
    firstClause(first, telling, others.length === 0 ? tailOf(activity, doers, phrases) : ""),
    ...others.map((group) => otherClause(group, telling)),
    ...(others.length > 0 && phrases.length > 0 ? [`it is promised ${phrases.join(", ")}`] : []),
    ...money,
  ];
  return sentence(clauses.join("; "));
}

/** What the owner does, by the owner's company. */
function ownerActClause(
  activity: ContentActivity,
  { roles }: SentenceSetting,
  { names, isShall }: Telling,
): string | undefined {
  if (!activity.ownerAct) return undefined;
  const owner = roles.find((role) => activity.cells[role.id]?.duties.includes("accountable"));
  const company = owner?.party === "buyer" || owner?.party === "provider" ? names[owner.party] : "the owner";
  return `${company} ${ownerActInWords(activity.ownerAct, isShall)}`;
}

function ownerSentence(
  activity: ContentActivity,
  groups: readonly Group[],
  telling: Telling,
  setting: SentenceSetting,
): readonly string[] {
  const doers = doersOf(activity, groups);
  const others = groups.filter((group) => !doers.includes(group));
  const clauses = others.map((group) => otherClause(group, telling));
  const act = ownerActClause(activity, setting, telling);
  const owner = others.findIndex(({ duties }) => duties.includes("accountable"));
  if (act !== undefined) clauses.splice(owner < 0 ? 0 : owner + 1, 0, act);
  return clauses.length === 0 ? [] : [sentence(clauses.join("; "))];
}

/** A text in the middle of a sentence: without its last stop and without line ends. */
const inside = (text: string): string =>
  text
    .trim()
    .replace(/\s+/gu, " ")
    .replace(/[.;]+$/, "");

function evidenceClause(
  { evidence, evidenceHolder, evidenceKept }: ContentActivity,
  names: Names,
): readonly string[] {
  if (!evidence && evidenceHolder === null && !evidenceKept) return [];
  const holder = evidenceHolder === "both" ? "both sides" : evidenceHolder && names[evidenceHolder];
  const kept = evidenceKept && inside(evidenceKept);
  const said = [
    ...(holder ? [`held by ${holder}`] : []),
    // “12 months” is a time; “until the exit” says its own preposition.
    ...(kept ? [`kept ${/^\d/.test(kept) ? "for " : ""}${kept}`] : []),
  ];
  return evidence
    ? [`evidence: ${[inside(evidence), ...said].join(", ")}`]
    : [`the evidence is ${lineList(said)}`];
}

function partSentence(
  activity: ContentActivity,
  { roles }: SentenceSetting,
  names: Names,
): readonly string[] {
  const part = (side: Side, text: string | null) =>
    text ? [`${possessive(names[side])} part: ${inside(text)}`] : [];
  const absent = roles.filter((role) => activity.cells[role.id]?.notInvolved);
  const clauses = [
    ...part("buyer", activity.splitBuyer),
    ...part("provider", activity.splitProvider),
    ...evidenceClause(activity, names),
    ...(absent.length === 0
      ? []
      : [`not involved, as agreed: ${lineList(absent.map((role) => roleInWords(role, names)))}`]),
  ];
  return clauses.length === 0 ? [] : [sentence(capitalised(clauses.join("; ")))];
}

/**
 * A row in one to three plain sentences: what is done by whom, when, how often, by when and who pays; who owns it and
 * who else has a part; what each side's part and the evidence are. A row that is still to be decided says so first.
 */
export function rowSentences(activity: ContentActivity, setting: SentenceSetting): readonly string[] {
  const { header: names, terms, roles } = setting;
  if (activity.scope === "out") {
    const holder = activity.outHolder
      ? `handled by ${inside(activity.outHolder)}`
      : "nobody is named who handles it";
    return [sentence(`Not in this agreement; ${holder}`)];
  }
  const groups = groupsOf(activity, roles);
  const telling = { act: actOf(activity.name), names, isShall: terms.sentenceVerb === "shall" };
  const parts = partSentence(activity, setting, names);
  const open = activity.undecided ? ["The parties have still to decide who owns this."] : [];
  if (groups.length === 0)
    return [...(activity.undecided ? open : ["Nobody is named for this yet."]), ...parts];
  return [
    ...open,
    actSentence(activity, groups, telling, setting),
    ...ownerSentence(activity, groups, telling, setting),
    ...parts,
  ];
}

/** A row in plain sentences, one after the other. */
export function rowSentence(activity: ContentActivity, setting: SentenceSetting): string {
  return rowSentences(activity, setting).join(" ");
}
