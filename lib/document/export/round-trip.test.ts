import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import { orderKeys } from "#lib/catalogue/order-keys.ts";
import { buildPreset } from "#lib/catalogue/preset.ts";
import { cellText } from "#lib/matrix/cell-text.ts";
import { type Content, content } from "#lib/matrix/content.ts";
import { matrixOfParts } from "#lib/matrix/file.ts";
import { newActivity, newRole } from "#lib/matrix/new-rows.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { MatrixParts } from "#lib/matrix/schema/op.ts";
import type { Assignment, Duty } from "#lib/matrix/schema/role.ts";
import { draftEdition } from "../appendix/draft-edition.ts";
import { layoutAppendix } from "../appendix/layout-appendix.ts";
import { inflate } from "../archive/testing/inflate.ts";
import { findingsInput } from "../findings/findings-input.ts";
import { readFileAsGrids } from "../grid/read-book.ts";
import { importBook } from "../import/import-book.ts";
import { writeExport } from "./write-export.ts";

function contentOf(parts: MatrixParts): Content {
  const matrix = matrixOfParts(MatrixId.parse("m"), parts);
  if (!matrix.ok) throw new Error(matrix.message);
  return content(matrix.value);
}

/** What a sheet holds of a matrix: areas, activities, roles, letters, notes, what is to be decided. */
function lines({ areas, roles }: Content): readonly string[] {
  return areas.flatMap((area) =>
    area.activities.map((row) => {
      const cells = roles.map(({ id, name }) => `${name}=${row.cells[id] ? cellText(row.cells[id]) : ""}`);
      return [area.name, row.name, ...cells, row.note ?? "", row.undecided ? "to decide" : ""].join(" | ");
    }),
  );
}

const FORMATS = ["xlsx", "csv", "md", "html"] as const;

function write(format: (typeof FORMATS)[number] | "docx" | "ics", agreed: Content): Uint8Array {
  return writeExport(format, {
    content: agreed,
    findings: () =>
      findingsInput({
        content: agreed,
        findings: [],
        known: 0,
        rulePack: 1,
        stage: "drafting",
        today: "2026-03-02",
        whyOf: () => "",
      }),
    appendix: () =>
      layoutAppendix({
        content: agreed,
        edition: draftEdition(agreed, undefined),
        ...{ contacts: [], confirmations: {}, log: null, plain: false },
        printedOn: "2026-03-02",
      }),
    ...{ matrix: "m", from: "2026-03-02" },
  });
}

function readBack(bytes: Uint8Array): Content {
  const file = readFileAsGrids(bytes, { inflate });
  if (!file.ok) throw new Error(file.message);
  if (file.value.kind !== "book") throw new Error("not read as tables");
  const imported = importBook(file.value.book);
  if (!imported.ok) throw new Error(imported.message);
  expect(imported.unread).toEqual([]);
  return contentOf(imported.parts);
}

function importedParts(text: string) {
  const file = readFileAsGrids(new TextEncoder().encode(text), { inflate });
  const imported = file.ok && file.value.kind === "book" ? importBook(file.value.book) : undefined;
  if (!imported?.ok) throw new Error("not read");
  return imported;
}

const VERBS = ["Review", "Approve", "Restore", "Test", "Plan", "Renew"];
const word = fc.string({
  unit: fc.constantFrom(..."abc déß& '\"<>|\\*_`,;:()[]{}=+-@#~!?.%€ж"),
  minLength: 1,
  maxLength: 12,
});
const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();
/** What a spreadsheet might run, before a plain name. */
const start = fc.constantFrom("", "", "", "=", "+", "-1+", "@", "'=", "''+", '=HYPERLINK("http://x") ');
const activityName = fc
  .tuple(start, fc.constantFrom(...VERBS), word, fc.nat(99))
  .map(([risk, verb, more, at]) => tidy(`${risk}${verb} ${more} ${at}`));
const note = fc.option(fc.tuple(start, word).map(([risk, text]) => tidy(`${risk}Note ${text}`)));

const DUTIES: readonly Duty[] = ["accountable", "responsible", "consulted", "informed"];
const cell: fc.Arbitrary<Assignment | null> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      duties: fc.uniqueArray(fc.constantFrom(...DUTIES), { minLength: 1, maxLength: 2 }),
      when: fc.constantFrom("always" as const, "business" as const, "out-of-hours" as const),
      notInvolved: fc.constant(false),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Assignment>({ duties: [], when: "always" as const, notInvolved: true }),
  },
  { weight: 2, arbitrary: fc.constant(null) },
);

const ROLES = ["IT manager", "Service desk", "Security lead", "Network team", "Account manager"];
const AREAS = ["Help desk", "Patching & updates", "Backups (all sites)", "=Security", "Vendors | suppliers"];

