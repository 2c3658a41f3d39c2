import type { Access } from "../access/create-access.ts";
import type { RateLimiter } from "../access/rate-limit.ts";
import type { Credentials } from "../access/session-cookie.ts";
import type { FontBytes } from "../document/pdf/font/typeface.ts";
import type { Refusal } from "../matrix/refusal.ts";
import type { CommentsServices } from "./services/comments-services.ts";
import type { DeletionServices } from "./services/deletion-services.ts";
import type { EditionServices } from "./services/edition-services.ts";
import type { Entered } from "./services/entered.ts";
import type { ExportServices } from "./services/export-services.ts";
import type { FindingsServices } from "./services/findings-services.ts";
import type { MatrixServices } from "./services/matrix-services.ts";
import type { PaperServices } from "./services/paper-services.ts";
import type { PhaseServices } from "./services/phase-services.ts";
import type { PrintServices } from "./services/print-services.ts";
import type { RoundServices } from "./services/round-services.ts";
import type { SheetServices } from "./sheets/sheet-services.ts";

/** Whether the server can do its work. */
export interface Health {
  readonly ok: boolean;
  readonly startedAt: string;
  /** What went wrong last, and when, while it is not over. */
  readonly trouble: { readonly at: string; readonly message: string } | null;
}

/** What pages and route handlers get from the server; they import this type only. */
export interface ServerContext {
  /** The public address, for links, cookies and the check of the Origin header. */
  readonly origin: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Says who a request is from in a matrix, named as it stands in an address; the key to all other services. */
  readonly enter: (
    credentials: Credentials | undefined,
    matrix: string,
  ) => ({ readonly ok: true } & Entered) | Refusal;
  readonly matrices: MatrixServices;
  readonly editions: EditionServices;
  readonly prints: PrintServices;
  readonly findings: FindingsServices;
  readonly comments: CommentsServices;
  readonly rounds: RoundServices;
  readonly papers: PaperServices;
  readonly phases: PhaseServices;
  readonly exports: ExportServices;
  readonly sheets: SheetServices;
  readonly deletions: DeletionServices;
  readonly access: Access;
  /** For looking at and claiming links and codes, by network address. */
  readonly joinLimiter: RateLimiter;
  /** For making matrices, by network address. */
  readonly createLimiter: RateLimiter;
  readonly health: () => Health;
  /** The fonts of printed documents: a browser that verifies one prints it again. */
  readonly printFonts: () => FontBytes;
}

declare global {
  var __clearline: ServerContext | undefined;
}
