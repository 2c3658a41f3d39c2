/** Things that are no act, each with an act that could be done with it. */
const THINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    rules: "“Change a firewall rule once its request is approved”",
    licences: "“Warn before each licence falls due for renewal”",
    licenses: "“Warn before each license falls due for renewal”",
    certificates: "“Renew each certificate before it ends”",
    domains: "“Hold the registrar account of each domain”",
    accounts: "“Create the accounts of each new user”",
    passwords: "“Hold a sealed copy of the administrator passwords”",
    credentials: "“Hold a sealed copy of the administrator credentials”",
    permissions: "“Review the permissions of each user every quarter”",
    mailboxes: "“Create the mailbox of each new user”",
    policy: "“Approve the security policy”",
    policies: "“Approve each security policy”",
    documentation: "“Keep the network diagram correct after each change”",
    documents: "“Keep the network diagram correct after each change”",
    inventory: "“Keep the list of machines correct after each change”",
    assets: "“Keep the list of machines correct after each change”",
    contracts: "“Keep the list of vendor contracts with their end dates”",
    invoices: "“Check each vendor's invoice against use”",
    budget: "“Decide the yearly IT budget”",
    roadmap: "“Write the yearly roadmap with its costs”",
    firewall: "“Load new firmware on the firewall”",
    firewalls: "“Load new firmware on the firewalls”",
    switches: "“Load new firmware on the switches”",
    printers: "“Repair a printer that has failed”",
    laptops: "“Set up a laptop for each new user”",
    workstations: "“Set up a workstation for each new user”",
    antivirus: "“Keep malware protection active on every device”",
    vpn: "“Create the remote access of each new user”",
    "wi-fi": "“Repair faults of the wireless network”",
    wifi: "“Repair faults of the wireless network”",
    cabling: "“Repair faults of the cabling”",
    hardware: "“Replace failed parts of the servers”",
    software: "“Install each approved program”",
    website: "“Change the pages of the website on the buyer's word”",
    alarms: "“Answer server alarms within 15 minutes”",
    alerts: "“Judge whether a security alert is real”",
    runbooks: "“Keep the runbooks correct after each change”",
    diagrams: "“Keep the network diagram correct after each change”",
  }),
);

/** Words before a thing that are no order: “log” or “order” could be one. */
const BESIDE = new Set(
  "ssl tls domain user users admin administrator administration firewall network server servers security it company office microsoft 365 m365 vendor vendors warranty asset password wireless guest vpn cloud web internal external client customer software hardware yearly annual standard general third-party technical and &".split(
    " ",
  ),
);

/** More than four words say an act. */
const FIVE_WORDS = /^(?:[^\s/(),]*[\s/(),]){4}/;

/** An act to say instead of a name that is a thing alone, or `undefined` where the name may hold an act. */
export function actForThing(name: string): string | undefined {
  if (FIVE_WORDS.test(name)) return undefined;
  const words = name.toLowerCase().split(/[\s/(),]/);
  const isThing = words.every((word) => THINGS.has(word) || BESIDE.has(word));
  return isThing ? THINGS.get(words.at(-1) ?? "") : undefined;
}
