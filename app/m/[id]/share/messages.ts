import type { ConfirmationOverview } from "#lib/matrix/confirmation.ts";
import type { Content } from "#lib/matrix/content.ts";
import type { Side } from "#lib/matrix/schema/header.ts";

interface Companies {
  readonly title: string;
  readonly buyer: string;
  readonly provider: string;
}

/** A message to send with a link, ready to paste into a mail. */
export function inviteMessage(
  matrix: Companies,
  link: { readonly url: string; readonly once: boolean; readonly expires: string },
): string {
  const ends = ` until ${link.expires}`;
  return [
    "Hello,",
    "",
    `we are writing down who does what between ${matrix.buyer} and ${matrix.provider}: “${matrix.title}”.`,
    "This link takes you there; you need no account:",
    "",
    link.url,
    "",
    link.once
      ? `It works once${ends}, so please do not pass it on. Whoever opens it can invite colleagues.`
      : `It works${ends}. Please do not pass it on: whoever has it can join.`,
  ].join("\n");
}

const MOST_ROWS = 15;

/** What waits for a side, with an address for each row; `undefined` when nothing does. */
export function waitingText(
  content: Content,
  confirmations: ConfirmationOverview,
  side: Side,
  address: string,
): string | undefined {
  const { rows, terms } = confirmations.waiting[side];
  if (rows.length === 0 && !terms) return undefined;
  const names = new Map(
    content.areas.flatMap((area) => area.activities.map((row) => [row.id, row.name] as const)),
  );
  const shown = rows
    .slice(0, MOST_ROWS)
    .map((id) => `- ${names.get(id) ?? id}: ${address}?draft=1&row=${encodeURIComponent(id)}`);
  const more = rows.length - shown.length;
  return [
    `Waiting for ${content.header[side]} in “${content.header.title}”:`,
    "",
    ...(terms ? [`- Confirm the terms: ${address}/terms`] : []),
    ...(rows.length > 0
      ? [`- Confirm ${rows.length === 1 ? "1 row" : `${rows.length} rows`}: ${address}`]
      : []),
    "",
    ...shown,
    ...(more > 0 ? [`… and ${more} more: ${address}?draft=1`] : []),
  ].join("\n");
}

/** The instant at which a link ends that is made now for some days. */
export function endOfLink(now: Date, days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString();
}
