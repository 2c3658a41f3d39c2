import type { Terms } from "../matrix/schema/terms.ts";

/** What the two companies of the example have agreed beyond the defaults. */
export const EXAMPLE_TERMS: Partial<Terms> = {
  otherSites: "Ashby warehouse: Monday to Saturday, 06:00 to 20:00.",
  holidayList: "Bank holidays in England and Wales.",
  holidays: ["2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"],
  holidayNextList: "Lanternfield IT sends the list of the next year to the IT lead by 30 November.",
  holidayRate: "The after-hours rate of the price list applies on these days.",
  emergencyEvents:
    "A site without network for 15 minutes; the production planning system down for 5 users; a confirmed attack on a machine or an account.",
  emergencySystems: "Network of both sites, production planning system, file servers, Microsoft 365 sign-in.",
  emergencyDeclaredBy: "The engineers on duty declare it.",
  emergencyContest:
    "The IT lead can contest a declaration in writing until the end of the fifth business day after it.",
  emergencyOtherwise:
    "A call that fails the test becomes a ticket for the next business morning, at no charge.",
  emergencyRate: "An emergency is charged at the after-hours rate of the price list, in steps of 15 minutes.",
  callersAllowed: "Shift leaders of both sites, the IT lead and the sponsor.",
  callersProof:
    "The caller reads out the day code from the shift board; the desk then calls back the number on the contact sheet.",
  callersUnlisted: "The desk takes the message and wakes nobody.",
  callersListChanges:
    "The IT lead changes the list; a change takes effect one hour after the desk has it in writing.",
  projectTest:
    "A request is a project when it takes more than 8 hours of work, touches more than 20 devices or installs a new system.",
  projectDispute:
    "The IT lead and the service manager decide within 2 business days; after that the sponsor of each side decides.",
  projectMeanwhile: "The request is worked on as daily service for the first 8 hours.",
  projectRate: "The project hour of the price list.",
  spendingCase: "GBP 500 for one case, without tax.",
  spendingMonth: "GBP 2,000 for one month, without tax.",
  spendingApprovers: "The IT lead up to GBP 2,000; the finance lead above that.",
  spendingAtNight:
    "The sponsor. Where the call chain stays silent, the engineers on duty may spend GBP 1,000 for one case.",
  spendingWorkStops:
    "Paid work by third parties stops at the limit. Isolation of an attacked machine never stops.",
  authoritySystems: "PCs, laptops, file servers and Microsoft 365 accounts.",
  authorityExcluded: "Controllers on the shop floor and the sponsor's account.",
  authoritySteps: "Isolate a machine, disable an account, block traffic at the firewall.",
  authorityHours: "At all hours.",
  authorityTold: "The IT lead and the sponsor are told within 30 minutes of the first step.",
  authorityUndo: "The security team undoes a step once the IT lead has released the system.",
  authorityEnds: "2027-04-30",
  disputeFirstStep: "The IT lead and the service manager talk within 2 business days.",
  disputeSecondStep: "The sponsor and the provider's managing director talk within 5 further business days.",
  disputeOtherwise: "Without an agreement the letters of the signed matrix stand.",
  changeAnswer: "10 business days from receipt of the proposal.",
  reviewDate: "2026-11-02",
  agreementTitle: "Managed Services Agreement",
  agreementDate: "2026-04-20",
  sentenceVerb: "plain",
  appendixLabel: "Appendix C",
  buyerTerm: "Client",
  providerTerm: "Supplier",
  vendors: [
    {
      name: "Carrowline",
      what: "Internet lines of both sites",
      contract: "CL-20931",
      letterOfAuthority: true,
    },
    {
      name: "Millrace Systems",
      what: "Production planning system",
      contract: "Maintenance contract 2024-17",
      letterOfAuthority: false,
    },
    { name: "Microsoft", what: "Microsoft 365 tenant", contract: null, letterOfAuthority: null },
  ],
  tools: ["Ticket system of Lanternfield IT", "Change calendar in Microsoft 365"],
  delegatedAccess: [
    { system: "Microsoft 365 tenant", role: "Helpdesk and Exchange administrator", ends: "2027-04-30" },
  ],
};
