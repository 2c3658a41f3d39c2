import type { Party } from "#lib/matrix/schema/header.ts";

/** Names of others that hold a word of a signing party, or are unmistakable themselves. */
const THIRD =
  /\b(isp|internet (service )?provider|cloud provider|carrier|telco|microsoft|google|aws|third[- ]part(y|ies)|3rd part(y|ies)|others?|oem|manufacturers?|(software|application|hardware) (vendor|supplier)s?)\b/i;
const BUYER = /\b(clients?|customers?|buyers?|internal|in-?house|our|company|kunden?|auftraggeber)\b/i;
const PROVIDER =
  /\b(msps?|mssp|providers?|suppliers?|contractors?|outsourcers?|dienstleister|anbieter|auftragnehmer)\b/i;
const PROVIDER_WORK = /\b(service[- ]?desk|noc|help[- ]?desk)\b/i;
const VENDOR = /\bvendors?\b/i;

/** Who a column heading belongs to, by its words; `unknown` when they do not say. Of two parties the first named wins. */
export function guessParty(heading: string): Party {
  if (THIRD.test(heading)) return "third";
  const buyer = heading.search(BUYER);
  const provider = heading.search(PROVIDER);
  if (buyer >= 0 && (provider < 0 || buyer < provider)) return "buyer";
  if (provider >= 0) return "provider";
  if (VENDOR.test(heading)) return "third";
  return PROVIDER_WORK.test(heading) ? "provider" : "unknown";
}
