import type { Duty } from "#lib/matrix/schema/role.ts";
import { wordsOf } from "./fold.ts";

/** Beginnings of words, folded, in English, German, French, Spanish, Dutch, Portuguese, Polish and Russian. */
const STEMS: Readonly<Record<Duty, string>> = {
  accountable:
    "accountab answerab approve approval owner owns rechenschaft genehmig gesamtverantwort ergebnisverantwort letztverantwort approuv approbat redevab imputab garant aprueb aprob autoridad eindverantwoord aansprakelijk goedkeur aprova autoridade rozlicz zatwierdz nadzor подотчет утвержд",
  responsible:
    "responsib perform execut doer verantwortlich verantwortung durchfuhr zustandig ausfuhr realisi realise realisa responsab responsav ejecut realiza verantwoordelijk uitvoer odpowiedzialn wykonaw wykonuj realizuj ответств исполн выполн",
  supports:
    "support assist unterstutz mitwirk soutien soutient appuie apoy apoia apoio ondersteun wspier wsparci wspoma поддерж помога содейств",
  verifies: "verif pruft prufer uberpruf controleur weryfik sprawdz провер",
  consulted: "consult konsult befragt geraadpleeg raadpleeg geconsulteer zapytan doradz консульт",
  informed: "inform notifi geinformeer benachrichtig poinformowan информир уведомл осведомл",
};

const PHRASES: readonly (readonly [string, Duty])[] = [
  ["rinde cuentas", "accountable"],
  ["presta contas", "accountable"],
  ["rend compte", "accountable"],
  ["signs off", "accountable"],
  ["sign off", "accountable"],
  ["отвечает за результат", "accountable"],
  ["does it", "responsible"],
  ["does the work", "responsible"],
  ["fuhrt durch", "responsible"],
  ["voert uit", "responsible"],
  ["is asked", "consulted"],
  ["is told", "informed"],
  ["kept up", "informed"],
  ["op de hoogte", "informed"],
];

const DUTY_STEMS = (Object.entries(STEMS) as [Duty, string][]).map(
  ([duty, stems]) => [duty, stems.split(" ")] as const,
);
const LONGEST_PHRASE = 4;
/** Words for people and things that begin like a duty. */
const NO_DUTY =
  /^(informati|consultan|konsultant|assistan|assisten|executiv|execution|performanc|notificati|verificati|supporter|garanti|realiteit|reality|autoridades)/;

/** The duty that a folded word or phrase names as a whole, in any of the eight languages. */
export function findDutyWord(folded: string): Duty | undefined {
  const phrase = PHRASES.find(([words]) => words === folded)?.[1];
  if (phrase || folded.includes(" ") || NO_DUTY.test(folded)) return phrase;
  return DUTY_STEMS.find(([, stems]) => stems.some((stem) => folded.startsWith(stem)))?.[0];
}

/** The first duty that a folded sentence names, looking at its first words only. */
export function findDutyIn(folded: string, mostWords = 6): Duty | undefined {
  const words = wordsOf(folded).slice(0, mostWords);
  for (let at = 0; at < words.length; at += 1) {
    const phrase = PHRASES.find(([text]) =>
      words
        .slice(at, at + LONGEST_PHRASE)
        .join(" ")
        .startsWith(text),
    )?.[1];
    const duty = phrase ?? findDutyWord(words[at] ?? "");
    if (duty) return duty;
  }
  return undefined;
}
