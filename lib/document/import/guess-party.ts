import type { Party } from "#lib/matrix/schema/header.ts";
import { fold } from "./words/fold.ts";

/** A text that holds one of these words, where letters of any alphabet end a word. */
const words = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, "u");

/** Names of others that hold a word of a signing party, or are unmistakable themselves. */
const THIRD = words(
  "isp|internet (?:service )?provider|cloud provider|carrier|telco|microsoft|google|aws|third[- ]part(?:y|ies)|3rd part(?:y|ies)|others?|oem|manufacturers?|(?:software|application|hardware) (?:vendor|supplier)s?|dritte|tiers|terceros?|derden|trzecia strona|третья сторона|hersteller|editeur|fabricante",
);
const BUYER = words(
  "clients?|customers?|buyers?|internal|in-?house|our|company|kunden?|auftraggeber(?:in)?|clientes?|comprador|klant(?:en)?|opdrachtgever|klient(?:a|ow)?|zamawiajacy|клиенты?|заказчики?|покупатель|donneur d'ordre|maitre d'ouvrage|mandant",
);
const PROVIDER = words(
  "msps?|mssp|providers?|suppliers?|contractors?|outsourcers?|dienstleister(?:in)?|anbieter|auftragnehmer(?:in)?|lieferant(?:en)?|prestataires?|fournisseurs?|infogerant|proveedor(?:es)?|contratista|leveranciers?|dienstverleners?|opdrachtnemer|fornecedor(?:es)?|prestador(?:es)?|contratada|dostawc[ay]|wykonawca|провайдеры?|поставщики?|исполнитель|исполнители|подрядчики?",
);
const PROVIDER_WORK = words("service[- ]?desk|noc|help[- ]?desk");
const VENDOR = words("vendors?");

/**
 * Who a column heading belongs to, by its words in eight languages; `unknown` when they do not say. Of two parties the
 * first named wins.
 */
export function guessParty(heading: string): Party {
  const folded = fold(heading);
  if (THIRD.test(folded)) return "third";
  const buyer = folded.search(BUYER);
  const provider = folded.search(PROVIDER);
  if (buyer >= 0 && (provider < 0 || buyer < provider)) return "buyer";
  if (provider >= 0) return "provider";
  if (VENDOR.test(folded)) return "third";
  return PROVIDER_WORK.test(folded) ? "provider" : "unknown";
}
