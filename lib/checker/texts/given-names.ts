/** Given names that are no word of a job title: “Grace”, “Will”, “Dean” and “Art” are left out. */
const GIVEN_NAMES = new Set(
  (
    "aaron adam adrian ahmed aisha alan albert alejandro alex alexander alexandra alice alicia amanda amelia amir amy ana andrea andreas andrew andy angela anita anja anke ann anna anne annette anthony antoine antonio " +
    "arjun ashley barbara ben benjamin bernd bernhard beth bianca birgit bob brandon brenda brian bruce bryan camille carl carla carlos carmen caroline catherine cathy charles charlotte cheryl chloe chris christina christine christoph christopher cindy claire clara claudia claudio craig cristina cynthia " +
    "damian dan daniel daniela danielle dave david deborah debra deepak denise dennis diana diane dieter dirk dmitri dominik donald donna doris dorothy doug douglas edith eduardo edward elena elisabeth elizabeth ellen emil emily emma eric erik erika erin esther ethan eva evelyn fatima felix fernando florian francesca francesco francois " +
    "frank franz fred frederic friedrich fritz gabriel gabriela gary george gerald gerhard giovanni giulia greg gregor gregory guillaume gunter hanna hannah hans harald harry heather heidi heike heinz helen helga helmut henning henri henry hiroshi holger howard ian ibrahim ines ingrid irene isabel isabella ivan jacob jacqueline jacques james jamie jan jane janet janice " +
    "jason javier jean jeff jeffrey jennifer jens jeremy jerry jessica jim joan joanna joe joel joerg johanna john johannes jonas jonathan jorge jose josef joseph josh joshua juan juergen julia julian julie justin karen karin karl katharina katherine kathleen kathryn katja katrin kavita keith kelly ken kenneth kevin khalid kim kimberly klaus kristin kyle lars laura lauren laurent lawrence lea lena " +
    "leon leonard leonie lewis liam lisa liz lorenz louis louise luca lucas lucia luis luisa lukas lynn manfred manuel manuela marc marcel marco marcus margaret maria marie marina mario marion markus marta martin martina mary mathias matt matteo matthew matthias maurice mehmet melanie melissa michael michel michele michelle miguel mike mohamed mohammed monica monika muhammad nadine nancy natalia natalie natasha nathan neil " +
    "nicholas nick nicolas nicole niklas nina noah nora norbert oleg oliver olivia oscar otto pablo pamela patricia patrick paul paula pauline pedro peter petra phil philip philipp philippe pierre priya rachel rafael rahul rainer raj rajesh ralf ralph raymond rebecca regina reinhard rene ricardo richard rita roberto robert robin roger roland rolf ronald rosa roy ruth ryan sabine sabrina " +
    "samantha samuel sandeep sandra sanjay sara sarah scott sean sebastian sergei sergey shannon sharon shirley silke silvia simon simone sofia sonja sophia sophie stefan stefanie stephanie stephen steve steven stuart sunil susan susanne suzanne svetlana sven sylvia tamara tanja tanya tara tatiana ted teresa thomas thorsten tim timothy tina tobias todd tom tony torsten tracy " +
    "ulrich ulrike ursula uwe valentina valerie vanessa vera veronica victor victoria vijay vikram vincent virginia vladimir volker walter wendy werner wilhelm william wolfgang xavier yusuf yvonne zoe"
  ).split(" "),
);

/** A word of a job title or a company beside a given name: “Victoria office”, “Martin & Co service desk”. */
const NO_SURNAME =
  /\b(?:lead|leader|manager|head|director|officer|owner|desk|team|teams|staff|engineers?|analysts?|admins?|administrators?|developers?|architect|consultant|coordinator|specialist|sponsor|support|service|services|office|site|plant|warehouse|branch|systems?|it|hr|group|company|co|inc|ltd|llc|gmbh|ag|sa|partners?|sons|university|hospital|bank|school|college|hotel|foods?|mills?|users?|vendor|provider|buyer|client|customer|of|and|the)\b|&/i;

const TITLED = /^(?:mr|mrs|ms|miss|herr|frau|mme|mlle)\.? \p{Lu}\p{L}{1,40}/iu;
const NAME_WORD = /^\p{Lu}[\p{L}'’.-]{0,40}$/u;
const MOST_WORDS = 3;

/** Whether a text is the name of a person: a given name, alone or before one or two more names. */
export function isPersonName(text: string): boolean {
  const name = text.trim();
  if (TITLED.test(name)) return !NO_SURNAME.test(name.slice(0, 200));
  const words = name.split(" ", MOST_WORDS + 1);
  const [given = ""] = words;
  return (
    words.length <= MOST_WORDS &&
    GIVEN_NAMES.has(given.toLowerCase()) &&
    words.every((word) => NAME_WORD.test(word)) &&
    !NO_SURNAME.test(name)
  );
}

/** The person that a role's name names, alone or in brackets behind the title: “IT lead (Jane Smith)”. */
export function personInRole(name: string): string | undefined {
  if (isPersonName(name)) return name.trim();
  const bracketed = /\(([^()]{2,60})\)$/.exec(name.trim())?.[1];
  return bracketed !== undefined && isPersonName(bracketed) ? bracketed : undefined;
}