interface Sketch {
  readonly roles: number;
  readonly rows: readonly {
    readonly area: number;
    readonly name: string;
    readonly note: string | null;
    readonly cells: readonly (Assignment | null)[];
  }[];
}

const sketch: fc.Arbitrary<Sketch> = fc.record({
  roles: fc.integer({ min: 2, max: ROLES.length }),
  rows: fc.uniqueArray(
    fc.record({
      area: fc.nat(AREAS.length - 1),
      name: activityName,
      note,
      cells: fc.array(cell, { minLength: ROLES.length, maxLength: ROLES.length }),
    }),
    { minLength: 3, maxLength: 12, selector: ({ name }) => name.toLowerCase() },
  ),
});

function toParts({ roles, rows }: Sketch): MatrixParts {
  const { header, terms } = buildExample();
  const used = AREAS.map((name, at) => ({ name, at })).filter(({ at }) =>
    rows.some(({ area }) => area === at),
  );
  const sorted = [...rows].sort((a, b) => a.area - b.area);
  const keys = orderKeys(Math.max(AREAS.length, sorted.length, ROLES.length));
  return MatrixParts.parse({
    header: { ...header, title: "=Who does what" },
    terms,
    areas: Object.fromEntries(
      used.map(({ name, at }) => [
        `area-${at}`,
        { name, topic: null, scope: "in", order: keys[at], removed: false },
      ]),
    ),
    roles: Object.fromEntries(
      ROLES.slice(0, roles).map((name, at) => [
        `role-${at}`,
        newRole({ name, party: at < 2 ? "buyer" : "provider", order: keys[at] ?? "" }),
      ]),
    ),
    activities: Object.fromEntries(
      sorted.map((row, at) => [
        `row-${at}`,
        newActivity({
          area: `area-${row.area}` as never,
          order: keys[at] ?? "",
          name: row.name,
          note: row.note,
        }),
      ]),
    ),
    cells: Object.fromEntries(
      sorted.map((row, index) => {
        // A matrix in which nobody owns or does anything is no matrix that can be known again.
        const owned = row.cells.map((one, at) =>
          at === 0 && index < 2
            ? { duties: ["accountable", "responsible"], when: "always", notInvolved: false }
            : one,
        );
        return [
          `row-${index}`,
          Object.fromEntries(owned.slice(0, roles).flatMap((one, at) => (one ? [[`role-${at}`, one]] : []))),
        ];
      }),
    ),
    chains: {},
  });
}

describe("a matrix that leaves and comes back", () => {
  it("a workbook says of no role that it is the provider's when nobody has said whose it is", () => {
    const { parts } = importedParts("Activity,Our IT,MSP,Night watch,Field team\nAnswer calls,A,R,I,C\n");
    const agreed = contentOf(parts);
    const parties = agreed.roles.map(({ party }) => party);
    expect(parties).toEqual(["buyer", "provider", "unknown", "unknown"]);
    expect(readBack(write("xlsx", agreed)).roles.map(({ party }) => party)).toEqual(parties);
  });

  it.each(FORMATS)("is the same through %s", (format) => {
    fc.assert(
      fc.property(sketch, (made) => {
        const agreed = contentOf(toParts(made));
        expect(lines(readBack(write(format, agreed)))).toEqual(lines(agreed));
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  it.each(FORMATS)("is the same through %s with everything of the catalogue", (format) => {
    const preset = buildPreset({
      ...{
        model: "front-desk",
        size: "everything",
        columns: "folded",
        title: "All",
        buyer: "Contoso",
        provider: "Northwind",
      },
      ...{ businessHours: [], zone: "Europe/London" },
    });
    const agreed = contentOf(preset);
    const back = readBack(write(format, agreed));
    expect(lines(back)).toEqual(lines(agreed));
    if (format === "xlsx")
      expect(back.roles.map(({ party }) => party)).toEqual(agreed.roles.map(({ party }) => party));
  });

  it("comes back from the appendix in Word with its letters", () => {
    const agreed = contentOf(buildExample());
    const file = readFileAsGrids(write("docx", agreed), { inflate });
    if (!file.ok || file.value.kind !== "book") throw new Error("not read");
    const imported = importBook(file.value.book);
    if (!imported.ok) throw new Error(imported.message);
    const inScope = agreed.areas
      .filter(({ scope }) => scope === "in")
      .flatMap(({ activities }) => activities.filter(({ scope }) => scope === "in"));
    expect(imported.rows).toHaveLength(inScope.length);
    expect(imported.roles.map(({ name }) => name.replace(/^.*: /, ""))).toEqual(
      agreed.roles.map(({ name }) => name),
    );
  });

  it.each([...FORMATS, "docx", "ics"] as const)("gives the same bytes twice through %s", (format) => {
    const agreed = contentOf(buildExample());
    expect(write(format, agreed)).toEqual(write(format, agreed));
  });
});
