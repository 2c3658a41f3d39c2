import { type Content, content } from "#lib/matrix/content.ts";
import { dayIn } from "#lib/matrix/day-in.ts";
import { findFinal, findInForce, findSigned, listEditions } from "#lib/matrix/editions.ts";
import { findInForceAt } from "#lib/matrix/in-force-at.ts";
import { instantIn } from "#lib/matrix/instant-in.ts";
import { getTerms, type Matrix } from "#lib/matrix/matrix.ts";
import { type Refusal, refuse } from "#lib/matrix/refusal.ts";
import type { Edition } from "#lib/matrix/schema/record.ts";
import type { RoomState } from "#lib/sync/room/room-state.ts";
import type { PaperForm } from "../render/print-paper.ts";
import { amendmentJob } from "./amendment-job.ts";
import { callSheetJob } from "./call-sheet-job.ts";
import type { EditionNeeds } from "./edition-services.ts";
import type { Entered } from "./entered.ts";
import { type MatrixAt, matrixAtStage } from "./matrix-at.ts";
import { type PaperFile, toPaperFile } from "./paper-file.ts";

/** Which edition held at a moment. */
export interface InForceAnswer {
  readonly ok: true;
  /** As it was asked, in the matrix's zone. */
  readonly on: string;
  readonly zone: string;
  readonly edition: number | null;
  readonly effectiveFrom: string | null;
  readonly until: string | null;
  readonly fingerprint: string | null;
  /** The edition that both had signed by then, when the one in force was signed afterwards. */
  readonly signedThen: number | null;
}

/** Papers that are made of editions and are none themselves. Who asks has entered the matrix. */
export interface PrintServices {
  /** What changes from one edition to a later one, or to the draft when `to` is left out. */
  readonly amendment: (
    entered: Entered,
    between: { readonly from: number | undefined; readonly to: number | undefined },
    form: PaperForm,
  ) => Promise<PaperFile | Refusal>;
  /** “Who to call now” by the edition in force, else by the matrix as it stands, with the contact sheet of the day. */
  readonly callSheet: (entered: Entered) => Promise<PaperFile | Refusal>;
  /** Which edition was in force at a local time such as `2026-08-12T02:00`. */
  readonly inForceOn: (entered: Entered, local: string) => Promise<InForceAnswer | Refusal>;
}

const LOCAL = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d)?$/;

export function openPrintServices(needs: EditionNeeds): PrintServices {
  const { store, renderer, now } = needs;

  async function read({ matrix }: Entered): Promise<RoomState> {
    const room = await needs.rooms().find(matrix);
    if (!room) throw new Error(`Matrix ${matrix} is gone`);
    return room.read();
  }

  const frozen = (state: RoomState, edition: Edition): Promise<MatrixAt | undefined> =>
    matrixAtStage(store, state, edition, () => true);

  function findEdition(matrix: Matrix, number: number): Edition | undefined {
    return listEditions(matrix).find((edition) => edition.number === number);
  }

  async function contentInForce(state: RoomState, today: string): Promise<[Content, Edition | undefined]> {
    const edition = findInForce(state.matrix, today);
    const at = edition && (await frozen(state, edition));
    return at ? [content(at.matrix), edition] : [content(state.matrix), undefined];
  }

  return {
    amendment: async (entered, { from, to }, form) => {
      const state = await read(entered);
      const later = to === undefined ? findFinal(state.matrix) : findEdition(state.matrix, to);
      if (to !== undefined && !later) return noEdition(to);
      const first = from ?? (later ? later.number - 1 : findSigned(state.matrix)?.number);
      if (first === undefined || first < 1)
        return refuse(
          "not-ready",
          "Nothing is signed yet: there is no edition that could be amended. Print the appendix.",
        );
      const earlier = findEdition(state.matrix, first);
      if (!earlier) return noEdition(first);
      if (later && later.number <= earlier.number)
        return refuse(
          "invalid",
          `Edition ${later.number} does not come after edition ${earlier.number}. Give the earlier one as from.`,
        );
      const before = await frozen(state, earlier);
      const after = later ? await frozen(state, later) : undefined;
      if (!before || (later && !after)) return noEdition(first);
      const job = amendmentJob({
        before: { ...before, edition: earlier },
        after: after && later ? { ...after, edition: later } : undefined,
        draft: { matrix: state.matrix, head: state.heads.shared, at: now() },
      });
      const name = `amendment-${earlier.number}-to-${later?.number ?? "draft"}.${form}`;
      if (form === "docx") return toPaperFile(await renderer.ask("amendmentInWord", job), name);
      const rendered = await renderer.ask("render", job);
      return rendered.ok ? toPaperFile(rendered.bytes, name) : rendered;
    },
    callSheet: async (entered) => {
      const state = await read(entered);
      const at = now();
      const today = dayIn(getTerms(state.matrix).zone, at);
      const [agreed, edition] = await contentInForce(state, today);
      const rendered = await renderer.ask(
        "render",
        callSheetJob(state.matrix, agreed, edition, { at, today }),
      );
      return rendered.ok ? toPaperFile(rendered.bytes, `who-to-call-${today}.pdf`) : rendered;
    },
    inForceOn: async (entered, local) => {
      if (!LOCAL.test(local))
        return refuse(
          "invalid",
          `Found “${local.slice(0, 40)}”, expected a day or a time such as 2026-08-12T02:00.`,
        );
      const { matrix } = await read(entered);
      const { zone } = getTerms(matrix);
      const day = local.slice(0, 10);
      const instant = instantIn(zone, local.length === 10 ? `${day}T12:00` : local);
      const { edition, until, signedThen } = findInForceAt(matrix, { day, instant });
      return {
        ok: true,
        on: local,
        zone,
        edition: edition?.number ?? null,
        effectiveFrom: edition?.effectiveFrom ?? null,
        until,
        fingerprint: edition?.fingerprint ?? null,
        signedThen: signedThen?.number ?? null,
      };
    },
  };
}

function noEdition(number: number): Refusal {
  return refuse("not-found", `There is no edition ${number} of this matrix.`);
}
