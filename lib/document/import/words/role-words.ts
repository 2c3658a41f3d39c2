import { guessParty } from "../guess-party.ts";
import { fold, wordsOf } from "./fold.ts";

const ROLE =
  /^(manager|managers|management|lead|leads|leader|leiter|leitung|head|chief|director|direktor|directeur|director[ae]?|officer|engineer|ingenieur|analyst|analist|admin|administrat|owner|sponsor|team|teams|desk|department|dept|office|board|committee|developer|entwickler|architect|architekt|user|users|benutzer|anwender|staff|operations|ops|ciso|cio|cto|cfo|ceo|coo|dpo|hr|pmo|pm|qa|soc|noc|msp|isp|it|vcio|legal|finance|security|support|vendor|supplier|consultant|berater|consultor|coordinat|koordinat|responsable|beauftragt|abteilung|equipe|equipo|gerente|jefe|chef|kierownik|zespol|dzial|specjalist|specialist|technik|technician|руководит|менеджер|отдел|команд|инженер|администрат|директор|специалист|служба|auditor|supervisor|assistant|executive|client|customer|provider|you|we|us|teamleiter|vorstand|geschaftsfuhr|betrieb|einkauf|medewerker|beheer|afdeling|leidinggevende)/;

/** Whether a text reads as somebody who does things. */
export function looksLikeRole(text: string): boolean {
  const words = wordsOf(fold(text));
  return words.length <= 6 && (words.some((word) => ROLE.test(word)) || guessParty(text) !== "unknown");
}

const ENDINGS =
  /^\p{L}{2,}(?:ieren|igen|ern|eln|chten|llen|ssen|hren|tzen|nden|cken|fen|gen|ben|den|ten|nen|men|rer|ger|ir|er|ar|oir|owac|iac|ac|yc|ить|ать|ять|еть|овать)$/u;

/** Whether a text ends or begins with a word that looks like a verb in one of the languages other than English. */
export function hasForeignVerb(text: string): boolean {
  const words = wordsOf(fold(text));
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  return words.length > 1 && (ENDINGS.test(first) || ENDINGS.test(last));
}
