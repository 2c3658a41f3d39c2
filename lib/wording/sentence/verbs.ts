/** Verbs with which the name of an activity begins, as the catalogue and the trade use them. */
const VERBS: ReadonlySet<string> = new Set(
  `accept acknowledge acquire act add administer adopt advise agree alert allocate analyse analyze announce answer
  apply approve archive arrange ask assess assign attend audit authorise authorize back begin block book brief bring
  build buy calculate call carry catalogue categorise certify change chase check choose claim clean clear close collect
  commission communicate compare compile complete conduct configure confine confirm consult contain control coordinate
  correct create deal decide declare decommission define delegate delete deliver deploy design destroy detect determine
  develop diagnose disable discuss dispatch dispose distribute document draft drive educate enable encrypt end enforce
  engage enrol enroll ensure enter erase escalate establish estimate evaluate examine execute exercise explain export
  extend file find fix follow forecast forward fund generate get give govern grant guide hand handle harden help hire
  hold host identify implement import inform initiate inspect install instruct integrate interpret introduce
  inventory investigate invite invoice isolate issue join judge keep label launch lead learn lease leave let liaise
  license list load lock log maintain make manage map measure meet mend migrate mitigate modify monitor move name
  negotiate notify observe obtain open operate optimise optimize order organise organize own pass patch pay perform pick
  place plan prepare present prevent prioritise prioritize process procure produce programme promote propose protect
  prove provide provision publish purchase pursue put qualify quantify raise reach read rebuild receive recertify
  recommend reconcile record recover redesign refresh refuse register reimage reject release remediate remove renew
  repair replace reply report request rescue research reset resolve respond restart restore restrict retain retest retire
  return revalidate review revise revoke roll rotate route run sample sanction save scan schedule scope secure select
  send separate serve set settle share ship shut sign simulate solve sort source specify staff start stop store submit
  supervise supply support suspend swap take teach tell test trace track train transfer translate travel treat triage
  troubleshoot try tune turn uninstall undo update upgrade validate verify visit wake walk warn watch wipe withdraw
  witness work write`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

const IRREGULAR: Readonly<Record<string, string>> = {
  be: "is",
  have: "has",
  do: "does",
  go: "goes",
  undo: "undoes",
};

/** A verb told of one: “reviews”, “tries”, “patches”, “does”. */
export function thirdPerson(verb: string): string {
  const known = IRREGULAR[verb];
  if (known !== undefined) return known;
  if (/(s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

/** What an activity's name says is done, told of several and of one. */
export interface Act {
  /** “answer users” */
  readonly more: string;
  /** “answers users” */
  readonly one: string;
}

const isVerb = (word: string): boolean => VERBS.has(word.toLowerCase());

/** How many words of a name are verbs that stand side by side: 3 for “Check, approve and sign the form”. */
function verbWords(words: readonly string[]): readonly number[] {
  const at = [0];
  for (let index = 0; index < words.length; ) {
    const word = words[index] ?? "";
    const next = words[index + 1] ?? "";
    const joint = /^(and|or|&)$/i.test(next) ? 2 : word.endsWith(",") ? 1 : 0;
    const then = joint === 1 && /^(and|or)$/i.test(next) ? 2 : joint;
    const other = words[index + then]?.replace(/,$/, "") ?? "";
    if (then === 0 || !isVerb(other)) return at;
    at.push(index + then);
    index += then;
  }
  return at;
}

/** Reads the act out of an activity's name; `undefined` for a name that begins with no verb known here. */
export function actOf(name: string): Act | undefined {
  const words = name
    .trim()
    .replace(/[.;:!\s]+$/, "")
    .split(/\s+/);
  const first = words[0] ?? "";
  if (!/^\p{Lu}?[\p{Ll}-]+,?$/u.test(first) || !isVerb(first.replace(/,$/, "")) || words.length < 2)
    return undefined;
  const verbs = new Set(verbWords(words));
  const told = (inflect: (verb: string) => string) =>
    words
      .map((word, at) => {
        if (!verbs.has(at)) return word;
        const comma = word.endsWith(",") ? "," : "";
        return inflect(word.toLowerCase().replace(/,$/, "")) + comma;
      })
      .join(" ");
  return { more: told((verb) => verb), one: told(thirdPerson) };
}
