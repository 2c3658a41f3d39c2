import { PDFDocument } from "pdf-lib";
import { hashText } from "#lib/matrix/fingerprint.ts";
import { type ReadAgreed, readAgreed } from "#lib/matrix/read-agreed.ts";
import { readAppendixRecord } from "#lib/matrix/read-appendix-record.ts";
import type { AppendixRecord } from "#lib/matrix/schema/appendix-record.ts";
import type { AppendixInput } from "../appendix/appendix-input.ts";
import { inputFromRecord } from "../appendix/appendix-record.ts";
import { rowsInScope } from "../appendix/area-table.ts";
import { layoutAppendix } from "../appendix/layout-appendix.ts";
import { LAYOUT_VERSION } from "../appendix/layout-version.ts";
import { printAppendix } from "../appendix/print-appendix.ts";
import { nodeTexts } from "../conformance/model/node-texts.ts";
import { modelOf } from "../conformance/model/pdf-model.ts";
import type { FontBytes } from "../pdf/font/typeface.ts";
import { firstRevisionEnd, judgeAdded } from "./added-since.ts";
import { comparePages, type ReadPages } from "./compare-pages.ts";
import { compareTexts } from "./compare-texts.ts";
import { documentTexts } from "./document-texts.ts";
import { isSameFile, readOwnFile } from "./own-file.ts";
import { type Carried, readCarried } from "./read-carried.ts";
import type { Subject, TextFault, Verdict } from "./verdict.ts";

export interface VerifyNeeds {
  readonly fonts: FontBytes;
  /** Reads the text of a file that has no structure any more; loaded only then. */
  readonly readPages: ReadPages;
  /** The files beside a plain or flattened appendix, when they are at hand. */
  readonly beside?: Carried;
}

/** The file with what it should be, as far as its own words go. */
interface Claimed {
  readonly document: PDFDocument;
  readonly texts: { readonly matrixJson: string; readonly recordJson: string };
  readonly agreed: ReadAgreed;
  readonly record: AppendixRecord;
  readonly subject: Subject;
}

const MOST_FAULTS = 20;
/** Fewer texts than this share that agree: it is another document. */
const ENOUGH = 0.3;

/** Compares an appendix with the matrix.json that it carries, or that is given, and with itself printed again. */
export async function verifyAppendix(bytes: Uint8Array, needs: VerifyNeeds): Promise<Verdict> {
  const claimed = await readClaim(bytes, needs);
  if ("kind" in claimed) return claimed;
  if (claimed.record.print.layout === LAYOUT_VERSION) {
    const same = await compareFile(bytes, claimed, needs);
    if (same !== null) return same;
  }
  return compareText(bytes, claimed, needs);
}

async function readClaim(bytes: Uint8Array, needs: VerifyNeeds): Promise<Claimed | Verdict> {
  const document = await tryLoad(bytes);
  if (document === null) return foreign("It is not a PDF that can be read, or it needs a password.");
  const carried = readCarried(document);
  const matrixJson = carried.matrixJson ?? needs.beside?.matrixJson ?? null;
  const recordText = carried.recordJson ?? needs.beside?.recordJson ?? null;
  if (matrixJson === null)
    return foreign(
      "It carries no matrix.json. If it is the plain form or was flattened, give matrix.json and record.json too.",
    );
  const agreed = readAgreed(matrixJson);
  if (!agreed.ok) return foreign(agreed.message);
  if (recordText === null)
    return foreign("There is no record.json, which says how it was printed. Give it beside matrix.json.");
  const read = readAppendixRecord(recordText);
  if (!read.ok) return foreign(read.message);
  const { record } = read;
  const subject: Subject = {
    title: agreed.content.header.title,
    state: record.edition.state,
    edition: record.edition.number,
    fingerprint: hashText(matrixJson),
    rows: agreed.content.areas.flatMap(rowsInScope).length,
  };
  const given = needs.beside?.matrixJson ?? null;
  if (given !== null && given !== matrixJson)
    return altered(subject, "The matrix.json that the file carries is not the one that was given.");
  if (subject.fingerprint !== record.edition.fingerprint)
    return altered(
      subject,
      `matrix.json hashes to ${subject.fingerprint}, but record.json names the fingerprint ${record.edition.fingerprint}.`,
    );
  if (agreed.edition !== record.edition.number || agreed.previous !== record.edition.previous)
    return altered(subject, "matrix.json and record.json name different editions.");
  return { document, texts: { matrixJson, recordJson: recordText }, agreed, record, subject };
}

