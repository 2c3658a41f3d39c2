/** How a row of a certain act is known: by its catalogue ids or, for the parties' own rows, by words that all occur. */
export interface Act {
  readonly catalogueIds: readonly string[];
  readonly words: readonly RegExp[];
}

/** Acts of which a coverage rule asks for a row. */
export const ACTS = {
  /** A patch that is postponed or left out. */
  patchException: {
    catalogueIds: ["PA-07", "PA-13"],
    words: [
      /\b(?:patch(?:es|ing)?|updates?)\b/i,
      /\b(?:exceptions?|exemptions?|exclusions?|postpone|postponed|defer|deferred|deferrals?|delay|delayed|waive|waivers?|skip|hold back)\b/i,
    ],
  },
  /** Trying whether a backup can be restored. */
  restoreTest: {
    catalogueIds: ["BK-04"],
    words: [
      /\b(?:restor(?:e|es|ing|ation|ations)|recover(?:y|ies)?|backups?|DR|disaster)\b/i,
      /\b(?:test|tests|tested|testing|trial|drill|drills|exercise|rehears(?:e|al)|prove|verify recoverability)\b/i,
    ],
  },
  /** Telling leadership about risk and spend. */
  voiceToLeadership: {
    catalogueIds: ["ST-03"],
    words: [
      /\b(?:leadership|board|executives?|directors?|management|sponsor|owners?|CEO|CFO)\b/i,
      /\b(?:risks?|spend|spending|costs?|budget|security)\b/i,
      /\b(?:explain|report|present|brief|tell|advise|inform|communicate|translate)\b/i,
    ],
  },
  /** Making sure who calls before a password or a sign-in factor is reset. */
  callerCheck: {
    catalogueIds: ["HD-13"],
    words: [
      /\b(?:callers?|requesters?|requestors?|identit(?:y|ies)|who (?:calls|is calling))\b/i,
      /\b(?:verif(?:y|ies|ied|ying|ication)|checks?|checking|confirms?|authenticat(?:e|es|ing|ion)|validat(?:e|es|ing|ion)|proves?|proof|identif(?:y|ies|ication))\b/i,
    ],
  },
  /** Installing endpoint detection and keeping it running; judging its alerts is another act. */
  endpointDetection: {
    catalogueIds: ["SE-13"],
    words: [
      /\b(?:[EMX]DR|endpoint (?:detection|protection|security)|anti-?virus|anti-?malware|Defender for Endpoint)\b/i,
      /^(?!.*\balerts?\b)|\b(?:install|keep|deploy|maintain|manage|run|operate|provide|update|roll out)/i,
    ],
  },
  /** The provider's notice of a breach of its own systems; the buyer's notices to others are another act. */
  providerBreachNotice: {
    catalogueIds: ["SE-14"],
    words: [
      /\b(?:breach(?:es)?|compromise[sd]?|intrusions?|security incidents?)\b/i,
      /\b(?:tells?|notif(?:y|ies|ying|ication)|reports?|reporting|informs?|disclos(?:e|es|ure)|notice)\b/i,
      /^(?!.*\b(?:customers|clients|regulators?|insurers?|authorit(?:y|ies)|police|counsel|staff|press|employees|data subjects|leadership|board)\b)|\b(?:provider|MSP|supplier|own)\b/i,
    ],
  },
  /** Cutting off what is under attack, or the authority to do so. */
  containment: {
    catalogueIds: ["SE-03", "SE-04", "AH-07", "AH-14"],
    words: [
      /\bisolat(?:e|es|ing|ion)\b|\bcontain(?:s|ing|ment)?\b|\bstanding authority\b|\bquarantin(?:e|es|ing) (?:\w+ ){0,3}(?:machines?|devices?|endpoints?|hosts?|PCs?|systems?)\b|\b(?:disable|block|disconnect|shut (?:down|off)|cut off)\b.{0,200}\b(?:attack(?:ed|s)?|compromised|infected|suspicious|hacked|hijacked|malicious)\b/i,
    ],
  },
  /** Saying that an incident or an emergency has begun. */
  declareIncident: {
    catalogueIds: ["AH-13", "SE-15"],
    words: [
      /\b(?:declar(?:e|es|ing|ation)|classif(?:y|ies|ication)|determines?|invokes?)\b/i,
      /\b(?:incidents?|emergenc(?:y|ies)|breach(?:es)?|disasters?|crisis|outages?|P1|sev(?:erity)? ?1)\b/i,
    ],
  },
  /** Calling insurer, counsel, authorities or customers. */
  callOutside: {
    catalogueIds: ["SE-07", "SE-08"],
    words: [
      /\b(?:insurers?|insurance|counsel|lawyers?|regulators?|authorit(?:y|ies)|customers|clients|police|law enforcement|data subjects|external communications?)\b/i,
      /\b(?:tells?|notif(?:y|ies|ying|ication)|informs?|calls?|reports?|reporting|communicat(?:e|es|ions?))\b/i,
    ],
  },
  /** Owning the tenant and its emergency accounts; testing or reviewing them is another act. */
  tenantKeys: {
    catalogueIds: ["MS-01"],
    words: [
      /\btenant owner(?:ship)?\b|\b(?:own|owns|hold|holds|ownership of) (?:\w+ ){0,4}tenant\b|\bglobal admin(?:istrator)?s?\b|\bbreak[- ]?glass\b|\bemergency (?:access |admin(?:istrator)? |sign-in )?accounts?\b/i,
      /^(?!(?:test|review|check|audit)\b)/i,
    ],
  },
  /** Taking access from people who leave. */
  leaver: {
    catalogueIds: ["MS-03", "MS-16"],
    words: [
      /\b(?:leavers?|departing|departed|terminated (?:users?|employees?|staff)|(?:user|employee|staff) off-?boarding)\b|\boff-?board(?:s|ing)? (?:\w+ ){0,2}(?:users?|employees?|staff)\b/i,
      /^(?!(?:send|give|tell|notify|announce|report|inform)\b)/i,
    ],
  },
  /** Notice of people who come and go. */
  leaverNotice: {
    catalogueIds: ["GR-03"],
    words: [
      /\b(?:joiners?|leavers?|starters?|new (?:hires?|users?|employees?)|departures?|departing|terminat(?:ed|ions?)|on-?boarding|off-?boarding|HR)\b/i,
      /\b(?:notices?|notif(?:y|ies|ication)|tells?|informs?|requests?|announces?|reports?|sends?|submits?|advises?|communicates?)\b/i,
    ],
  },
  /** Saying yes to a change before it is made. */
  changeApproval: {
    catalogueIds: ["PR-06"],
    words: [
      /\b(?:chang(?:e|es|ed|ing)|modif(?:y|ies|ying|ications?))\b/i,
      /\b(?:approv(?:e|es|ing|al|als)|authori[sz](?:e|es|ing|ation)|sign off|decides?|make the decision|CAB|change (?:control|management|advisory))\b/i,
    ],
  },
  /** Handing everything back when the contract ends. */
  contractExit: {
    catalogueIds: ["GR-04"],
    words: [
      /\b(?:contract|agreement|termination|exit|reversibility|engagement|(?:new|next|incoming|successor) (?:provider|supplier|MSP))\b/i,
      /\b(?:returns?|hand(?:s|ing)? (?:back|over)|hand-?over|transfers?|transition|exit|reversibility|off-?boarding|give back|exports?|deletes?|dismantl(?:e|es|ing)|decommission(?:s|ing)?)\b/i,
    ],
  },
  /** Watching what falls due for renewal. */
  renewal: {
    catalogueIds: ["VE-07"],
    words: [
      /\brenew(?:s|al|als|ed|ing)?\b|\bexpir(?:y|es|ing|ation)\b/i,
      /\b(?:licen[cs]es?|licensing|domains?|certificates?|contracts?|subscriptions?|warrant(?:y|ies)|support|SSL|agreements?)\b/i,
    ],
  },
  /** Backing up what lies in a cloud service. */
  cloudBackup: {
    catalogueIds: ["BK-05"],
    words: [
      /\bback(?:s|ed|ing)?[- ]?ups?\b/i,
      /\b(?:Microsoft 365|M365|Office 365|O365|SaaS|cloud|Google|Workspace|Exchange|SharePoint|OneDrive|mailbox(?:es)?|Teams)\b/i,
    ],
  },
  /** Deciding how much data and how much time a failure may cost. */
  recoveryTarget: {
    catalogueIds: ["BK-01"],
    words: [/\b(?:RPOs?|RTOs?|recovery (?:point|time|targets?|objectives?))\b/i],
  },
  /** Telling the other side before a system is changed. */
  changeNotice: {
    catalogueIds: ["PR-07"],
    words: [
      /\bchang(?:e|es|ed|ing)\b/i,
      /\b(?:tells?|announces?|notif(?:y|ies|ication)|notice|informs?|reports?|advises?|communicates?)\b/i,
    ],
  },
  /** Signing what an insurer asks. */
  insuranceForm: {
    catalogueIds: ["ST-10"],
    words: [
      /\binsur(?:ance|er|ers)\b/i,
      /\b(?:forms?|attest\w*|questionnaires?|applications?|renewals?|sign|signs|signing|answers?|declarations?|facts|requirements?)\b/i,
    ],
  },
  ispFault: {
    catalogueIds: ["VE-01"],
    words: [
      /\b(?:ISPs?|internet (?:service )?(?:providers?|lines?|circuits?|faults?|outages?)|carriers?|telecoms?|telco|circuits?|broadband|WAN|operator (?:network )?(?:links?|lines?|connectivity))\b/i,
    ],
  },
  networkMaker: {
    catalogueIds: ["VE-02"],
    words: [
      /\b(?:firewalls?|switch(?:es)?|routers?|network|networking|hardware)\b/i,
      /\b(?:makers?|manufacturers?|vendors?|warrant(?:y|ies)|RMAs?|suppliers?|defects?)\b/i,
    ],
  },
  microsoftCase: {
    catalogueIds: ["VE-03"],
    words: [
      /\b(?:Microsoft|M365|Office 365)\b/i,
      /\b(?:cases?|tickets?|escalat\w+|support|vendors?|liais\w+|coordinat\w+|pursue|contact)\b/i,
    ],
  },
  applicationVendor: {
    catalogueIds: ["VE-04"],
    words: [
      /\b(?:line[- ]of[- ]business|LOB|applications?|apps?|software|ERP|CRM)\b/i,
      /\b(?:vendors?|makers?|suppliers?|publishers?|manufacturers?|third[- ]part(?:y|ies))\b/i,
    ],
  },
} as const satisfies Readonly<Record<string, Act>>;
