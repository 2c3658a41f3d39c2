/** Abbreviations that a buyer outside IT need not know, with their words. */
const JARGON: ReadonlyMap<string, string> = new Map(
  Object.entries({
    BCDR: "business continuity and disaster recovery",
    CAB: "change advisory board",
    CMDB: "configuration management database",
    CUEC: "complementary user entity control",
    CVSS: "the score of a weakness from 0 to 10",
    DKIM: "a signature on outgoing mail",
    DLP: "data loss prevention",
    DMARC: "a rule for mail that fails its sender check",
    DRaaS: "disaster recovery as a service",
    EDR: "endpoint detection and response",
    GDAP: "delegated administrator rights in a Microsoft tenant",
    GPO: "group policy object",
    IAM: "identity and access management",
    IDS: "intrusion detection system",
    IPS: "intrusion prevention system",
    ITSM: "IT service management",
    MDM: "mobile device management",
    MDR: "managed detection and response",
    MTTR: "mean time to repair",
    NOC: "network operations centre",
    OLA: "agreement between two internal teams",
    PAM: "privileged access management",
    PIM: "privileged identity management",
    PIR: "post-incident review",
    PSA: "the provider's ticket and billing system",
    QBR: "quarterly business review",
    RMM: "remote monitoring and management",
    RPO: "how much data may be lost, in hours",
    RTO: "how long a restore may take",
    SIEM: "the system that collects and compares security logs",
    SOAR: "automatic steps after an alert",
    SOC: "security operations centre",
    UAT: "acceptance test by the users",
    UEBA: "analysis of how users behave",
    WAF: "web application firewall",
    XDR: "extended detection and response",
    ZTNA: "remote access that checks each request",
    vCIO: "the provider's adviser on IT strategy",
    vCISO: "the provider's adviser on security",
  }),
);

/** Any of the abbreviations. */
export const ANY_JARGON = new RegExp(`\\b(?:${[...JARGON.keys()].join("|")})s?\\b(?![-/]\\d)`);
const ABBREVIATION = new RegExp(ANY_JARGON, "g");
const OTHER_MEANING = /^SOC ?[123]\b/;

export interface Jargon {
  readonly abbreviation: string;
  readonly words: string;
}

/** “EDR (endpoint detection and response)”, “endpoint detection (EDR)”, “EDR: …”, “EDR means …”. */
function isExplained(abbreviation: string, texts: string): boolean {
  return new RegExp(
    `\\(${abbreviation}s?\\)|\\b${abbreviation}s? ?(?:\\([^)]|[=:–]|means\\b|stands for\\b|is (?:a|an|the|short)\\b)`,
  ).test(texts);
}

/** The first abbreviation of a text that neither the text nor the others explain. */
export function unexplainedJargon(text: string, others: () => string): Jargon | undefined {
  for (const match of text.matchAll(ABBREVIATION)) {
    if (OTHER_MEANING.test(text.slice(match.index, match.index + 5))) continue;
    const abbreviation = match[0].replace(/s$/, "");
    const words = JARGON.get(abbreviation);
    if (words !== undefined && !isExplained(abbreviation, `${text}\n${others()}`))
      return { abbreviation, words };
  }
  return undefined;
}
