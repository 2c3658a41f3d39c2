import type { AreaTopic } from "#lib/matrix/schema/activity.ts";
import { fold } from "./words/fold.ts";

/** Words that place a heading or an activity: `strong` say it alone, two of `weak` together; `not` take it back. */
interface TopicWords {
  readonly strong: RegExp;
  readonly weak: RegExp;
  readonly not?: RegExp;
}

const words = (alternatives: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, "gu");

const TOPICS: readonly (readonly [AreaTopic, TopicWords])[] = [
  [
    "help-desk",
    {
      strong: words(
        "help ?desks?|service ?desks?|support desk|(?:end[- ])?user support|password resets?|tickets?|service requests?|onboarding|offboarding|new hires?|anwenderhilfe|benutzersupport|assistance|soporte|ondersteuning gebruikers|suporte|wsparcie uzytkownikow|benutzerkonten?|kennworter|passworter|storungsmeldungen|mots de passe|comptes utilisateurs|cuentas de usuario|contrasenas|gebruikersaccounts|wachtwoorden|contas de usuario|senhas|konta uzytkownikow|hasla|zgloszenia|учетные записи|пользовател\\p{L}*|пароли|заявки|служба поддержки",
      ),
      weak: words("calls?|callers?|users?|desktops?|laptops?|printers?|triage|knowledge base|portal"),
      not: words("purchase"),
    },
  ],
  [
    "patching",
    {
      strong: words(
        "patch(?:es|ing)?|hot ?fix(?:es)?|(?:security|os|firmware|windows|software) updates?|zero[- ]days?|cves?|updates?|correctifs|parches|aktualisierungen|aktualizacje|mises? a jour|actualizaciones|atualizacoes|bijwerken|updates? installieren|poprawki|обновлени\\p{L}*",
      ),
      weak: words("upgrades?|reboots?|vulnerabilit(?:y|ies)|maintenance windows?|end of life"),
      not: words("status updates?"),
    },
  ],
  [
    "backup-review",
    {
      strong: words(
        "back[- ]?ups?|restor(?:e|es|ing|ation)|disaster recovery|rpo|rto|sauvegardes?|copias? de seguridad|copias de seguranca|sicherung(?:en)?|(?:daten)?sicherungs\\p{L}*|datensicherung(?:en)?|kopie zapasowe|резервные копии|ruckspielen|wiederherstell\\p{L}*|restauration|restaurer|restaurar|recuperacion|herstellen|reservekopieen|odtwarzanie|kopii zapasowych|резервн\\p{L}* копирован\\p{L}*|восстановлени\\p{L}*|backups?-?berichte",
      ),
      weak: words("snapshots?|retention|archives?|failover|continuity|recovery"),
      not: words("backup contacts?"),
    },
  ],
  [
    "microsoft-365",
    {
      strong: words(
        "microsoft 365|office 365|m365|o365|exchange online|sharepoint|onedrive|intune|entra(?: id)?|azure ad|conditional access|mailbox(?:es)?|cloud tenant|tenants?",
      ),
      weak: words("mfa|licen[cs]es?|identit(?:y|ies)|guest access|mail flow|copilot"),
    },
  ],
  [
    "security-escalation",
    {
      strong: words(
        "security|incident response|security (?:incidents?|events?|alerts?)|breach(?:es)?|soc|siem|edr|mdr|xdr|ransomware|malware|phishing|forensics|sicherheit|securite|seguridad|seguranca|beveiliging|bezpieczenstwo|безопасность|sicherheitsvorfalle?|virenschutz|cyberincidents?|incidents? de securite|incidentes de seguridad|beveiligingsincidenten|incydenty|инцидент\\p{L}*|безопасност\\p{L}*",
      ),
      weak: words("alerts?|escalations?|firewalls?|antivirus|threats?|containment|logs?"),
    },
  ],
  [
    "vendor-management",
    {
      strong: words(
        "vendors?|suppliers?|third[- ]part(?:y|ies)|isp|carriers?|warrant(?:y|ies)|renewals?|procurement|licen[cs]ing|lieferanten|fournisseurs|proveedores|fornecedores|leveranciers|dostawcy|поставщики|lieferantenmanagement|lizenzen|beschaffung|gestion des fournisseurs|achats|licences logicielles|licencias|compras|inkoop|licencas|zakupy|licencje|лицензи\\p{L}*|закупк\\p{L}*|поставщик\\p{L}*",
      ),
      weak: words("contracts?|quotes?|invoices?|subscriptions?|circuits?|licen[cs]es?"),
    },
  ],
  [
    "projects",
    {
      strong: words(
        "projects?|migrations?|roll-?outs?|cutovers?|go-live|statements? of work|change orders?|projekte?|projets?|proyectos?|projetos?|projecten|projekty|проекты|migrationen|einfuhrung|deploiement|migracion|migracoes|migraties|wdrozeni\\p{L}*|проект\\p{L}*|внедрени\\p{L}*",
      ),
      weak: words("installations?|deployments?|acceptance|milestones?|scope|pilots?"),
    },
  ],
  [
    "strategic-planning",
    {
      strong: words(
        "strateg(?:y|ic)|roadmaps?|budget(?:s|ing)?|vcio|business reviews?|lifecycle|capacity planning|planning|planung|planification|planificacion|planejamento|strategie|strategia|estrategia|haushalt|presupuesto|orcamento|begroting|budzet|planowanie|бюджет\\p{L}*|стратеги\\p{L}*|планирован\\p{L}*",
      ),
      weak: words("forecasts?|governance|recommendations?|reviews?|risk assessments?"),
      not: words("project plan(?:ning)?"),
    },
  ],
  [
    "after-hours",
    {
      strong: words(
        "after[- ]hours|out[- ]of[- ]hours|on[- ]call|24 ?[x/] ?7|nights?|weekends?|holidays?|standby|major incidents?|rufbereitschaft|astreintes?|guardia|dyzur|bereitschaftsdienst|notfalle?|ausserhalb der geschaftszeiten|hors heures ouvrees|fuera de horario|buiten kantooruren|fora do horario|poza godzinami|дежурств\\p{L}*|нерабочее время",
      ),
      weak: words("emergenc(?:y|ies)|bridge calls?|pagers?|urgent"),
    },
  ],
];

const ENOUGH = 2;

function scoreOf(folded: string, { strong, weak, not }: TopicWords): number {
  const count = (pattern: RegExp | undefined) => (pattern ? (folded.match(pattern)?.length ?? 0) : 0);
  return 2 * count(strong) + count(weak) - 2 * count(not);
}

/** The area of the catalogue that a heading means; `null` when it means none, or could mean two. */
export function guessTopic(heading: string): AreaTopic | null {
  const folded = fold(heading);
  const [first, second] = TOPICS.map(([topic, said]) => ({ topic, score: scoreOf(folded, said) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  return first && first.score > (second?.score ?? 0) ? first.topic : null;
}

/** The area that the rows of a section are about, where its heading does not say: what most of those that say it say. */
export function topicOfRows(names: readonly string[]): AreaTopic | null {
  const counts = new Map<AreaTopic, number>();
  for (const name of names) {
    const topic = guessTopic(name);
    if (topic) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] * 2 > names.length && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