/** Prints again and compares object by object; `null` when the file is another one. */
async function compareFile(bytes: Uint8Array, claimed: Claimed, needs: VerifyNeeds): Promise<Verdict | null> {
  const end = firstRevisionEnd(bytes);
  const found = readOwnFile(bytes.subarray(0, end));
  if (found === null) return null;
  const again = await printAgain(claimed, needs);
  if (!again.ok) return null;
  const wanted = readOwnFile(again.bytes);
  if (wanted === null || !isSameFile(found, wanted)) return null;
  if (end === bytes.length) return { kind: "unaltered", subject: claimed.subject, added: [] };
  const added = await judgeAdded(bytes, end);
  return added.ok ? { kind: "unaltered", subject: claimed.subject, added: added.said } : null;
}

function printAgain(claimed: Claimed, { fonts }: VerifyNeeds) {
  const options = { fonts, createdAt: claimed.record.print.at };
  return printAppendix(inputOf(claimed), claimed.texts, options);
}

/** The plain form is the one that carries nothing. */
function inputOf({ document, agreed, record }: Claimed): AppendixInput {
  return inputFromRecord(agreed.content, record, readCarried(document).matrixJson === null);
}

async function compareText(bytes: Uint8Array, claimed: Claimed, needs: VerifyNeeds): Promise<Verdict> {
  const { subject, record } = claimed;
  const isOwnLayout = record.print.layout === LAYOUT_VERSION;
  const forms = [inputOf(claimed), { ...inputOf(claimed), plain: !inputOf(claimed).plain }];
  let best: { readonly faults: readonly TextFault[]; readonly share: number } | null = null;
  for (const input of forms) {
    const compared = await compareForm(bytes, claimed.document, input, claimed, needs, isOwnLayout);
    if (compared === null) continue;
    if (best === null || compared.faults.length < best.faults.length) best = compared;
    if (best.faults.length === 0) break;
  }
  if (best === null)
    return foreign(
      `It has no structure, and was printed in layout ${record.print.layout}; this Clearline prints layout ${LAYOUT_VERSION}. Verify it with the Clearline that printed it.`,
    );
  if (best.faults.length === 0) {
    const again = await printAgain(claimed, needs);
    const reason =
      again.ok || !isOwnLayout ? reasonFor(record) : `It cannot be printed again here: ${again.message}`;
    return { kind: "rewritten", subject, reason };
  }
  if (best.share < ENOUGH) return foreign(`Its text is not that of “${subject.title}”.`);
  const count = best.faults.length;
  return { kind: "altered", subject, reason: "", faults: best.faults.slice(0, MOST_FAULTS), count };
}

async function compareForm(
  bytes: Uint8Array,
  document: PDFDocument,
  input: AppendixInput,
  claimed: Claimed,
  { fonts, readPages }: VerifyNeeds,
  isOwnLayout: boolean,
) {
  const expected = documentTexts(layoutAppendix(input));
  const printed = readStructured(document);
  if (printed !== null) {
    const wanted = isOwnLayout ? expected : expected.filter(({ row }) => row !== null);
    const faults = compareTexts(wanted, isOwnLayout ? printed : printed.filter(isCell));
    return { faults, share: 1 - Math.min(1, faults.length / wanted.length) };
  }
  if (!isOwnLayout) return null;
  const again = await printAppendix(input, claimed.texts, { fonts, createdAt: claimed.record.print.at });
  return again.ok ? comparePages(bytes, again.bytes, expected, readPages) : null;
}

const isCell = ({ type }: { readonly type: string }): boolean => type === "TH" || type === "TD";

/** The texts of a file that has still its structure and fonts that say what they show. */
function readStructured(document: PDFDocument) {
  try {
    const model = modelOf(document, "");
    const texts = nodeTexts(model);
    return texts.length === 0 || texts.some(({ text }) => text.includes("\uFFFD")) ? null : texts;
  } catch {
    // What another tool wrote may hold what this reader does not read; the pages are then read as a whole.
    return null;
  }
}

function reasonFor({ print }: AppendixRecord): string {
  return print.layout === LAYOUT_VERSION
    ? "Another tool has written the file anew, or added to it, so that only its text could be compared: not pictures, lines and colours."
    : `It was printed in layout ${print.layout}; this Clearline prints layout ${LAYOUT_VERSION}, so that only the text of its tables could be compared.`;
}

async function tryLoad(bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  } catch {
    // The reader throws errors of many kinds for files that are damaged, encrypted or no PDF at all.
    return null;
  }
}

const foreign = (reason: string): Verdict => ({ kind: "foreign", reason });

const altered = (subject: Subject, reason: string): Verdict => ({
  kind: "altered",
  subject,
  reason,
  faults: [],
  count: 0,
});
