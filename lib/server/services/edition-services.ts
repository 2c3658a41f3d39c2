import type { EditionKey, EditionStore, StoredEdition } from "#db/edition-store.ts";
import { type Content, content } from "#lib/matrix/content.ts";
import { findFinal, isComplete, listEditions } from "#lib/matrix/editions.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { MatrixId } from "#lib/matrix/schema/ids.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import type { LogStore } from "#lib/sync/log-store.ts";
import type { RoomState } from "#lib/sync/room/room-state.ts";
import type { Rooms } from "#lib/sync/room/rooms.ts";
import type { Renderer } from "../render/open-renderer.ts";
import type { Entered } from "./entered.ts";
import { matrixAtStage } from "./matrix-at.ts";
import { type PaperFile, sha256Of, toPaperFile } from "./paper-file.ts";

/** An edition as lists show it. */
export interface ListedEdition extends Edition {
  readonly isComplete: boolean;
  /** SHA-256 of the kept PDF; `null` until it is rendered. */
  readonly pdfSha256: string | null;
}

/** Editions and appendices. Who asks has entered the matrix. */
export interface EditionServices {
  readonly list: (entered: Entered) => Promise<readonly ListedEdition[]>;
  /** The content of an edition, as it was frozen. */
  readonly content: (
    entered: Entered,
    number: number,
  ) => Promise<{ readonly ok: true; readonly content: Content } | Refusal>;
  /** The kept PDF of a final or signed edition; rendered now when that has not happened yet. */
  readonly pdf: (entered: Entered, number: number) => Promise<PaperFile | Refusal>;
  /** The same without attachments and form, for signing programs that choke on them; its files are `texts`. */
  readonly plainPdf: (entered: Entered, number: number) => Promise<PaperFile | Refusal>;
  /** The texts that its PDF carries. */
  readonly texts: (
    entered: Entered,
    number: number,
  ) => Promise<({ readonly ok: true } & Pick<StoredEdition, "matrixJson" | "recordJson">) | Refusal>;
  /** The appendix of the matrix as it stands: of the final, or of the draft with its mark on each page. */
  readonly signedFile: (entered: Entered, number: number) => Promise<PaperFile | Refusal>;
  readonly currentPdf: (entered: Entered) => Promise<PaperFile | Refusal>;
  /** Keeps texts and PDF of an edition that was just frozen or signed. */
  readonly keep: (matrix: MatrixId, edition: Edition) => Promise<void>;
}

export interface EditionNeeds {
  readonly store: LogStore;
  readonly editions: EditionStore;
  readonly rooms: () => Rooms;
  readonly renderer: Renderer;
  readonly now: () => string;
}

function noEdition(number: number): Refusal {
  return refuse("not-found", `There is no edition ${number} of this matrix.`);
}

