import type { ContentActivity, ContentRole } from "#lib/matrix/content.ts";
import type { Header } from "#lib/matrix/schema/header.ts";
import type { Duty, When } from "#lib/matrix/schema/role.ts";
import { DUTY_WORDS, dutiesAsTold, TOLD_ORDER } from "./duty-words.ts";
import { lineList, possessive, sentence } from "./line-list.ts";
import { roleInWords } from "./role-in-words.ts";
import { ownerActInWords, WHEN_WORDS } from "./row-words.ts";

type Names = Pick<Header, "buyer" | "provider">;

interface Group {
  readonly duties: readonly Duty[];
  readonly when: When;
  readonly roles: readonly ContentRole[];
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

function clauseOf({ duties, when, roles }: Group, header: Names): string {
  const verbs = duties.map((duty) => (roles.length === 1 ? DUTY_WORDS[duty].one : DUTY_WORDS[duty].more));
  const subject = lineList(roles.map((role) => roleInWords(role, header)));
  return `${subject} ${lineList(verbs)}${when === "always" ? "" : ` ${WHEN_WORDS[when]}`}`;
}

const isMain = ({ duties }: Group): boolean =>
  duties.includes("responsible") || duties.includes("accountable");

function sentencesFromLetters(groups: readonly Group[], header: Names): readonly string[] {
  return [groups.filter(isMain), groups.filter((group) => !isMain(group))]
    .filter((some) => some.length > 0)
    .map((some, at) => {
      const clauses = some.map((group) => clauseOf(group, header)).join("; ");
      return sentence(
        at === 0 ? clauses.replace(/\b(owns?|does|do|supports?|checks?) it\b/, "$1 this") : clauses,
      );
    });
}

function ownerActSentence(
  activity: ContentActivity,
  roles: readonly ContentRole[],
  header: Names,
): readonly string[] {
  if (!activity.ownerAct) return [];
  const owner = roles.find((role) => activity.cells[role.id]?.duties.includes("accountable"));
  const company = owner?.party === "buyer" || owner?.party === "provider" ? header[owner.party] : "the owner";
  return [sentence(`${company} ${ownerActInWords(activity.ownerAct)}`)];
}

function partSentence(company: string, text: string | null): readonly string[] {
  return text ? [`${possessive(company)} part: ${sentence(text)}`] : [];
}

/** A row in plain sentences, made from its letters, the parties' names and its split texts. */
export function rowSentence(activity: ContentActivity, roles: readonly ContentRole[], header: Names): string {
  if (activity.scope === "out") {
    const holder = activity.outHolder ? `handled by ${activity.outHolder}` : "nobody is named who handles it";
    return sentence(`Not in this agreement; ${holder}`);
  }
  const groups = groupsOf(activity, roles);
  const absent = roles.filter((role) => activity.cells[role.id]?.notInvolved);
  const open = activity.undecided
    ? "The parties have still to decide who owns this."
    : "Nobody is named for this yet.";
  return [
    ...(groups.length === 0 || activity.undecided ? [open] : []),
    ...sentencesFromLetters(groups, header),
    ...ownerActSentence(activity, roles, header),
    ...partSentence(header.buyer, activity.splitBuyer),
    ...partSentence(header.provider, activity.splitProvider),
    ...(absent.length === 0
      ? []
      : [`Not involved, as agreed: ${lineList(absent.map((role) => roleInWords(role, header)))}.`]),
  ].join(" ");
}
