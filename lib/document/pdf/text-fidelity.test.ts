import fc from "fast-check";
import { expect, test } from "vitest";
import { nodeTexts } from "../conformance/model/node-texts.ts";
import { readPdf } from "../conformance/model/pdf-model.ts";
import { paragraph, plain, plainCell, strong } from "../layout/blocks.ts";
import { pageTexts, squeezed } from "../testing/page-texts.ts";
import { bytesOf, CREATED_AT, documentOf, FONTS } from "../testing/render.ts";
import { renderPdf } from "./render-pdf.ts";

const SAMPLES = {
  English: "Review the backup reports and open a ticket for each failed job.",
  French: "L’équipe vérifie où l’événement a été traité à Noël; cœur, naïveté.",
  German: "Größere Änderungen prüft das Führungsgremium in Überlänge.",
  Polish: "Zażółć gęślą jaźń, Łódź i Źrebię.",
  Czech: "Příliš žluťoučký kůň úpěl ďábelské ódy.",
  Hungarian: "Árvíztűrő tükörfúrógép.",
  Turkish: "İstanbul’da ığdır; Iğdır ile ilgili iş.",
  Vietnamese: "Nguyễn Thị Hiền quản trị hệ thống, ưu tiên việc khẩn cấp.",
  Romanian: "Știință și tehnică în România, țară.",
  Icelandic: "Þórður og Ægir í Reykjavík, það.",
  Greek: "Ο υπεύθυνος ελέγχει τα αντίγραφα ασφαλείας· Ὀδυσσεύς.",
  Russian: "Ответственный проверяет журнал, ёлка.",
  Ukrainian: "Відповідальний їжак ґаву з’їв.",
  Serbian: "Ђорђе и Љубица, ћирилица, џеп.",
  Armenian: "Հայերեն տեքստ",
  Signs: "“Quotes” – dashes — € £ § ½ ≤ ≥ → … • 24/7 100 %",
};

test.each(Object.entries(SAMPLES))("%s reads back as it was written", async (_, text) => {
  const pdf = await bytesOf(documentOf([paragraph([plain(text), strong(` ${text}`)])]));
  const [page = ""] = await pageTexts(pdf);
  expect(page.replaceAll("\n", " ")).toContain(`${text} ${text}`);
});

test("a letter keeps its own code point after a Vietnamese name that draws the same glyph", async () => {
  const blocks = [SAMPLES.Vietnamese, "in his office it is insisting on mini bikini", "ΑΒΕ ABE АВЕ"];
  const pdf = await bytesOf(documentOf(blocks.map((text) => paragraph(text))));
  const page = (await pageTexts(pdf)).join("");
  for (const text of blocks) expect(page).toContain(text);
});

test("lines that somebody ended read as words apart", async () => {
  const text = "Ada Brandt\n+44 20 5550 1000\n\nday and night";
  const model = await readPdf(await bytesOf(documentOf([paragraph(text)])));
  expect(nodeTexts(model).map((node) => node.text)).toContain("Ada Brandt +44 20 5550 1000  day and night");
});

test("text that was stored decomposed is written composed", async () => {
  const pdf = await bytesOf(documentOf([paragraph("Nguyê\u0303n")]));
  expect((await pageTexts(pdf)).join("")).toContain("Nguy\u1ec5n");
});

test("characters that join, hide or separate draw nothing and keep their code points", async () => {
  const document = documentOf([paragraph("soft\u00ADhyphen zero\u200Bwidth no\u2060break")]);
  expect((await pageTexts(await bytesOf(document))).join("")).toContain("softhyphen zerowidth nobreak");
  const rendered = await renderPdf(document, { fonts: FONTS, attachments: [], createdAt: CREATED_AT });
  const file = new TextDecoder("latin1").decode(rendered.ok ? rendered.bytes : new Uint8Array());
  for (const code of ["00ad", "200b", "2060"]) expect(file).toContain(`> <${code}>`);
});

test("wrapping never loses, adds or changes a character", { timeout: 60_000 }, async () => {
  const letters = Array.from(new Set(Array.from(Object.values(SAMPLES).join("").normalize("NFC"))));
  const word = fc
    .array(fc.constantFrom(...letters.filter((letter) => letter !== " ")), { minLength: 1, maxLength: 60 })
    .map((found) => found.join(""));
  const text = fc.array(word, { minLength: 1, maxLength: 80 }).map((words) => words.join(" "));
  await fc.assert(
    fc.asyncProperty(text, fc.array(text, { minLength: 1, maxLength: 4 }), async (body, cells) => {
      const share = { width: { unit: "share", value: 1 }, rowHeader: false, belonging: "none" } as const;
      const blocks = [
        paragraph(body),
        {
          kind: "table",
          summary: "",
          columns: cells.map(() => share),
          header: [],
          rows: [cells.map(plainCell)],
        },
      ] as const;
      const pdf = await bytesOf({ ...documentOf(blocks), furniture: NO_FURNITURE });
      const read = squeezed((await pageTexts(pdf)).join(""));
      expect(read.startsWith(squeezed(body))).toBe(true);
      const sorted = (text: string): string => Array.from(text).sort().join("");
      expect(sorted(read.slice(squeezed(body).length))).toBe(sorted(squeezed(cells.join(""))));
    }),
    { numRuns: 40, seed: 7 },
  );
});

const NO_FURNITURE = { headerStart: "", headerEnd: "", headerEndStrong: false, footerStart: "", pageOf: "" };
