import { apply } from "./apply.ts";
import { type Content, content } from "./content.ts";
import { decideFill } from "./decide/fill.ts";
import { hashText } from "./fingerprint.ts";
import { emptyMatrix, getHeader, getTerms, type Matrix } from "./matrix.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { describeIssue } from "./schema/describe-issue.ts";
import { ClearlineFile, FILE_VERSION, type FileEdition, FileMark } from "./schema/file.ts";
import type { Header } from "./schema/header.ts";
import { GapId, type MatrixId, ParticipantId } from "./schema/ids.ts";
import type { MatrixParts } from "./schema/op.ts";

export type Parsed<T> = { readonly ok: true; readonly value: T } | Refusal;

function pick<K extends string, T, U>(
  rows: Readonly<Record<K, T>>,
  keep: (row: T, id: string) => boolean,
  edit: (row: T) => U,
): Record<K, U> {
  const kept = Object.entries<T>(rows).filter(([id, row]) => keep(row, id));
  // The keys are those of `rows`; Object.fromEntries forgets them.
  return Object.fromEntries(kept.map(([id, row]) => [id, edit(row)])) as Record<K, U>;
}

function liveParts(matrix: Matrix): MatrixParts {
  const { area, role, activity, cells, chain, setting } = matrix.tables;
  const steps = Object.values(chain).flatMap((row) => (row.removed ? [] : row.steps));
  const called = new Set<string | null>(steps.flatMap((step) => [step.role, step.deputy]));
  const isLive = (id: string) => {
    const row = activity[id];
    return row !== undefined && !row.removed && area[row.area]?.removed === false;
  };
  // A removed role that a call chain still names stays as what it is: removed, with its name.
  const isKept = (id: string) => role[id]?.removed === false || called.has(id);
  return {
    header: { ...getHeader(matrix), origin: null },
    terms: getTerms(matrix),
    areas: pick(
      area,
      (row) => !row.removed,
      (row) => row,
    ),
    roles: pick(
      role,
      (_row, id) => isKept(id),
      (row) => (row.foldsInto !== null && !isKept(row.foldsInto) ? { ...row, foldsInto: null } : row),
    ),
    activities: pick(
      activity,
      (_row, id) => isLive(id),
      (row) => ({
        ...row,
        chain: row.chain !== null && chain[row.chain]?.removed === false ? row.chain : null,
        dependsOn: row.dependsOn.filter(isLive),
      }),
    ),
    cells: pick(
      cells,
      (_row, id) => isLive(id),
      (row) =>
        pick(
          row,
          (cell, id) => isKept(id) && (cell.duties.length > 0 || cell.notInvolved),
          (cell) => cell,
        ),
    ),
    chains: pick(
      chain,
      (row) => !row.removed,
      (row) => row,
    ),
    settings: pick(
      setting,
      (row) => row.off || row.threshold !== null,
      (row) => row,
    ),
    gaps: pick(
      matrix.tables.gap,
      (gap) =>
        !gap.removed &&
        gap.buyer !== null &&
        gap.provider !== null &&
        (gap.activity === null || isLive(gap.activity)) &&
        (gap.role === null || isKept(gap.role)),
      ({ buyer: _buyer, provider: _provider, removed: _removed, ...gap }) => gap,
    ),
  };
}

/** The file of a matrix: content and ids, with the signed editions to read. */
export function toFile(matrix: Matrix, editions: readonly FileEdition[]): ClearlineFile {
  return {
    format: "clearline",
    version: FILE_VERSION,
    origin: { matrix: matrix.id, revision: matrix.revision },
    parts: liveParts(matrix),
    editions: [...editions],
  };
}

/** The file as text, one field a line. */
export function fileText(file: ClearlineFile): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function parseJson(text: string): Parsed<unknown> {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    if (error instanceof SyntaxError) return refuse("invalid", `This is not JSON: ${error.message}.`);
    throw error;
  }
}

/** Reads the text of a `.clearline.json`; a refusal names the place, what was found there and what was expected. */
export function parseFile(text: string): Parsed<ClearlineFile> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const mark = FileMark.safeParse(json.value);
  if (!mark.success) {
    return refuse("invalid", `This is not a Clearline file. ${describeIssue(json.value, mark.error.issues)}`);
  }
  if (mark.data.version !== FILE_VERSION) {
    return refuse(
      "invalid",
      `This file has version ${mark.data.version}; this Clearline reads version ${FILE_VERSION}. Open it with a newer Clearline.`,
    );
  }
  const file = ClearlineFile.safeParse(json.value);
  if (!file.success) return refuse("invalid", describeIssue(json.value, file.error.issues));
  const altered = file.data.editions.find((edition) => hashText(edition.matrixJson) !== edition.fingerprint);
  if (altered)
    return refuse(
      "invalid",
      `Edition ${altered.number} was altered: its text does not have its fingerprint.`,
    );
  return { ok: true, value: file.data };
}

/** What fills a new matrix from a file: the ids stay, the origin is the one given, editions are left behind. */
export function partsFromFile(
  file: ClearlineFile,
  { newOrigin }: { readonly newOrigin: Header["origin"] },
): MatrixParts {
  return { ...file.parts, header: { ...file.parts.header, origin: newOrigin } };
}

const READER = { participant: ParticipantId.parse("file"), side: "buyer", name: "File" } as const;

/** A matrix at revision 1 that holds these parts and has no history; its limits are the reader's business. */
export function matrixOfParts(id: MatrixId, parts: MatrixParts): Parsed<Matrix> {
  const empty = emptyMatrix(id);
  const filled = decideFill(empty, parts);
  if (!filled.ok) return refuse(filled.code, filled.message);
  const change = {
    id: "fill",
    stream: "shared",
    revision: 1,
    at: "",
    by: READER,
    kind: "matrix.fill",
    group: null,
  } as const;
  return { ok: true, value: apply(empty, { ...change, writes: filled.writes }) };
}

/** What was agreed when the file was written, its accepted gaps with it. */
export function contentOfFile(file: ClearlineFile): Parsed<Content> {
  const matrix = matrixOfParts(file.origin.matrix, file.parts);
  if (!matrix.ok) return matrix;
  const gaps = Object.entries(matrix.value.tables.gap)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, gap]) => ({ ...gap, id: GapId.parse(id) }));
  return { ok: true, value: { ...content(matrix.value), gaps } };
}
