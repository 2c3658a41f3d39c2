/** The secret of a link: what stands behind the `#` of its address, or `undefined`. */
export function findSecret(hash: string): string | undefined {
  const text = hash.replace(/^.*#/, "").trim();
  return /^[A-Za-z0-9_-]{16,200}$/.test(text) ? text : undefined;
}

/** Whether an address may let people join: https, or plain http that does not leave this machine. */
export function isSafeToJoin(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === "https:" || /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

export const TLS_SENTENCE =
  "This address is not encrypted, so nobody can join here. Whoever runs this Clearline must serve it over https and set CLEARLINE_ORIGIN to that address.";

export const CUT_LINK =
  "This link is not whole: part of its secret, behind the “#”, is missing. Copy it again from where it was sent.";
