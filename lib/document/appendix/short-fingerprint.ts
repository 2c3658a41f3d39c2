/** First sixteen digits in groups of four, to compare two prints by eye. */
export const shortFingerprint = (fingerprint: string): string =>
  (fingerprint.slice(0, 16).match(/.{1,4}/g) ?? []).join(" ");
