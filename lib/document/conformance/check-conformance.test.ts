import { PDFDocument } from "pdf-lib";
import { beforeAll, expect, test } from "vitest";
import { bytesOf } from "../testing/render.ts";
import { CONFORMANCE_RULES, checkConformance } from "./check-conformance.ts";
import { readPdf } from "./model/pdf-model.ts";
import { everyKind } from "./testing/every-kind.ts";
import { DEFECTS, planted } from "./testing/planted-defects.ts";

let pdf: Uint8Array;
let head: string;
beforeAll(async () => {
  pdf = await bytesOf(...everyKind);
  head = (await readPdf(pdf)).head;
});

test("a file with every kind of block keeps both standards", async () => {
  const model = await readPdf(pdf);
  expect(model.pages.length).toBeGreaterThan(1);
  expect(model.pages.flatMap(({ annotations }) => annotations)).toHaveLength(4);
  expect(checkConformance(model)).toEqual([]);
});

test.each(DEFECTS)("$name is noticed by $rule", async (defect) => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const found = checkConformance(planted(document, head, defect)).map(({ rule }) => rule);
  expect(found).toContain(defect.rule);
});

test("every rule notices at least one planted defect", () => {
  const caught = new Set(DEFECTS.map(({ rule }) => rule));
  expect(CONFORMANCE_RULES.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
});
