import type { Side } from "#lib/matrix/schema/header.ts";
import { fold } from "./fold.ts";

const YOU = /^(you|your (team|company|organi[sz]ation)|sie|vous|usted|ustedes|u|jullie|voce|panstwo|вы)$/;
const WE = /^(we|us|our (team|company)|wir|nous|nosotros|wij|ons|nos|my|мы)$/;
const BOTH =
  /^(shared|both|both parties|joint|jointly|you and we|we and you|gemeinsam|beide|geteilt|partage|partagee?|les deux|compartid[oa]|ambos|gedeeld|beiden|gezamenlijk|compartilhad[oa]|wspolne|wspolnie|oba|obie strony|совместно|обе стороны|оба)$/;

/** The side that “you” and “we” of a text stand for: it is the provider that writes. */
export function findSideWord(text: string): Side | undefined {
  const folded = fold(text);
  if (YOU.test(folded)) return "buyer";
  return WE.test(folded) ? "provider" : undefined;
}

/** Whether a text says that both sides do it. */
export const meansBoth = (text: string): boolean => BOTH.test(fold(text));

export const isPartyWord = (text: string): boolean => findSideWord(text) !== undefined || meansBoth(text);
