import type { Content, ContentRole } from "#lib/matrix/content.ts";
import { countOf } from "#lib/wording/line-list.ts";
import { MODEL_WORDS } from "#lib/wording/model-words.ts";
import { hoursInWords } from "#lib/wording/row-words.ts";
import { TERMS_GROUPS } from "#lib/wording/terms-groups.ts";
import { fullSide, partyName, roleWithParty } from "../appendix/names.ts";
import { sayTerm } from "../appendix/terms-section.ts";
import type { Block } from "../layout/block.ts";
import { heading } from "../layout/blocks.ts";
import { simpleTable } from "../layout/simple-table.ts";

type Change = readonly [what: string, before: string, after: string];

/** What changed beside the rows: parties, terms, roles, call chains, accepted gaps, settings of the check. */
export function otherBlocks(before: Content, after: Content): readonly Block[] {
  return [
    ...section("Changed terms", [...headerChanges(before, after), ...termChanges(before, after)]),
    ...section(
      "Changed roles",
      named(before.roles, after.roles, (content, role) => sayWholeRole(content, role), before, after),
    ),
    ...section("Changed call chains", named(before.chains, after.chains, sayChain, before, after)),
    ...section(
      "Accepted by both sides",
      named(
        before.gaps.map((gap) => ({ ...gap, name: gap.sentence })),
        after.gaps.map((gap) => ({ ...gap, name: gap.sentence })),
        (_, gap) => `${gap.reason} Followed up by ${gap.owner}, until ${gap.until}.`,
        before,
        after,
      ),
    ),
    ...section("Changed settings of the check", settingChanges(before, after)),
  ];
}

function section(title: string, changes: readonly Change[]): readonly Block[] {
  if (changes.length === 0) return [];
  return [
    heading(2, title),
    simpleTable(
      `${title}: what was said and what is said now`,
      [
        ["What", 3],
        ["Until now", 5],
        ["From now on", 5],
      ],
      changes.map(([what, old, fresh]) => [
        what,
        old === "" ? "nothing" : old,
        fresh === "" ? "nothing" : fresh,
      ]),
    ),
  ];
}

function headerChanges(before: Content, after: Content): readonly Change[] {
  const pairs: readonly Change[] = [
    ["Title", before.header.title, after.header.title],
    ["Buyer", fullSide(before, "buyer"), fullSide(after, "buyer")],
    ["Provider", fullSide(before, "provider"), fullSide(after, "provider")],
    ["Engagement model", MODEL_WORDS[before.header.model].title, MODEL_WORDS[after.header.model].title],
    ["Letter set", before.header.letterSet, after.header.letterSet],
  ];
  return pairs.filter(([, old, fresh]) => old !== fresh);
}

/** Said by the names of the parties above. */
const IN_NAMES: ReadonlySet<string> = new Set(["buyerTerm", "providerTerm"]);

function termChanges(before: Content, after: Content): readonly Change[] {
  return TERMS_GROUPS.flatMap(({ title, fields }) =>
    fields.flatMap((field): readonly Change[] => {
      if (IN_NAMES.has(field.field)) return [];
      const old = sayTerm(field, before.terms);
      const fresh = sayTerm(field, after.terms);
      return old === fresh ? [] : [[`${title}: ${field.label}`, old, fresh]];
    }),
  );
}

function named<T extends { readonly id: string; readonly name: string }>(
  old: readonly T[],
  fresh: readonly T[],
  say: (content: Content, item: T) => string,
  before: Content,
  after: Content,
): readonly Change[] {
  const was = new Map(old.map((item) => [item.id, item]));
  const is = new Map(fresh.map((item) => [item.id, item]));
  const sayOne = (content: Content, item: T | undefined): string =>
    item === undefined ? "" : [item.name, say(content, item)].filter((part) => part !== "").join(": ");
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((id): readonly Change[] => {
    const a = sayOne(before, was.get(id));
    const b = sayOne(after, is.get(id));
    return a === b ? [] : [[is.get(id)?.name ?? was.get(id)?.name ?? "", a, b]];
  });
}

function sayWholeRole(content: Content, { party, organisation, hours, zone, deputy }: ContentRole): string {
  return [
    [partyName(content, party), organisation].filter(Boolean).join(": "),
    hours === null ? "" : hoursInWords(hours),
    zone ?? "",
    deputy === null || deputy === "" ? "" : `deputy ${deputy}`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function sayChain(content: Content, { steps, afterLastStep }: Content["chains"][number]): string {
  const said = steps.map(({ role, deputy, waitMinutes, note }, index) =>
    [
      `${index + 1}. ${roleWithParty(content, role)}`,
      waitMinutes === null ? "" : `wait ${countOf(waitMinutes, "minute", "minutes")}`,
      deputy === null ? "" : `then ${roleWithParty(content, deputy)}`,
      note ?? "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  );
  return [
    ...said,
    afterLastStep === null || afterLastStep === "" ? "" : `After the last step: ${afterLastStep}`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function settingChanges(before: Content, after: Content): readonly Change[] {
  const old = settingsInWords(before);
  const fresh = settingsInWords(after);
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((rule): readonly Change[] => {
    const a = old.get(rule) ?? "";
    const b = fresh.get(rule) ?? "";
    return a === b ? [] : [[rule, a, b]];
  });
}

function settingsInWords({ settings }: Content): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(settings).map(([rule, { off, threshold, reason }]) => {
      const parts = [off ? "off" : "", threshold === null ? "" : `threshold ${threshold}`, reason ?? ""];
      return [rule, parts.filter((part) => part !== "").join(", ")];
    }),
  );
}
