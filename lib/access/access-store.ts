import type { Phase } from "#lib/matrix/phase.ts";
import type { Right } from "#lib/matrix/rights.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { MatrixId, ParticipantId } from "#lib/matrix/schema/ids.ts";

/** A person who joined. Instants are ISO 8601 in UTC, to the millisecond. */
export interface Participant {
  readonly id: ParticipantId;
  readonly matrix: MatrixId;
  readonly side: Side;
  readonly name: string;
  readonly title: string;
  readonly right: Right;
  readonly joinedAt: string;
  /** The link they came by; null for who created the matrix or used a recovery code. */
  readonly link: string | null;
  /** Who they are in the matrix of which theirs is a phase, when they came in by that. */
  readonly from: ParticipantId | null;
  readonly revokedAt: string | null;
  readonly lastSeenAt: string;
}

/** That a matrix is one of the phases of another; a matrix among its own phases says which of them it is itself. */
export interface PhaseRow {
  readonly matrix: MatrixId;
  /** Of which matrix. */
  readonly root: MatrixId;
  readonly phase: Phase;
  /** Who kept it, by the name they had then. */
  readonly side: Side;
  readonly byName: string;
  readonly keptAt: string;
  /** Since when the other side may come in; null while it may not even know. */
  readonly openedAt: string | null;
}

/** A link as stored: never its secret. */
export interface LinkRow {
  readonly id: string;
  readonly matrix: MatrixId;
  readonly side: Side;
  /** Whose managers see and revoke it: the inviting side for the first link to the other one. */
  readonly keeper: Side;
  readonly right: Right;
  readonly label: string;
  readonly secretHash: string;
  readonly createdAt: string;
  /** Null when the operator made it. */
  readonly createdBy: ParticipantId | null;
  readonly expiresAt: string;
  readonly isSingleClaim: boolean;
  readonly claimedBy: ParticipantId | null;
  readonly claimedAt: string | null;
  readonly revokedAt: string | null;
  readonly rotatedFrom: string | null;
}

/** A bearer token of one side as stored; in the log it acts under its own id. */
export interface TokenRow {
  readonly id: ParticipantId;
  readonly matrix: MatrixId;
  readonly side: Side;
  readonly right: Right;
  readonly label: string;
  readonly secretHash: string;
  readonly createdAt: string;
  readonly createdBy: ParticipantId;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastSeenAt: string | null;
}

export interface RecoveryCodeRow {
  readonly secretHash: string;
  readonly matrix: MatrixId;
  readonly side: Side;
  readonly createdAt: string;
  /** When it was used, or replaced by a new one. */
  readonly endedAt: string | null;
  readonly usedBy: ParticipantId | null;
}

export interface SessionRow {
  readonly secretHash: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

export const ACCESS_EVENTS = [
  "matrix-created",
  "link-made",
  "link-rotated",
  "link-revoked",
  "link-reissued",
  "joined",
  "recovered",
  "recovery-code-renewed",
  "person-revoked",
  "right-changed",
  "token-made",
  "token-revoked",
  "matrix-restored",
  "deletion-asked",
  "deletion-withdrawn",
  "phase-kept",
  "phase-opened",
] as const;
export type AccessEvent = (typeof ACCESS_EVENTS)[number];

export interface AccessLogEntry {
  readonly matrix: MatrixId;
  readonly at: string;
  readonly event: AccessEvent;
  /** Whose entry it is; null is shown to both sides. */
  readonly side: Side | null;
  /** Who did it, by the name they had then; null for the operator. */
  readonly byName: string | null;
  /** The link's label, or the person's name. */
  readonly subject: string;
}

export interface MatrixNames {
  readonly title: string;
  readonly buyer: string;
  readonly provider: string;
}

/** Where access is kept. Synchronous, so that a claim is read, decided and written in one transaction. */
export interface AccessStore {
  readonly transaction: <T>(work: () => T) => T;
  /** Names of a matrix that exists and was not deleted. */
  readonly findNames: (matrix: MatrixId) => MatrixNames | undefined;

  readonly addParticipant: (row: Participant) => void;
  readonly findParticipant: (id: ParticipantId) => Participant | undefined;
  readonly listParticipants: (matrix: MatrixId) => readonly Participant[];
  readonly updateParticipant: (
    id: ParticipantId,
    fields: Partial<Pick<Participant, "right" | "link" | "revokedAt" | "lastSeenAt">>,
  ) => void;

  /** Who came into phases as somebody of the matrix that they are of, revoked or not. */
  readonly listFrom: (id: ParticipantId) => readonly Participant[];

  readonly addPhase: (row: PhaseRow) => void;
  readonly findPhase: (matrix: MatrixId) => PhaseRow | undefined;
  /** Oldest first. */
  readonly listPhases: (root: MatrixId) => readonly PhaseRow[];
  readonly updatePhase: (matrix: MatrixId, fields: Partial<Pick<PhaseRow, "phase" | "openedAt">>) => void;

  readonly addLink: (row: LinkRow) => void;
  readonly findLink: (id: string) => LinkRow | undefined;
  readonly findLinkByHash: (secretHash: string) => LinkRow | undefined;
  readonly listLinks: (matrix: MatrixId) => readonly LinkRow[];
  readonly updateLink: (
    id: string,
    fields: Partial<Pick<LinkRow, "claimedBy" | "claimedAt" | "revokedAt">>,
  ) => void;

  readonly addSession: (row: SessionRow) => void;
  readonly findSession: (secretHash: string) => SessionRow | undefined;
  readonly touchSession: (secretHash: string, lastSeenAt: string) => void;
  readonly removeSession: (secretHash: string) => void;
  /** Makes a browser be this participant in their matrix, in place of whom it was there before. */
  readonly bindSession: (secretHash: string, participant: Pick<Participant, "id" | "matrix">) => void;
  readonly listBound: (secretHash: string) => readonly Participant[];
  /** Which browsers are whom in a matrix. */
  readonly listBrowsers: (
    matrix: MatrixId,
  ) => readonly { readonly session: string; readonly participant: ParticipantId }[];

  readonly addToken: (row: TokenRow) => void;
  readonly findToken: (id: ParticipantId) => TokenRow | undefined;
  readonly findTokenByHash: (secretHash: string) => TokenRow | undefined;
  readonly listTokens: (matrix: MatrixId) => readonly TokenRow[];
  readonly updateToken: (
    id: ParticipantId,
    fields: Partial<Pick<TokenRow, "revokedAt" | "lastSeenAt">>,
  ) => void;

  readonly addRecoveryCode: (row: RecoveryCodeRow) => void;
  readonly listRecoveryCodes: (matrix: MatrixId) => readonly RecoveryCodeRow[];
  readonly findRecoveryCode: (secretHash: string) => RecoveryCodeRow | undefined;
  /** Ends every code of a side that still works. */
  readonly endRecoveryCodes: (matrix: MatrixId, side: Side, at: string) => void;
  readonly endRecoveryCode: (secretHash: string, at: string) => void;
  readonly spendRecoveryCode: (secretHash: string, by: ParticipantId, at: string) => void;

  readonly addLogEntry: (entry: AccessLogEntry) => void;
  /** Oldest first. */
  readonly listLogEntries: (matrix: MatrixId) => readonly AccessLogEntry[];
}
