import * as z from "zod/mini";
import type { LinkView } from "#lib/access/links.ts";
import type { PersonView } from "#lib/access/people.ts";
import type { TokenView } from "#lib/access/tokens.ts";
import { RIGHTS, type Right } from "#lib/matrix/rights.ts";
import { Side } from "#lib/matrix/schema/header.ts";
import { ParticipantId } from "#lib/matrix/schema/ids.ts";
import { type Answer, callApi } from "../../../call-api.ts";

const RightName = z.enum(RIGHTS);
const Link: z.ZodMiniType<LinkView> = z.object({
  id: z.string(),
  side: Side,
  right: RightName,
  label: z.string(),
  createdAt: z.string(),
  createdBy: z.nullable(z.string()),
  expiresAt: z.string(),
  isFirst: z.boolean(),
  state: z.enum(["open", "used", "revoked", "expired"]),
  people: z.array(z.object({ id: ParticipantId, name: z.string(), joinedAt: z.string() })),
});
const Person: z.ZodMiniType<PersonView> = z.object({
  id: ParticipantId,
  side: Side,
  name: z.string(),
  title: z.string(),
  right: RightName,
  joinedAt: z.string(),
  isYou: z.boolean(),
  revokedAt: z.nullable(z.string()),
  lastSeenAt: z.nullable(z.string()),
  link: z.nullable(z.string()),
});
const Token: z.ZodMiniType<TokenView> = z.object({
  id: ParticipantId,
  side: Side,
  right: RightName,
  label: z.string(),
  createdAt: z.string(),
  createdBy: ParticipantId,
  expiresAt: z.string(),
  revokedAt: z.nullable(z.string()),
  lastSeenAt: z.nullable(z.string()),
});

const MadeLink = z.object({ url: z.string(), link: Link });
export type MadeLink = z.infer<typeof MadeLink>;
const MadeCode = z.object({ recoveryCode: z.string() });
const MadeToken = z.object({ token: z.string() });
const Done = z.unknown();

export interface SecretWish {
  readonly right: Right;
  readonly label: string;
  readonly expiresAt: string;
}

const base = (matrix: string) => `/matrices/${matrix}`;

export async function listLinks(matrix: string): Promise<readonly LinkView[] | undefined> {
  const answer = await callApi(z.object({ links: z.array(Link) }), {
    method: "GET",
    path: `${base(matrix)}/links`,
  });
  return answer.ok ? answer.value.links : undefined;
}

export async function listPeople(matrix: string): Promise<readonly PersonView[] | undefined> {
  const answer = await callApi(z.object({ people: z.array(Person) }), {
    method: "GET",
    path: `${base(matrix)}/people`,
  });
  return answer.ok ? answer.value.people : undefined;
}

export async function listTokens(matrix: string): Promise<readonly TokenView[] | undefined> {
  const answer = await callApi(z.object({ tokens: z.array(Token) }), {
    method: "GET",
    path: `${base(matrix)}/tokens`,
  });
  return answer.ok ? answer.value.tokens : undefined;
}

export function makeLink(
  matrix: string,
  wish: SecretWish & { readonly side: Side },
): Promise<Answer<MadeLink>> {
  return callApi(MadeLink, { method: "POST", path: `${base(matrix)}/links`, body: wish });
}

/** A new secret for the same link; the old one stops at once. */
export function rotateLink(matrix: string, link: string): Promise<Answer<MadeLink>> {
  return callApi(MadeLink, { method: "POST", path: `${base(matrix)}/links/${link}/rotate`, body: {} });
}

export function revokeLink(matrix: string, link: string): Promise<Answer<unknown>> {
  return callApi(Done, { method: "DELETE", path: `${base(matrix)}/links/${link}` });
}

export function revokePerson(matrix: string, person: string): Promise<Answer<unknown>> {
  return callApi(Done, { method: "DELETE", path: `${base(matrix)}/people/${person}` });
}

export function makeRecoveryCode(matrix: string): Promise<Answer<z.infer<typeof MadeCode>>> {
  return callApi(MadeCode, { method: "POST", path: `${base(matrix)}/recovery`, body: {} });
}

export function makeToken(matrix: string, wish: SecretWish): Promise<Answer<z.infer<typeof MadeToken>>> {
  return callApi(MadeToken, { method: "POST", path: `${base(matrix)}/tokens`, body: wish });
}

export function revokeToken(matrix: string, token: string): Promise<Answer<unknown>> {
  return callApi(Done, { method: "DELETE", path: `${base(matrix)}/tokens/${token}` });
}
