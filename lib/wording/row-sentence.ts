import type { Content, ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import type { Header, Side } from "#lib/matrix/schema/header.ts";
import type { Duty, When } from "#lib/matrix/schema/role.ts";
import type { Terms } from "#lib/matrix/schema/terms.ts";
import { dutiesAsTold, TOLD_ORDER } from "./duty-words.ts";
import { lineList, possessive, sentence } from "./line-list.ts";
import { isPluralTitle, roleInWords } from "./role-in-words.ts";
import { ownerActInWords, WHEN_WORDS } from "./row-words.ts";
import { inside, partSentence } from "./sentence/parts.ts";
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

/** Words of a name behind which hours and rhythm need no comma. */
const SHORT = 4;
const SAYS_TIME = /\b(hours?|nights?|days?|time|weekends?|holidays?|dates?|months?|years?|weeks?)$/i;

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

/** Time in which letters hold, behind one act: “closes ticket in business hours”. A name that says it itself says it once. */
function timeBehind(when: When, said: string): string {
  const time = when === "always" ? "" : WHEN_WORDS[when];
  if (time === "" || said.toLowerCase().endsWith(time)) return "";
  return SAYS_TIME.test(said) ? `, ${time}` : ` ${time}`;
}

/** The same before everything that somebody does then: “out of hours, Northwind checks it and is told after”. */
const timeBefore = (when: When): string => (when === "always" ? "" : `${WHEN_WORDS[when]}, `);

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
  const isAlone = others.length === 0;
  const behind = isAlone ? timeBehind(group.when, done) : "";
  const said = `${subjectOf(group, names)} ${isShall ? "shall " : ""}${inOneBreath([`${done}${behind}${tail}`, ...others])}`;
  return isAlone ? said : `${timeBefore(group.when)}${said}`;
}

/** What else somebody does, and with `act` what their company does as the owner. */
function otherClause(group: Group, { names, isShall }: Telling, act: readonly string[] = []): string {
  const parts = [...verbsOf(group.duties, formOf(group, isShall)), ...act];
  const said = `${subjectOf(group, names)} ${isShall ? "shall " : ""}${inOneBreath(parts)}`;
  const isOneAct = parts.length === 1 && said.endsWith(" it");
  return isOneAct ? said + timeBehind(group.when, said) : `${timeBefore(group.when)}${said}`;
}

const holds = ({ duties }: Group, duty: Duty): boolean => duties.includes(duty);

/** Who does it; a decision without a doer is taken by its owner. */
function doersOf(activity: ContentActivity, groups: readonly Group[]): readonly Group[] {
  const doers = groups.filter((group) => holds(group, "responsible"));
  if (doers.length > 0 || activity.kind !== "decision") return doers;
  return groups.filter((group) => holds(group, "accountable"));
}

/** Hours, rhythm and time limit behind the act; hours that the letters say already are not said again. */
function promiseTail(activity: ContentActivity, { terms }: SentenceSetting, when: When): readonly string[] {
  const hours = activity.hours && hoursAsPhrase(activity.hours, terms.businessHours);
  const isSaid = when !== "always" && hours === WHEN_WORDS[when];
  return [rhythmAsPhrase(activity), isSaid ? null : hours, limitAsPhrase(activity)].filter(
    (phrase) => phrase !== null,
  );
}

function tailOf(activity: ContentActivity, doer: Group, phrases: readonly string[]): string {
  const [first, ...rest] = phrases;
  if (first === undefined) return "";
  const name = activity.name.trim();
  const isAlone = doer.duties.every((duty) => duty === "responsible");
  const isApart =
    name.split(/\s+/).length > SHORT || (isAlone && doer.when !== "always") || SAYS_TIME.test(name);
  return [`${isApart ? ", " : " "}${first}`, ...rest].join(", ");
}

/** What is promised, as a clause of its own: “it is done every week, around the clock”. */
function promiseClause(phrases: readonly string[], hasDoer: boolean, isShall: boolean): readonly string[] {
  if (phrases.length === 0) return [];
  const done = isShall ? "shall be done" : hasDoer ? "is done" : "is to be done";
  const [first = "", ...rest] = phrases;
  return [[`it ${done} ${first === "each time" ? "each time it is needed" : first}`, ...rest].join(", ")];
}

