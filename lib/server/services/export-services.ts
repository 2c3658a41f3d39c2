import type { EditionStore } from "#db/edition-store.ts";
import type { ZipPart } from "#lib/document/archive/write-zip.ts";
import { commentsJson } from "#lib/document/comments/comments-json.ts";
import { EXPORT_FORMATS, type ExportFormat, FORMAT_FACTS } from "#lib/document/export/export-format.ts";
import { type ExportPreview, previewText } from "#lib/document/export/preview-export.ts";
import { findFinal, isComplete, listEditions } from "#lib/matrix/editions.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { LogEntry, LogStore } from "#lib/sync/log-store.ts";
import type { RoomState } from "#lib/sync/room/room-state.ts";
import type { Rooms } from "#lib/sync/room/rooms.ts";
import type { Renderer } from "../render/open-renderer.ts";
import type { CommentsServices } from "./comments-services.ts";
import type { EditionServices } from "./edition-services.ts";
import type { Entered } from "./entered.ts";
import type { FindingsServices } from "./findings-services.ts";
import type { MatrixServices } from "./matrix-services.ts";

/** A file to download, of whatever kind. */
export interface ExportedFile {
  readonly ok: true;
  readonly bytes: Uint8Array | string;
  readonly mediaType: string;
  readonly fileName: string;
}

/** A matrix in every form in which it leaves. Who asks has entered the matrix. */
export interface ExportServices {
  readonly file: (entered: Entered, format: ExportFormat) => Promise<ExportedFile | Refusal>;
  /** The beginning of a file in a format; a PDF is looked at itself. */
  readonly preview: (
    entered: Entered,
    format: Exclude<ExportFormat, "pdf">,
  ) => Promise<{ readonly ok: true; readonly preview: ExportPreview }>;
  /** One archive with all that the reader's side may have: every format, editions, comments, and the logs. */
  readonly everything: (entered: Entered) => Promise<ExportedFile | Refusal>;
}

export interface ExportNeeds {
  readonly store: LogStore;
  readonly editionStore: EditionStore;
  readonly rooms: () => Rooms;
  readonly renderer: Renderer;
  readonly matrices: MatrixServices;
  readonly editions: EditionServices;
  readonly findings: FindingsServices;
  readonly comments: CommentsServices;
  readonly now: () => string;
}

const PAGE = 5000;

const README = `Everything that Clearline holds of this matrix and that your side may see.

matrix.clearline.json   content and ids; opens as a new matrix
matrix.xlsx, .csv, .md, .html, .ics, appendix.docx, appendix.pdf   the same in other forms
findings.pdf            what the checker says, no part of the agreement
comments.json, .pdf     what both sides said
editions/               each signed edition: its PDF, its texts, and the file that was signed elsewhere
log/shared.json         every change of the shared matrix, each with its hash and the one before it
log/own.json            the same for what your side keeps to itself: contacts and notes
SHA256SUMS.txt          to check that nothing is missing or altered: sha256sum -c SHA256SUMS.txt
`;

/** Opens what pages and handlers do when a matrix leaves. */
export function openExportServices(needs: ExportNeeds): ExportServices {
  const { store, renderer, now } = needs;

  async function read({ matrix }: Entered): Promise<RoomState> {
    const room = await needs.rooms().find(matrix);
    if (!room) throw new Error(`Matrix ${matrix} is gone`);
    return room.read();
  }

  async function file(entered: Entered, format: ExportFormat): Promise<ExportedFile | Refusal> {
    const { mediaType, fileName } = FORMAT_FACTS[format];
    if (format === "json")
      return { ok: true, bytes: await needs.matrices.fileText(entered), mediaType, fileName };
    if (format === "pdf") {
      const pdf = await needs.editions.currentPdf(entered);
      return pdf.ok ? { ok: true, bytes: pdf.bytes, mediaType, fileName: pdf.fileName } : pdf;
    }
    const { matrix } = await read(entered);
    const bytes = await renderer.ask("export", { matrix, edition: findFinal(matrix), at: now(), format });
    return { ok: true, bytes, mediaType, fileName };
  }

  async function logOf({ matrix }: Entered, stream: "shared" | Side): Promise<string> {
    const entries: LogEntry[] = [];
    for (let since = 0; ; ) {
      const page = await store.entriesSince(matrix, stream, since, PAGE);
      entries.push(...page);
      const last = page.at(-1);
      if (!last || page.length < PAGE) return `${JSON.stringify(entries, null, 1)}\n`;
      since = last.change.revision;
    }
  }

  async function editionParts(entered: Entered, state: RoomState): Promise<readonly ZipPart[]> {
    const parts: ZipPart[] = [];
    for (const edition of listEditions(state.matrix).filter(isComplete)) {
      const { number, fingerprint, elsewhere } = edition;
      const folder = `editions/${number}`;
      const pdf = await needs.editions.pdf(entered, number);
      if (pdf.ok) parts.push({ name: `${folder}/appendix.pdf`, data: pdf.bytes });
      const kept = needs.editionStore.find({ matrix: entered.matrix, number, fingerprint, stage: "signed" });
      if (kept)
        parts.push(
          { name: `${folder}/matrix.json`, data: kept.matrixJson },
          { name: `${folder}/record.json`, data: kept.recordJson },
        );
      const signed = elsewhere === null ? undefined : await needs.editions.signedFile(entered, number);
      if (signed?.ok) parts.push({ name: `${folder}/${signed.fileName}`, data: signed.bytes });
    }
    return parts;
  }

  /** A PDF that cannot print a character says so in its place: nothing is left out in silence. */
  const partOf = (
    name: string,
    made: { readonly ok: true; readonly bytes: Uint8Array | string } | Refusal,
  ): ZipPart =>
    made.ok ? { name, data: made.bytes } : { name: `${name}.not-printed.txt`, data: `${made.message}\n` };

  return {
    file,
    preview: async (entered, format) => {
      if (format === "json")
        return { ok: true, preview: previewText(await needs.matrices.fileText(entered)) };
      const { matrix } = await read(entered);
      const state = { matrix, edition: findFinal(matrix), at: now(), format };
      return { ok: true, preview: await renderer.ask("preview", state) };
    },
    everything: async (entered) => {
      const state = await read(entered);
      const parts: ZipPart[] = [{ name: "README.txt", data: README }];
      for (const format of EXPORT_FORMATS)
        parts.push(partOf(FORMAT_FACTS[format].fileName, await file(entered, format)));
      parts.push(
        partOf("findings.pdf", await needs.findings.pdf(entered)),
        partOf("comments.pdf", await needs.comments.pdf(entered)),
        { name: "comments.json", data: `${JSON.stringify(commentsJson(state.matrix, now()), null, 1)}\n` },
        ...(await editionParts(entered, state)),
        { name: "log/shared.json", data: await logOf(entered, "shared") },
        { name: "log/own.json", data: await logOf(entered, entered.actor.side) },
      );
      const bytes = await renderer.ask("pack", parts);
      return { ok: true, bytes, mediaType: "application/zip", fileName: "matrix-everything.zip" };
    },
  };
}
