import { editRow, editTerms, holdersOf, inRows, type MutationKind, setCell } from "./mutation.ts";

const AT_NIGHT = new Set(["help-desk", "backup-review", "security-escalation", "after-hours"]);

const topicsOf = (content: Parameters<MutationKind["ways"]>[0]) =>
  new Map(content.areas.map(({ id, topic }) => [id, topic]));

/** Hours that nobody works, and nights that are not settled. */
export const HOUR_MUTATIONS: readonly MutationKind[] = [
  {
    id: "cut the hours of those who do a night row",
    rule: "after-hours-no-owner",
    ways: inRows((row, content) => {
      const topic = topicsOf(content).get(row.area);
      const doers = holdersOf(content, row, "responsible");
      return row.hours?.kind === "around-the-clock" &&
        AT_NIGHT.has(topic ?? "") &&
        doers.every(({ cell }) => !cell.duties.includes("accountable"))
        ? doers.map(({ role, cell }) => setCell(row, role, cell.duties, "business"))
        : undefined;
    }),
  },
  {
    id: "promise nights that the desk does not work",
    rule: "after-hours-no-owner",
    ways: inRows((row, content) => {
      const topic = topicsOf(content).get(row.area);
      const isByDay = holdersOf(content, row, "responsible").every(
        ({ role }) => role.hours?.kind === "business",
      );
      return AT_NIGHT.has(topic ?? "") && row.kind !== "decision" && isByDay
        ? [editRow(row, { hours: { kind: "around-the-clock" }, chain: content.chains[0]?.id ?? null })]
        : undefined;
    }),
  },
  {
    id: "promise a Saturday that nobody works",
    rule: "coverage-hole",
    ways: inRows((row, content) => {
      const topic = topicsOf(content).get(row.area);
      const doers = holdersOf(content, row, "responsible");
      const isByDay = doers.length > 0 && doers.every(({ role }) => role.hours?.kind === "business");
      return isByDay && !AT_NIGHT.has(topic ?? "")
        ? [
            editRow(row, {
              hours: { kind: "windows", windows: [{ days: [5, 6], from: "08:00", to: "18:00" }] },
            }),
          ]
        : undefined;
    }),
  },
  {
    id: "let a buyer's role of business hours act at night",
    rule: "after-hours-load",
    ways: (content) =>
      content.areas
        .flatMap(({ activities }) => activities)
        .flatMap((row) =>
          holdersOf(content, row, "responsible")
            .filter(
              ({ role }) => role.party === "buyer" && role.hours?.kind === "business" && row.hours === null,
            )
            .map(({ role, cell }) => ({
              bodies: [setCell(row, role, cell.duties, "out-of-hours")],
              at: [{ role: role.id }],
            })),
        ),
  },
  {
    id: "drop a term of the nights",
    rule: "after-hours-terms-open",
    ways: () =>
      [
        editTerms({ callersAllowed: null }),
        editTerms({ emergencyEvents: null }),
        editTerms({ emergencyRate: null }),
        editTerms({ holidayList: null, holidays: [] }),
      ].map((body) => ({ bodies: [body], at: [{ area: "after-hours", activity: null }] })),
  },
  {
    id: "take the call chain from a night row",
    rule: "no-escalation-path",
    ways: (content) =>
      inRows((row) => (row.chain ? [editRow(row, { chain: null })] : undefined))(content).map(
        ({ bodies }) => ({
          bodies,
          at: [{ activity: null }],
        }),
      ),
  },
];