/** Who pays; where the provider only helps, what is paid is its part. */
function chargeClause(
  activity: ContentActivity,
  groups: readonly Group[],
  doers: readonly Group[],
  names: Names,
): readonly string[] {
  const isBy = (some: readonly Group[]) =>
    some.some(({ roles }) => roles.some(({ party }) => party === "provider"));
  const isHelp = doers.length > 0 && !isBy(doers) && isBy(groups);
  const clause = chargeAsClause(activity, isHelp ? `${possessive(names.provider)} part` : "it");
  return clause === null ? [] : [clause];
}

function actSentence(
  activity: ContentActivity,
  groups: readonly Group[],
  telling: Telling,
  setting: SentenceSetting,
): string {
  const doers = doersOf(activity, groups);
  const [first, ...others] = doers;
  const phrases = promiseTail(activity, setting, first && others.length === 0 ? first.when : "always");
  const money = chargeClause(activity, groups, doers, telling.names);
  if (!first) {
    const promise = promiseClause(phrases, false, telling.isShall);
    const nobody = groups.length === 0 ? "nobody is named for this yet" : "nobody is named who does this";
    return [nobody, ...promise, ...money].join("; ");
  }
  const tail = others.length === 0 ? tailOf(activity, first, phrases) : "";
  // Behind a promise that holds a comma, further verbs would read as a part of it.
  const isBehind = first.duties.every((duty) => duty === "responsible") || !phrases.join(", ").includes(",");
  const isApart = others.length > 0 || !isBehind;
  return [
    firstClause(first, telling, isApart ? "" : tail),
    ...others.map((group) => otherClause(group, telling)),
    ...(isApart ? promiseClause(phrases, true, telling.isShall) : []),
    ...money,
  ].join("; ");
}

/** What the owner does: its company, where the owner is of one of the two sides. */
function ownerAct(
  { ownerAct: act }: ContentActivity,
  owner: ContentRole | undefined,
  { names, isShall }: Telling,
): { readonly by: string; readonly does: string; readonly clause: string } | undefined {
  if (!act) return undefined;
  const party = owner?.party;
  const company =
    party === "buyer" || party === "provider" ? names[party] : owner && roleInWords(owner, names);
  const by = company ?? "an owner";
  const does = ownerActInWords(act, isShall);
  const subject = owner === undefined ? "an owner, who is still to be named," : by;
  return { by, does: does.replace(/^shall /, ""), clause: `${subject} ${does}` };
}

function ownerSentence(
  activity: ContentActivity,
  groups: readonly Group[],
  telling: Telling,
  setting: SentenceSetting,
): readonly string[] {
  const doers = doersOf(activity, groups);
  const others = groups.filter((group) => !doers.includes(group));
  const owner = setting.roles.find((role) => activity.cells[role.id]?.duties.includes("accountable"));
  const act = ownerAct(activity, owner, telling);
  const at = others.findIndex((group) => owner !== undefined && group.roles.includes(owner));
  const group = others[at];
  // The company itself owns it: both stand in one breath.
  const isJoined =
    act !== undefined && group?.when === "always" && subjectOf(group, telling.names) === act.by;
  const clauses = others.map((one) => otherClause(one, telling, isJoined && one === group ? [act.does] : []));
  if (act !== undefined && !isJoined) clauses.splice(at + 1, 0, act.clause);
  return clauses.length === 0 ? [] : [sentence(clauses.join("; "))];
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
  const act = actSentence(activity, groups, telling, setting);
  return [
    sentence(activity.undecided ? openSentence(groups, act) : act),
    ...ownerSentence(activity, groups, telling, setting),
    ...partSentence(activity, roles, names),
  ];
}

/** The parties have still to decide: what stands in the row already is told as what it is so far. */
function openSentence(groups: readonly Group[], act: string): string {
  const open = "the parties have still to decide who owns this";
  if (groups.length > 0) return `${open}; so far, ${act}`;
  return [open, ...act.split("; ").slice(1)].join("; ");
}

/** A row in plain sentences, one after the other. */
export function rowSentence(activity: ContentActivity, setting: SentenceSetting): string {
  return rowSentences(activity, setting).join(" ");
}
