/** What a matrix is written with in one language. */
export interface Tongue {
  readonly activity: string;
  readonly area: string;
  readonly role: string;
  readonly letter: string;
  readonly who: string;
  readonly number: string;
  readonly note: string;
  readonly sides: readonly [string, string];
  /** Who does it, where only the sides are named; both of them last. */
  readonly parties: readonly [string, string, string];
  readonly roles: readonly string[];
  readonly areas: readonly string[];
  readonly acts: readonly string[];
  readonly things: readonly string[];
  /** Whether the verb stands behind the thing. */
  readonly isVerbLast?: boolean;
  /** Words for R, A, C and I. */
  readonly words: Readonly<Record<"R" | "A" | "C" | "I", string>>;
}

const list = (text: string): readonly string[] => text.split(", ");

export const TONGUES: readonly [Tongue, ...Tongue[]] = [
  {
    ...{
      activity: "Activity",
      area: "Area",
      role: "Role",
      letter: "RACI",
      who: "Responsible party",
      number: "No.",
      note: "Notes",
    },
    sides: ["Client", "Provider"],
    parties: ["You", "We", "Shared"],
    roles: list(
      "IT manager, Service desk, Operations lead, CISO, Finance head, Field engineers, Network team, Application owner, Account manager",
    ),
    areas: list("Help desk, Patching, Backups, Cloud tenant, Security, Vendors, Projects, Planning"),
    acts: list("Approve, Review, Restore, Configure, Report, Plan, Renew, Escalate, Document, Test"),
    things: list(
      "backup reports, firewall rules, user accounts, software licences, patch windows, hardware orders, mail flow, incident tickets, capacity figures, access rights",
    ),
    words: { R: "Responsible", A: "Accountable", C: "Consulted", I: "Informed" },
  },
  {
    ...{
      activity: "Aufgabe",
      area: "Bereich",
      role: "Rolle",
      letter: "RACI",
      who: "Zuständig",
      number: "Nr.",
      note: "Bemerkung",
    },
    sides: ["Kunde", "Dienstleister"],
    parties: ["Kunde", "Dienstleister", "Gemeinsam"],
    roles: list(
      "IT-Leitung, Servicedesk, Betriebsleiter, Einkauf, Geschäftsführung, Netzwerkteam, Datenschutzbeauftragter, Fachabteilung",
    ),
    areas: list("Anwenderhilfe, Sicherungen, Sicherheit, Lieferanten, Projekte, Planung"),
    acts: list("prüfen, freigeben, einrichten, planen, erneuern, dokumentieren, melden, testen"),
    things: list(
      "Sicherungsberichte, Firewallregeln, Benutzerkonten, Lizenzen, Wartungsfenster, Störungen, Zugriffsrechte, Verträge",
    ),
    isVerbLast: true,
    words: { R: "Verantwortlich", A: "Rechenschaftspflichtig", C: "Konsultiert", I: "Informiert" },
  },
  {
    ...{
      activity: "Activité",
      area: "Domaine",
      role: "Rôle",
      letter: "RACI",
      who: "Responsable",
      number: "N°",
      note: "Remarque",
    },
    sides: ["Client", "Prestataire"],
    parties: ["Client", "Prestataire", "Partagé"],
    roles: list(
      "Directeur informatique, Équipe réseau, Responsable sécurité, Chef de projet, Acheteur, Équipe support",
    ),
    areas: list("Assistance, Sauvegardes, Sécurité, Fournisseurs, Projets"),
    acts: list("Valider, Vérifier, Configurer, Planifier, Renouveler, Documenter, Tester, Restaurer"),
    things: list(
      "les sauvegardes, les règles du pare-feu, les comptes, les licences, les incidents, les contrats, les accès",
    ),
    words: { R: "Réalise", A: "Approuve", C: "Consulté", I: "Informé" },
  },
  {
    ...{
      activity: "Actividad",
      area: "Ámbito",
      role: "Rol",
      letter: "RACI",
      who: "Responsable",
      number: "Núm.",
      note: "Observaciones",
    },
    sides: ["Cliente", "Proveedor"],
    parties: ["Cliente", "Proveedor", "Compartido"],
    roles: list(
      "Director de TI, Equipo de redes, Jefe de proyecto, Gerente de compras, Responsable de seguridad",
    ),
    areas: list("Soporte, Copias de seguridad, Seguridad, Proveedores externos, Proyectos"),
    acts: list("Aprobar, Revisar, Configurar, Planificar, Renovar, Documentar, Probar, Restaurar"),
    things: list(
      "las copias, las reglas del cortafuegos, las cuentas, las licencias, las incidencias, los contratos",
    ),
    words: { R: "Responsable", A: "Aprobador", C: "Consultado", I: "Informado" },
  },
  {
    ...{
      activity: "Activiteit",
      area: "Gebied",
      role: "Rol",
      letter: "RACI",
      who: "Verantwoordelijk",
      number: "Nr",
      note: "Opmerking",
    },
    sides: ["Klant", "Leverancier"],
    parties: ["Klant", "Leverancier", "Gezamenlijk"],
    roles: list("IT-manager, Servicedesk, Netwerkteam, Inkoopmanager, Projectmanager, Beheerder"),
    areas: list("Ondersteuning gebruikers, Back-ups, Beveiliging, Projecten"),
    acts: list("goedkeuren, controleren, inrichten, plannen, verlengen, vastleggen, testen, herstellen"),
    things: list("Back-ups, Firewallregels, Accounts, Licenties, Storingen, Contracten, Rechten"),
    isVerbLast: true,
    words: { R: "Verantwoordelijk", A: "Eindverantwoordelijk", C: "Geraadpleegd", I: "Geïnformeerd" },
  },
  {
    ...{
      activity: "Atividade",
      area: "Seção",
      role: "Papel",
      letter: "RACI",
      who: "Responsável",
      number: "Nº",
      note: "Observação",
    },
    sides: ["Cliente", "Fornecedor"],
    parties: ["Cliente", "Fornecedor", "Compartilhado"],
    roles: list(
      "Gerente de TI, Equipe de redes, Coordenador de projetos, Gerente de compras, Responsável de segurança",
    ),
    areas: list("Suporte, Cópias de segurança, Segurança, Projetos"),
    acts: list("Aprovar, Revisar, Configurar, Planejar, Renovar, Documentar, Testar, Restaurar"),
    things: list("as cópias, as regras do firewall, as contas, as licenças, os incidentes, os contratos"),
    words: { R: "Responsável", A: "Aprovador", C: "Consultado", I: "Informado" },
  },
  {
    ...{
      activity: "Zadanie",
      area: "Obszar",
      role: "Rola",
      letter: "RACI",
      who: "Odpowiedzialny",
      number: "Lp.",
      note: "Uwagi",
    },
    sides: ["Klient", "Dostawca"],
    parties: ["Klient", "Dostawca", "Wspólnie"],
    roles: list("Kierownik IT, Zespół sieci, Dział zakupów, Specjalista bezpieczeństwa, Administrator"),
    areas: list("Wsparcie użytkowników, Kopie zapasowe, Bezpieczeństwo, Projekty"),
    acts: list("Zatwierdzić, Sprawdzić, Skonfigurować, Zaplanować, Odnowić, Opisać, Przetestować, Odtworzyć"),
    things: list(
      "kopie zapasowe, reguły zapory, konta użytkowników, licencje, zgłoszenia, umowy, uprawnienia",
    ),
    words: { R: "Odpowiedzialny", A: "Rozliczany", C: "Konsultowany", I: "Informowany" },
  },
  {
    ...{
      activity: "Задача",
      area: "Раздел",
      role: "Роль",
      letter: "RACI",
      who: "Ответственный",
      number: "№",
      note: "Примечание",
    },
    sides: ["Заказчик", "Исполнитель"],
    parties: ["Заказчик", "Исполнитель", "Совместно"],
    roles: list(
      "Руководитель ИТ, Служба поддержки, Отдел закупок, Инженер сети, Администратор, Директор по безопасности",
    ),
    areas: list("Поддержка, Резервные копии, Безопасность, Проекты"),
    acts: list(
      "Утвердить, Проверить, Настроить, Запланировать, Продлить, Описать, Протестировать, Восстановить",
    ),
    things: list(
      "резервные копии, правила экрана, учётные записи, лицензии, заявки, договоры, права доступа",
    ),
    words: { R: "Ответственный", A: "Подотчётный", C: "Консультируемый", I: "Информируемый" },
  },
];
