import type { Actor, Right } from "#lib/matrix/rights.ts";
import type { Side } from "#lib/matrix/schema/header.ts";
import type { MatrixId, ParticipantId } from "#lib/matrix/schema/ids.ts";
import type { AccessContext } from "./access-context.ts";
import * as deletion from "./deletion.ts";
import * as joining from "./joining.ts";
import * as links from "./links.ts";
import * as people from "./people.ts";
import * as phases from "./phases.ts";
import type { Person } from "./read-input.ts";
import { reissue } from "./reissue.ts";
import type { Credentials } from "./session-cookie.ts";
import * as signingIn from "./signing-in.ts";
import * as tokens from "./tokens.ts";

/** A name and job title, and the browser's session if it has one. */
type Joining = Person & { readonly session: string | undefined };

/** Everything about who may do what, over one store. Refusals are values; nothing changed when one comes back. */
export function createAccess(context: AccessContext) {
  return {
    createMatrixAccess: (
      matrix: MatrixId,
      creator: Joining & { readonly side: Side; readonly from?: ParticipantId | undefined },
    ) => joining.createMatrixAccess(context, matrix, creator, creator.session),
    previewLink: (secret: string) => joining.previewLink(context, secret),
    claim: (input: Joining & { readonly secret: string }) => joining.claim(context, input),
    recover: (input: Joining & { readonly code: string }) => joining.recover(context, input),

    authenticate: (credentials: Credentials | undefined, matrix: MatrixId) =>
      signingIn.authenticate(context, credentials, matrix),
    findActor: (participant: ParticipantId) => signingIn.findActor(context, participant),
    listParticipations: (session: string | undefined) => signingIn.listParticipations(context, session),
    signOut: (session: string) => signingIn.signOut(context, session),

    listPeople: (actor: Actor) => people.listPeople(context, actor),
    revokeParticipant: (actor: Actor, id: ParticipantId) => people.revokeParticipant(context, actor, id),
    changeRight: (actor: Actor, id: ParticipantId, right: Right) =>
      people.changeRight(context, actor, id, right),
    listAccessLog: (actor: Actor) => people.listAccessLog(context, actor),
    renewRecoveryCode: (actor: Actor) => people.renewRecoveryCode(context, actor),

    listLinks: (actor: Actor) => links.listLinks(context, actor),
    makeLink: (actor: Actor, wish: links.LinkWish) => links.makeLink(context, actor, wish),
    rotateLink: (actor: Actor, id: string, expiresAt: string | null) =>
      links.rotateLink(context, actor, id, expiresAt),
    /** `withPeople` ends everybody who came by it, too. */
    revokeLink: (actor: Actor, id: string, withPeople: boolean) =>
      links.revokeLink(context, actor, id, withPeople),
    /** Only the operator may ask for this: it needs no actor. */
    reissue: (matrix: MatrixId, side: Side) => reissue(context, matrix, side),

    rootOf: (matrix: MatrixId) => phases.rootOf(context, matrix),
    listPhases: (actor: Actor) => phases.listPhases(context, actor),
    refuseToKeep: (actor: Actor) => phases.refuseToKeep(context, actor),
    keepPhase: (actor: Actor, root: MatrixId, kept: Parameters<typeof phases.keepPhase>[3]) =>
      phases.keepPhase(context, actor, root, kept),
    changePhase: (actor: Actor, phase: MatrixId, wish: Parameters<typeof phases.changePhase>[3]) =>
      phases.changePhase(context, actor, phase, wish),
    enterPhase: (actor: Actor, phase: MatrixId, session: string | undefined) =>
      phases.enterPhase(context, actor, phase, session),

    readDeletion: (actor: Actor) => deletion.readDeletion(context, actor),
    askDeletion: (actor: Actor) => deletion.askDeletion(context, actor),
    withdrawDeletion: (actor: Actor) => deletion.withdrawDeletion(context, actor),

    listTokens: (actor: Actor) => tokens.listTokens(context, actor),
    makeToken: (actor: Actor, wish: Parameters<typeof tokens.makeToken>[2]) =>
      tokens.makeToken(context, actor, wish),
    revokeToken: (actor: Actor, id: ParticipantId) => tokens.revokeToken(context, actor, id),
  };
}

export type Access = ReturnType<typeof createAccess>;
