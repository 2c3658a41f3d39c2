import { fold, wordsOf } from "./fold.ts";

/** What a heading of a column says that its cells are. */
export const HEADING_KINDS = ["number", "note", "other", "activity", "area", "role", "letter"] as const;
export type HeadingKind = (typeof HEADING_KINDS)[number];

/** Beginnings of words, folded; a word that ends in “.” must be the whole word. */
const STEMS: Readonly<Record<HeadingKind, string>> = {
  number:
    "#. №. id. ids. no. nr. ref. num. number. nummer. numero. lfd. lp. pos. poz. index. code. номер. kennung.",
  note: "note notes. comment remark bemerkung kommentar hinweis anmerkung remarque nota. notas. comentari observac opmerking toelichting uwag komentarz примечан коммент",
  other:
    "status. statut. estado. stan. статус rag. priorit priorytet приоритет prio. grade. rating. level. niveau. stufe. class. severity. risk. risiko. ring. wave. criticality version. date. datum. fecha. data. дата due. deadline. start. end. size. score. moscow. frequency. done. effort. legend legende leyenda legenda легенда hours. evidence. sla. tool. tools. effort.",
  activity:
    "activit task deliverable action function step item work. works. process service aufgabe tatigkeit aktivitat leistung massnahme vorgang prozess tache etape livrable prestation actividad tarea proceso entregable taak taken. activiteit proces. werkzaamhe stap. atividade tarefa processo entrega etapa. zadani czynnos dzialani krok. задач активност действи работ процесс шаг. мероприят деятельн операци responsibilit name.",
  area: "area section categor group domain workstream phase topic theme bereich gruppe kategorie thema. abschnitt domaine rubrique seccion grupo ambito fase. gebied onderdeel groep secao obszar kategori grupa sekcj faza. област раздел категор групп этап фаза.",
  role: "role roles. rolle rol. rollen. rola. role. роль. роли. funcao. party. team. who. stakeholder person. participant actor. acteur akteur equipe equipo partei position. puesto. stelle. wer. qui. quien. wie. quem. kto. кто. участник должност zespol команд papel.",
  letter:
    "raci. rasci. raci-v. letter. letters. assignment involvement duty. type. code. buchstabe zuordnung beteiligung lettre implication letra participac betrokkenheid litera zaangazowanie буква участие. responsibilit zuweisung",
};

const LISTS = (Object.entries(STEMS) as [HeadingKind, string][]).map(
  ([kind, stems]) =>
    [
      kind,
      stems.split(" ").map((stem) => ({ stem: stem.replace(/\.$/, ""), isWhole: stem.endsWith(".") })),
    ] as const,
);
const MOST_WORDS = 6;
const known = new Map<string, ReadonlySet<HeadingKind>>();
const MOST_KNOWN = 5000;

/** All that a heading may say, by its words in eight languages; long texts are no headings and say nothing. */
export function kindsOfHeading(text: string): ReadonlySet<HeadingKind> {
  const found = known.get(text);
  if (found) return found;
  const words = wordsOf(fold(text));
  const kinds = new Set<HeadingKind>();
  if (words.length <= MOST_WORDS)
    for (const [kind, stems] of LISTS)
      if (
        words.some((word) =>
          stems.some(({ stem, isWhole }) => (isWhole ? word === stem : word.startsWith(stem))),
        )
      )
        kinds.add(kind);
  // “Key” alone heads a legend; in “key accountability” it says nothing.
  if (words.length === 1 && words[0] === "key") kinds.add("other");
  if (known.size > MOST_KNOWN) known.clear();
  known.set(text, kinds);
  return kinds;
}

const WHO =
  /^(responsib|owner|who|assigned|carried out|done by|performed by|verantwort|zustandig|wer$|responsab|responsav|qui$|quien|quem|verantwoordelijk|wie$|eigenaar|odpowiedzialn|kto$|wlasciciel|ответств|кто$|исполнитель)/;

/** Whether a column with this heading, and no other, says who does the row. */
export const namesWho = (heading: string): boolean => WHO.test(fold(heading));
