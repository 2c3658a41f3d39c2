import { expect, test } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import { buildPreset } from "#lib/catalogue/preset.ts";
import { drawMatrix, fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { inputOf, printed } from "../testing/appendix-of.ts";
import { NIGHT_DESK } from "../testing/night-desk.ts";
import { pageTexts } from "../testing/page-texts.ts";
import { bytesOf } from "../testing/render.ts";
import { layoutCallSheet } from "./layout-call-sheet.ts";

const EXAMPLE = inputOf(fillMatrix(buildExample()));
const SMALL = inputOf(
  drawMatrix(
    `
| | Buyer/IT lead | Provider/Desk | Third/Vendor |
| Help desk |
| - Answer calls | A | R@business | - |
| - Wake somebody | A | R@night | C |
`,
    { header: { buyer: "Contoso", provider: "Northwind" } },
  ),
);

test("a chain names roles that are folded into a column", async () => {
  const parts = buildPreset({
    model: "front-desk",
    size: "core",
    columns: "parties",
    title: "Three columns",
    buyer: "Contoso",
    provider: "Northwind",
    businessHours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }],
    zone: "Europe/Warsaw",
  });
  const input = inputOf(fillMatrix(parts));
  const [page = ""] = await printed(input);
  const [chain] = input.content.chains;
  expect(chain?.steps.length).toBeGreaterThan(0);
  for (const step of chain?.steps ?? []) expect(page).toContain(parts.roles[step.role]?.name);
});

test("the call sheet of the day holds chain, numbers and limits on one page", async () => {
  const [step] = EXAMPLE.content.chains[0]?.steps ?? [];
  const contact = { ...NIGHT_DESK, role: step?.role ?? null };
  const texts = await pageTexts(await bytesOf(layoutCallSheet({ ...EXAMPLE, contacts: [contact] })));
  const text = texts[0]?.replace(/\s+/gu, " ") ?? "";
  const { terms } = EXAMPLE.content;
  for (const said of ["Who to call now", NIGHT_DESK.phone, terms.spendingCase, terms.authoritySteps]) {
    expect(text).toContain(said);
  }
});

test("contacts are dated, and their absence is said", async () => {
  expect((await printed(SMALL)).join(" ")).toContain("No contact sheet was given");
  const contact = { ...NIGHT_DESK, role: SMALL.content.roles[1]?.id ?? null };
  const text = (await printed({ ...SMALL, contacts: [contact] })).join(" ");
  expect(text).toContain("+44 20 5550 1234");
  expect(text).toContain("Oldest entry confirmed on 15 January 2026");
});

test("who to call is one page for the wall", async () => {
  const contacts = Array.from({ length: 6 }, (_, index) => ({ ...NIGHT_DESK, name: `Person ${index}` }));
  expect(await pageTexts(await bytesOf(layoutCallSheet({ ...EXAMPLE, contacts })))).toHaveLength(1);
});

test("each number of a chain stands on a line of its own, so that none is broken", () => {
  const [step] = EXAMPLE.content.chains[0]?.steps ?? [];
  const contact = { ...NIGHT_DESK, role: step?.role ?? null, secondPhone: "+44 7700 900123" };
  const tables = layoutCallSheet({ ...EXAMPLE, contacts: [contact] }).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? [block] : [])),
  );
  const said = tables[0]?.rows[0]?.flatMap((cell) =>
    cell.kind === "text" ? cell.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join("")) : [],
  );
  expect(said?.[2]).toBe(`${NIGHT_DESK.name}\n${NIGHT_DESK.phone}\n+44 7700 900123`);
});
