import type { Header } from "#lib/matrix/schema/header.ts";
import type { Role } from "#lib/matrix/schema/role.ts";
import { possessive, quoted } from "./line-list.ts";
import { PARTY_WORDS } from "./model-words.ts";

type Names = Pick<Header, "buyer" | "provider">;
type NamedRole = Pick<Role, "name" | "party"> & Partial<Pick<Role, "organisation">>;

const withoutBrackets = (title: string): string => title.replace(/\s*\([^()]*\)\s*$/, "") || title;

/** A title in the middle of a sentence: “Service desk” becomes “service desk”, “IT lead” stays. */
export function titleInSentence(title: string): string {
  return /^\p{Lu}[\p{Ll}-]/u.test(title) ? title.slice(0, 1).toLowerCase() + title.slice(1) : title;
}

const PEOPLE =
  /\b(administrators|admins|analysts|consultants|contacts|developers|directors|employees|engineers|experts|heads|leads|managers|officers|owners|partners|people|specialists|teams|technicians|users|vendors)$/i;

/** Whether a title names several people, so that a sentence says “watch” of it and not “watches”: “engineers on duty”. */
export function isPluralTitle(title: string): boolean {
  const [head = ""] = title.split(/\s(?:on|of|for|in|at|from|with)\s|[(,]/i);
  return PEOPLE.test(head.trim());
}

interface Said {
  readonly names: Names;
  readonly words: string;
}

/** What was said last of each role: thousands of sentences name the same dozen. */
const SAID = new WeakMap<NamedRole, Said>();

/** A role as a sentence names it: “Northwind's service desk”, “Carrowline (internet provider)”, “the application vendor”. */
export function roleInWords(role: NamedRole, names: Names): string {
  const said = SAID.get(role);
  if (said?.names === names) return said.words;
  const words = putInWords(role, names);
  SAID.set(role, { names, words });
  return words;
}

function putInWords(role: NamedRole, { buyer, provider }: Names): string {
  const { name, party, organisation } = role;
  switch (party) {
    case "buyer":
    case "provider": {
      const company = party === "buyer" ? buyer : provider;
      const isWholeParty = name === PARTY_WORDS[party] || name === company;
      return isWholeParty ? company : `${possessive(company)} ${titleInSentence(name)}`;
    }
    case "third":
      if (name === PARTY_WORDS.third) return organisation ?? "a third party";
      return organisation
        ? `${organisation} (${titleInSentence(withoutBrackets(name))})`
        : `the ${titleInSentence(name)}`;
    case "unknown":
      return quoted(name);
  }
}
