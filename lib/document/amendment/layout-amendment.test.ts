import { expect, test } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import { content } from "#lib/matrix/content.ts";
import { hashText, matrixJson, rowHash } from "#lib/matrix/fingerprint.ts";
import { ParticipantId } from "#lib/matrix/schema/ids.ts";
import { drawMatrix, fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import type { AppendixInput } from "../appendix/appendix-input.ts";
import { inputOf } from "../testing/appendix-of.ts";
import { findPrintFault } from "../testing/find-print-fault.ts";
import { pageTexts } from "../testing/page-texts.ts";
import { bytesOf } from "../testing/render.ts";
import type { AmendmentInput } from "./amendment-input.ts";
import { compareContents } from "./compare-contents.ts";
import { amendmentAttachments, layoutAmendment } from "./layout-amendment.ts";

const BEFORE = drawMatrix(
  "| | Buyer/IT lead | Provider/Desk |\n| Help desk |\n| - Answer calls | A | R |\n| - Close tickets | A | R |\n| - Order paper | AR | I |",
  { header: { buyer: "Contoso", provider: "Northwind" } },
);
const AFTER = drawMatrix(
  "| | Buyer/IT lead | Provider/Desk |\n| Help desk |\n| - Answer calls | I | AR@business |\n| - Close tickets | A | R |\n| - Wake somebody | A | R@night |",
  {
    header: { buyer: "Contoso", provider: "Northwind" },
    terms: { emergencyRate: "Double rate", paper: "letter" },
  },
);

function amendmentOf(after: AppendixInput = afterInput()): AmendmentInput {
  const before = content(BEFORE);
  return {
    before: {
      content: before,
      number: 1,
      fingerprint: hashText(matrixJson(before, PLACE)),
      effectiveFrom: "2026-03-01",
    },
    after,
  };
}

const PLACE = { number: 1, previous: null };

function afterInput(): AppendixInput {
  const input = inputOf(AFTER);
  return { ...input, edition: { ...input.edition, number: 2, state: "final", effectiveFrom: "2026-08-10" } };
}

async function read(input: AmendmentInput): Promise<string> {
  const texts = await pageTexts(await bytesOf(layoutAmendment(input)));
  return texts.join(" ").replace(/\s+/gu, " ");
}

test("rows added, removed and changed stand in letters and in words, and nothing else does", async () => {
  const text = await read(amendmentOf());
  expect(text).toContain(
    "1 row is changed, 1 row is added, 1 row is removed and terms or roles change as listed below.",
  );
  expect(text).toContain(
    "Letters: IT lead (Contoso) A; Desk (Northwind) R In words: Northwind's desk answers calls. Contoso's IT lead owns it. Letters: IT lead (Contoso) I; Desk (Northwind) A R in business hours",
  );
  expect(text).toContain("In words: Northwind's desk answers calls");
  expect(text).toContain(
    "Removed rows Row Until now 1.3 Order paper Help desk Letters: IT lead (Contoso) A R; Desk (Northwind) I",
  );
  expect(text).toContain("1.3 Wake somebody");
  expect(text).not.toContain("Close tickets");
  expect(text).toContain("Double rate");
  expect(text).toContain("Appendix: Paper A4 US letter");
  expect(text).toContain("In force from 10 August 2026");
});

test("who confirmed the changes is named, and not who confirmed rows that stay", async () => {
  const { areas, roles } = content(AFTER);
  const by = { participant: ParticipantId.parse("ada"), side: "buyer", name: "Ada Brandt" } as const;
  const other = { ...by, participant: ParticipantId.parse("ben"), name: "Ben Cole" };
  const [changed, kept] = areas[0]?.activities ?? [];
  if (!changed || !kept) throw new Error("no rows");
  const yes = (row: typeof changed, who: typeof by | typeof other) => ({
    buyer: { hash: rowHash(row, roles), by: who, at: "2026-08-01T09:00:00.000Z" },
    provider: null,
  });
  const confirmations = { [changed.id]: yes(changed, by), [kept.id]: yes(kept, other) };
  const text = await read(amendmentOf({ ...afterInput(), confirmations }));
  expect(text).toContain("Ada Brandt for Contoso: 1 changed row, last on 1 August 2026, 09:00 UTC.");
  expect(text).not.toContain("Ben Cole");
});

test("two states that say the same amend nothing", async () => {
  const same = inputOf(BEFORE);
  const text = await read(amendmentOf({ ...same, edition: { ...same.edition, number: 2 } }));
  expect(text).toContain("Nothing changes: both say the same as edition 1.");
  expect(compareContents(content(BEFORE), same.content)).toEqual({
    added: [],
    removed: [],
    changed: [],
    isReordered: false,
  });
});

test("an amendment keeps both standards, carries both editions, and is short for a large matrix", async () => {
  const example = fillMatrix(buildExample());
  const input = inputOf(example);
  const [area, ...areas] = input.content.areas;
  const [row, ...rows] = area?.activities ?? [];
  if (!area || !row) throw new Error("no rows");
  const changed = {
    ...input.content,
    areas: [{ ...area, activities: [{ ...row, note: "Also by chat" }, ...rows] }, ...areas],
  };
  const amendment: AmendmentInput = {
    before: {
      content: input.content,
      number: 1,
      fingerprint: input.edition.fingerprint,
      effectiveFrom: null,
    },
    after: { ...input, content: changed, edition: { ...input.edition, number: 2, state: "final" } },
  };
  const document = layoutAmendment(amendment);
  const pdf = await bytesOf(document, amendmentAttachments(amendment, matrixJson(input.content, PLACE)));
  expect(await findPrintFault(document, pdf)).toBeNull();
  expect((await pageTexts(pdf)).length).toBeLessThanOrEqual(2);
});