/** Opens the services of editions; PDFs of finals and signed editions are rendered once and kept. */
export function openEditionServices(needs: EditionNeeds): EditionServices {
  const { store, editions, renderer, now } = needs;

  async function read(matrix: MatrixId): Promise<RoomState> {
    const room = await needs.rooms().find(matrix);
    if (!room) throw new Error(`Matrix ${matrix} is gone`);
    return room.read();
  }

  function stageOf(edition: Edition): EditionKey["stage"] {
    return isComplete(edition) ? "signed" : "final";
  }

  async function keepStage(
    state: RoomState,
    edition: Edition,
    stage: EditionKey["stage"],
  ): Promise<StoredEdition | Refusal> {
    const key: EditionKey = {
      matrix: state.matrix.id,
      number: edition.number,
      fingerprint: edition.fingerprint,
      stage,
    };
    const kept = editions.find(key);
    if (kept?.pdf) return kept;
    const at = await matrixAtStage(store, state, edition, (row) => stage === "final" || isComplete(row));
    if (!at) return noEdition(edition.number);
    const { rendered, ...texts } = await renderer.ask("appendix", { ...at, recordJson: kept?.recordJson });
    editions.save(key, texts);
    if (!rendered.ok) return rendered;
    editions.savePdf(key, { bytes: rendered.bytes, sha256: sha256Of(rendered.bytes), renderedAt: now() });
    return editions.find(key) ?? noEdition(edition.number);
  }

  async function pdfOf(state: RoomState, edition: Edition): Promise<PaperFile | Refusal> {
    const stage = stageOf(edition);
    const kept = await keepStage(state, edition, stage);
    if (!("matrixJson" in kept)) return kept;
    if (!kept.pdf) return refuse("unavailable", "The PDF is not there yet. Try again in a moment.");
    const { bytes, sha256: sum } = kept.pdf;
    const mark = stage === "signed" ? `edition-${edition.number}` : `final-${edition.number}`;
    return { ok: true, bytes, sha256: sum, fileName: `appendix-${mark}.pdf` };
  }

  async function plainOf(state: RoomState, edition: Edition): Promise<PaperFile | Refusal> {
    const stage = stageOf(edition);
    const kept = await keepStage(state, edition, stage);
    if (!("matrixJson" in kept)) return kept;
    const at = await matrixAtStage(store, state, edition, (row) => stage === "final" || isComplete(row));
    if (!at) return noEdition(edition.number);
    const { rendered } = await renderer.ask("appendix", { ...at, recordJson: kept.recordJson, plain: true });
    if (!rendered.ok) return rendered;
    return toPaperFile(rendered.bytes, `appendix-plain-${edition.number}.pdf`);
  }

  async function draftPdf(state: RoomState): Promise<PaperFile | Refusal> {
    const { rendered } = await renderer.ask("appendix", {
      ...{ matrix: state.matrix, head: state.heads.shared, at: now() },
      ...{ edition: undefined, recordJson: undefined },
    });
    if (!rendered.ok) return rendered;
    return toPaperFile(rendered.bytes, "appendix-draft.pdf");
  }

  function findEdition(state: RoomState, number: number): Edition | undefined {
    return listEditions(state.matrix).find((edition) => edition.number === number);
  }

  return {
    list: async ({ matrix }) => {
      const state = await read(matrix);
      const kept = editions.list(matrix);
      return listEditions(state.matrix).map((edition): ListedEdition => {
        const pdf = kept.find(
          ({ fingerprint, stage }) => fingerprint === edition.fingerprint && stage === stageOf(edition),
        );
        return { ...edition, isComplete: isComplete(edition), pdfSha256: pdf?.pdfSha256 ?? null };
      });
    },
    content: async ({ matrix }, number) => {
      const state = await read(matrix);
      const edition = findEdition(state, number);
      const at = edition && (await matrixAtStage(store, state, edition, () => true));
      return at ? { ok: true, content: content(at.matrix) } : noEdition(number);
    },
    pdf: async ({ matrix }, number) => {
      const state = await read(matrix);
      const edition = findEdition(state, number);
      return edition ? pdfOf(state, edition) : noEdition(number);
    },
    plainPdf: async ({ matrix }, number) => {
      const state = await read(matrix);
      const edition = findEdition(state, number);
      return edition ? plainOf(state, edition) : noEdition(number);
    },
    texts: async ({ matrix }, number) => {
      const state = await read(matrix);
      const edition = findEdition(state, number);
      if (!edition) return noEdition(number);
      const kept = await keepStage(state, edition, stageOf(edition));
      if (!("matrixJson" in kept)) return kept;
      return { ok: true, matrixJson: kept.matrixJson, recordJson: kept.recordJson };
    },
    signedFile: async ({ matrix }, number) => {
      const elsewhere = findEdition(await read(matrix), number)?.elsewhere;
      const file = elsewhere && editions.findUpload(matrix, elsewhere.file);
      if (!file) return refuse("not-found", `Edition ${number} has no file that was signed elsewhere.`);
      const ending = /\.[A-Za-z0-9]{1,8}$/.exec(file.name)?.[0] ?? "";
      return {
        ok: true,
        bytes: file.bytes,
        sha256: file.sha256,
        fileName: `signed-edition-${number}${ending}`,
      };
    },
    currentPdf: async ({ matrix }) => {
      const state = await read(matrix);
      const final = findFinal(state.matrix);
      return final ? pdfOf(state, final) : draftPdf(state);
    },
    keep: async (matrix, edition) => {
      if (edition.withdrawn) return;
      const state = await read(matrix);
      const kept = await keepStage(state, edition, stageOf(edition));
      if ("code" in kept)
        throw new Error(`Edition ${edition.number} of ${matrix} was not printed: ${kept.message}`);
    },
  };
}
