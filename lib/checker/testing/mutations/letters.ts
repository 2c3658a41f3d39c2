import type { Content, ContentActivity } from "#lib/matrix/content.ts";
import { dropDuty, editRow, freeRoles, holdersOf, inRows, type MutationKind, setCell } from "./mutation.ts";

const NEEDED = "a row that needs this one now needs what nobody owns";

const partyOfOwner = (content: Content, row: ContentActivity) =>
  holdersOf(content, row, "accountable")[0]?.role.party;

const OTHER: Readonly<Record<string, string>> = { buyer: "provider", provider: "buyer" };

/** Both sides do the row: a side that only supports has no part of its own. */
function isDoneByBoth(content: Content, row: ContentActivity): boolean {
  return new Set(holdersOf(content, row, "responsible").map(({ role }) => role.party)).size > 1;
}

/** Faults in the letters of one row. */
export const LETTER_MUTATIONS: readonly MutationKind[] = [
  {
    id: "remove the owner",
    rule: "no-owner",
    besides: { "gap-in-chain": NEEDED },
    ways: inRows((row, content) => {
      const [owner] = holdersOf(content, row, "accountable");
      return owner &&
        holdersOf(content, row).some(({ cell, role }) => role !== owner.role || cell.duties.length > 1)
        ? [dropDuty(row, owner, "accountable")]
        : undefined;
    }),
  },
  {
    id: "let the owner own in business hours only",
    rule: "no-owner",
    ways: inRows((row, content) => {
      const [owner] = holdersOf(content, row, "accountable");
      const isAlone = owner?.cell.duties.length === 1;
      return isAlone && row.hours?.kind === "around-the-clock" && row.kind !== "decision"
        ? [setCell(row, owner.role, ["accountable"], "business")]
        : undefined;
    }),
  },
  {
    id: "add a second owner of the same side",
    rule: "two-owners",
    ways: inRows((row, content) => {
      const [second] = freeRoles(content, row, partyOfOwner(content, row) ?? "");
      return second && [setCell(row, second, ["accountable"])];
    }),
  },
  {
    id: "add an owner of the other side",
    rule: "owner-in-each-party",
    ways: inRows((row, content) => {
      const [second] = freeRoles(content, row, OTHER[partyOfOwner(content, row) ?? ""] ?? "");
      return second && [setCell(row, second, ["accountable"])];
    }),
  },
  {
    id: "give the row to a third party",
    rule: "third-party-as-owner",
    ways: inRows((row, content) => {
      const [owner] = holdersOf(content, row, "accountable");
      const [third] = freeRoles(content, row, "third");
      return owner && third && [dropDuty(row, owner, "accountable"), setCell(row, third, ["accountable"])];
    }),
  },
  {
    id: "take the work from whoever does it",
    rule: "nobody-does-it",
    ways: inRows((row, content) =>
      row.kind === "decision"
        ? undefined
        : holdersOf(content, row, "responsible").map((doer) => dropDuty(row, doer, "responsible")),
    ),
  },
  {
    id: "empty the row",
    rule: "empty-row",
    besides: { "gap-in-chain": NEEDED },
    ways: inRows((row, content) => holdersOf(content, row).map(({ role }) => setCell(row, role, []))),
  },
  {
    id: "blank a split text",
    rule: "shared-without-split",
    ways: (content) =>
      [{ splitBuyer: null }, { splitProvider: null }, { splitBuyer: null, splitProvider: null }].flatMap(
        (fields) =>
          inRows((row) => (isDoneByBoth(content, row) ? [editRow(row, fields)] : undefined))(content),
      ),
  },
  {
    id: "let the other side do it too",
    rule: "shared-without-split",
    ways: inRows((row, content) => {
      const parties = new Set(holdersOf(content, row, "responsible").map(({ role }) => role.party));
      const [only] = parties;
      const [second] = freeRoles(content, row, OTHER[only ?? ""] ?? "");
      const isSplit = row.splitBuyer !== null || row.splitProvider !== null;
      return parties.size === 1 && second && !isSplit ? [setCell(row, second, ["responsible"])] : undefined;
    }),
  },
  {
    id: "leave a split text that says nothing",
    rule: "shared-split-thin",
    ways: (content) =>
      ["See above", "Both", "The rest"].flatMap((text) =>
        inRows((row) => (isDoneByBoth(content, row) ? [editRow(row, { splitBuyer: text })] : undefined))(
          content,
        ),
      ),
  },
  {
    id: "drop what the owner does",
    rule: "owner-act-unsaid",
    ways: inRows((row, content) => {
      const doers = holdersOf(content, row, "responsible");
      const isShared = doers.some(({ role }) => role.party === partyOfOwner(content, row));
      return row.ownerAct && !isShared && doers.length > 0 ? [editRow(row, { ownerAct: null })] : undefined;
    }),
  },
  {
    id: "put the row outside the agreement and name nobody",
    rule: "out-of-scope-no-holder",
    besides: { "gap-in-chain": NEEDED },
    ways: inRows((row) => [editRow(row, { scope: "out", outHolder: null })]),
  },
  {
    id: "let the only doer own it and check it",
    rule: "owner-also-only-doer-also-checker",
    ways: inRows((row, content) => {
      const [owner] = holdersOf(content, row, "accountable");
      const [doer, ...others] = holdersOf(content, row, "responsible");
      if (!owner || owner.role !== doer?.role || others.length > 0 || row.kind === "check") return undefined;
      return holdersOf(content, row, "verifies").length === 0
        ? [setCell(row, owner.role, ["accountable", "responsible", "verifies"])]
        : undefined;
    }),
  },
  {
    id: "take a letter out of the set that rows use",
    rule: "letter-unknown",
    ways: (content) =>
      (
        [
          ["RASCI", "verifies"],
          ["RACI-V", "supports"],
        ] as const
      ).map(([letterSet, duty]) => ({
        bodies: [{ kind: "header.edit", fields: { letterSet } }],
        at: content.areas
          .flatMap(({ activities }) => activities)
          .filter((row) => holdersOf(content, row, duty).length > 0)
          .map(({ id }) => ({ activity: id })),
      })),
  },
];
