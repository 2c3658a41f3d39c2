/** What a name is about when it says no act; with concrete names to use instead. */
const HEADS: Readonly<Record<string, string>> = {
  support: "“Solve everyday password, printer and device problems”",
  helpdesk: "“Answer user calls in business hours”",
  desk: "“Answer user calls in business hours”",
  security: "“Judge whether a security alert is real”",
  cybersecurity: "“Judge whether a security alert is real”",
  patching: "“Install monthly patches on the servers”",
  patches: "“Install monthly patches on the servers”",
  updates: "“Install monthly updates on the servers”",
  backup: "“Review backup results for every protected system”",
  backups: "“Review backup results for every protected system”",
  monitoring: "“Answer server alarms within 15 minutes”",
  maintenance: "“Replace failed disks of the servers”",
  administration: "“Create the accounts of each new user”",
  management: "“Keep the list of vendors with their end dates”",
  control: "“Review access to finance systems every quarter”",
  access: "“Review access to finance systems every quarter”",
  operations: "“Keep the servers in service”",
  compliance: "“Collect the evidence that an audit asks for”",
  governance: "“Decide the yearly IT budget”",
  infrastructure: "“Repair network faults”",
  networking: "“Repair network faults”",
  network: "“Repair network faults”",
  servers: "“Keep the servers in service”",
  vendors: "“Pursue each line fault with the internet provider until it is closed”",
  projects: "“Write the scope and the price of each project”",
  planning: "“Write the yearly IT plan”",
  strategy: "“Write the yearly IT plan”",
  services: "“Answer user calls in business hours”",
  email: "“Set the mail flow and the spam filter”",
  cloud: "“Create the accounts of each new user”",
  it: "“Decide the yearly IT budget”",
};

const BESIDE = new Set([
  ...Object.keys(HEADS),
  ..."server user end-user it system systems desktop device devices vendor data application applications app general technical remote onsite on-site endpoint endpoints mail microsoft 365 m365 office backup patch project strategic help service services tier level l1 l2 l3 1 2 3 internal external business daily managed full and &".split(
    " ",
  ),
]);

/** More than three words say an act. */
const FOUR_WORDS = /^[\s()/,.:]*(?:[^\s()/,.:]+[\s()/,.:]+){3}[^\s()/,.:]/;

/** General words that also give an order: “patch servers” is an act. */
const ORDER =
  /^(?:patch|support|access|control|backup) (?:\w+ )?(?:servers|devices|systems|applications|apps|vendors|endpoints)$|^projects? planning$/;

/** Concrete words for a name that is one or two general nouns, or `undefined` for a name that says an act. */
export function wordsForVagueName(name: string): string | undefined {
  if (FOUR_WORDS.test(name)) return undefined;
  const words = name
    .toLowerCase()
    .replace(/[()/,.:]/g, " ")
    .trim()
    .split(/\s+/);
  if (ORDER.test(words.join(" "))) return undefined;
  return words.every((word) => BESIDE.has(word)) ? HEADS[words.at(-1) ?? ""] : undefined;
}
