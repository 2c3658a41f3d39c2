import { describe, expect, it } from "vitest";
import { WORDINGS } from "../testing/all-wordings.ts";
import { CATALOGUE_NAMES, CATALOGUE_PARTS } from "./catalogue-texts.ts";
import { DISCLAIMERS } from "./disclaimer-words.ts";
import { findWording } from "./find-wording.ts";
import { isForeign } from "./foreign-words.ts";
import { isPersonName, personInRole } from "./given-names.ts";
import { unexplainedJargon } from "./jargon.ts";
import { PLACEHOLDERS } from "./placeholders.ts";
import { actForThing } from "./thing-names.ts";
import { toolAlone, toolIn } from "./tool-names.ts";
import { UNILATERAL_WORDS } from "./unilateral-words.ts";
import { UNLIMITED_WORDS } from "./unlimited-words.ts";
import { wordsForVagueName } from "./vague-names.ts";
import { twoActs } from "./verb-classes.ts";
import { WEASEL_WORDS } from "./weasel-words.ts";

const CATALOGUE_TEXTS = [...CATALOGUE_NAMES, ...CATALOGUE_PARTS];

describe.each(WORDINGS)("%s", (_name, wording) => {
  it.each(wording.patterns)(
    "$id finds its example and leaves its near miss alone",
    ({ id, hit, nearMiss }) => {
      const patterns = wording.patterns.filter((pattern) => pattern.id === id);
      expect(findWording({ ...wording, patterns }, hit)?.actual).toBeTruthy();
      expect(findWording(wording, nearMiss)?.actual).toBeUndefined();
    },
  );

  it("stands in no text of the catalogue", () => {
    const hits = CATALOGUE_TEXTS.flatMap((text) => findWording(wording, text)?.actual ?? []);
    expect(hits).toEqual([]);
  });

  it("gives each pattern an id of its own and words to use instead", () => {
    expect(new Set(wording.patterns.map(({ id }) => id)).size).toBe(wording.patterns.length);
    for (const { instead } of wording.patterns) expect(instead.length).toBeGreaterThan(6);
  });
});

it.each(CATALOGUE_TEXTS)("no rule about words finds anything in the catalogue's “%s”", (text) => {
  const found = [
    unexplainedJargon(text, () => ""),
    twoActs(text),
    wordsForVagueName(text),
    actForThing(text),
  ];
  expect([...found, toolIn(text), toolAlone(text)].filter((one) => one !== undefined)).toEqual([]);
  expect(isForeign(text)).toBe(false);
});

describe("findWording", () => {
  it("reads clause by clause: a number elsewhere settles nothing", () => {
    expect(findWording(WEASEL_WORDS, "Answer calls within 2 hours. Report promptly.")?.actual).toBe(
      "promptly",
    );
    expect(findWording(WEASEL_WORDS, "Report promptly, within 2 hours. Answer calls.")).toBeUndefined();
    expect(findWording(WEASEL_WORDS, "Call promptly, within 2 hours.\nWrite promptly")?.actual).toBe(
      "promptly",
    );
  });

  it("takes the number that the row's own field gives", () => {
    const limit = { amount: 2, unit: "hours", clock: "business", from: "the call" } as const;
    expect(findWording(WEASEL_WORDS, "Answer promptly", { rhythm: null, timeLimit: limit })).toBeUndefined();
    expect(
      findWording(WEASEL_WORDS, "Answer promptly", { rhythm: null, timeLimit: { ...limit, amount: null } })
        ?.actual,
    ).toBe("promptly");
    expect(
      findWording(WEASEL_WORDS, "Check periodically", { rhythm: "monthly", timeLimit: null }),
    ).toBeUndefined();
    expect(findWording(WEASEL_WORDS, "Check periodically", { rhythm: "each", timeLimit: null })?.actual).toBe(
      "periodically",
    );
  });

  it.each([
    "Change any password at a user's request",
    "The buyer may end the agreement",
    "Patch all servers on list B",
    "Keep such records for 2 years",
    "Answer within the agreed time",
    "Report the major incidents of the month",
    "Support the finance system",
    "Block attempts to use the network",
    "The services include, without limitation, the desk",
    "Disputes go to non-binding mediation",
    "The system may be modified at any time",
  ])("leaves “%s” alone: context decides", (text) => {
    for (const wording of [WEASEL_WORDS, UNLIMITED_WORDS, PLACEHOLDERS, DISCLAIMERS, UNILATERAL_WORDS])
      expect(findWording(wording, text)?.actual).toBeUndefined();
  });
});

