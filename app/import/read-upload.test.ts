import { expect, test } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import { fileText, matrixOfParts, toFile } from "#lib/matrix/file.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { roleLines, withChoices } from "./import-choices.ts";
import { readUpload } from "./read-upload.ts";

const SHEET = "Activity,Client IT,MSP desk,Someone\nReset passwords,I,R/A,\nReview backups,,maybe,R\n";

function readSheet() {
  const read = readUpload(SHEET);
  if (!read.ok || read.value.kind !== "sheet") throw new Error("not read as a sheet");
  return read.value;
}

test("a sheet is read with its roles, parties and the cells that are none", () => {
  const sheet = readSheet();
  expect(roleLines(sheet.parts).map(({ name, party, cells }) => [name, party, cells])).toEqual([
    ["Client IT", "buyer", 1],
    ["MSP desk", "provider", 1],
    ["Someone", "unknown", 1],
  ]);
  expect(sheet.unread).toMatchObject([{ row: 3, column: "MSP desk", found: "maybe" }]);
});

test("what the importer says goes before what was guessed", () => {
  const { parts } = readSheet();
  const lost = roleLines(parts).find((line) => line.party === "unknown")?.id ?? "";
  const choices = {
    title: "",
    buyer: "Contoso",
    provider: " ",
    zone: "Europe/Oslo",
    parties: { [lost]: "third" as const },
  };
  const said = withChoices(parts, choices);
  expect(said.header).toMatchObject({
    title: "Contoso and Provider",
    buyer: "Contoso",
    provider: "Provider",
  });
  expect(said.terms.zone).toBe("Europe/Oslo");
  expect(roleLines(said).map((line) => line.party)).toEqual(["buyer", "provider", "third"]);
});

test("a Clearline file is known by its first character and keeps its names", () => {
  const made = matrixOfParts(MatrixId.parse("m"), buildExample());
  if (!made.ok) throw new Error(made.message);
  const read = readUpload(fileText(toFile(made.value, [])));
  expect(read).toMatchObject({ ok: true, value: { kind: "file" } });
  expect(readUpload("{ no")).toMatchObject({ ok: false, code: "invalid" });
  expect(readUpload("  ")).toMatchObject({ ok: false });
});