describe("wordsForVagueName", () => {
  it.each([
    "Security",
    "IT support",
    "Patching",
    "Access control",
    "Server maintenance",
    "Backup & monitoring",
    "Microsoft 365 administration",
    "Vendor management",
  ])("offers an act for “%s”", (name) => {
    expect(wordsForVagueName(name)).toMatch(/^“.+”$/);
  });

  it.each([
    "Patch servers",
    "Password resets",
    "Review access",
    "Restore a file",
    "Budget approval",
    "Firewall changes",
    "Project planning",
    "Support the users of the finance system",
    "",
  ])("leaves “%s” alone", (name) => {
    expect(wordsForVagueName(name)).toBeUndefined();
  });
});

describe("actForThing", () => {
  it.each(["Firewall rules", "Software licences", "SSL certificates", "User accounts", "Printers"])(
    "offers an act for “%s”",
    (name) => {
      expect(actForThing(name)).toMatch(/^“.+”$/);
    },
  );

  it.each(["Order licences", "Firewall changes", "Licence renewals", "Service laptops", "Audit", ""])(
    "leaves “%s” alone",
    (name) => {
      expect(actForThing(name)).toBeUndefined();
    },
  );
});

describe("twoActs", () => {
  it.each([
    ["Approve and install new software", "approve", "install"],
    ["Buy the licences and install them", "buy", "install"],
    ["Approve requests & delete old ones", "approve", "delete"],
  ])("reads two acts in “%s”", (name, first, second) => {
    expect(twoActs(name)).toEqual([first, second]);
  });

  it.each([
    "Install and configure software",
    "Approve the budget and the scope",
    "Create, change and delete a network",
    "Deploy and manage applications",
    "Approve requests to install and remove tools",
    "Install keyboard and monitor",
    "Review logs before and approve after",
    "Approve and",
    "Servers and disable",
  ])("reads one act in “%s”", (name) => {
    expect(twoActs(name)).toBeUndefined();
  });
});

describe("personInRole", () => {
  it.each([
    ["Jane Porter", "Jane Porter"],
    ["IT lead (Jane Porter)", "Jane Porter"],
    ["Mr Porter", "Mr Porter"],
    ["Stefan", "Stefan"],
  ])("reads the person in “%s”", (name, person) => {
    expect(personInRole(name)).toBe(person);
  });

  it.each([
    "IT lead",
    "Service desk",
    "Grace period owner",
    "Martin & Co",
    "Charlotte Office",
    "DevOps (on call)",
    "Dean",
    "jane porter from accounts",
  ])("reads none in “%s”", (name) => {
    expect(personInRole(name)).toBeUndefined();
  });

  it("knows a surname from a job title", () => {
    expect(isPersonName("Simon Lead")).toBe(false);
    expect(isPersonName("Simon Leadbetter")).toBe(true);
  });
});

describe("tools", () => {
  it.each([
    ["Managed in ConnectWise.", "ConnectWise"],
    ["via the NinjaOne portal", "NinjaOne"],
    ["SentinelOne", "SentinelOne"],
  ])("“%s” is a tool alone", (text, tool) => {
    expect(toolAlone(text)).toBe(tool);
  });

  it.each(["Opens a ticket in ConnectWise", "Managed in Berlin", "Approve the move to Veeam"])(
    "“%s” says more",
    (text) => {
      expect(toolAlone(text)).toBeUndefined();
    },
  );

  it("finds a tool as a whole word", () => {
    expect(toolIn("Answer alarms from SolarWinds")).toBe("SolarWinds");
    expect(toolIn("Read the splunking log")).toBeUndefined();
  });
});

describe("unexplainedJargon", () => {
  const none = () => "";

  it("gives the words of an abbreviation", () => {
    expect(unexplainedJargon("Watch the SIEM", none)?.abbreviation).toBe("SIEM");
    expect(unexplainedJargon("Agree RPOs for each system", none)?.abbreviation).toBe("RPO");
  });

  it.each([
    ["Watch the SIEM (security log collection)", ""],
    ["Watch the security log collection (SIEM)", ""],
    ["Watch the SIEM", "SIEM: the system that compares security logs"],
    ["Send the SOC 2 report", ""],
    ["Set the VPN and the MFA rules", ""],
    ["Take a cab to the site", ""],
  ])("is content with “%s”", (text, others) => {
    expect(unexplainedJargon(text, () => others)).toBeUndefined();
  });
});
