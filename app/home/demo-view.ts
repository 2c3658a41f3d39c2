import type { Severity } from "#lib/checker/finding.ts";
import type { Content, ContentRole } from "#lib/matrix/content.ts";
import { letterOf } from "#lib/matrix/duties.ts";
import type { Party } from "#lib/matrix/schema/header.ts";
import type { ActivityId, RoleId } from "#lib/matrix/schema/ids.ts";
import type { Duty } from "#lib/matrix/schema/role.ts";
import { cellSentence } from "#lib/wording/cell-sentence.ts";
import { DUTY_WORDS } from "#lib/wording/duty-words.ts";

export interface DemoRow {
  readonly id: ActivityId;
  readonly name: string;
  /** Duties by column; columns without any are left out. */
  readonly duties: Readonly<Record<string, readonly Duty[]>>;
  /** What each cell says, by column. */
  readonly sentences: Readonly<Record<string, string>>;
}

/** A letter that can be put into a cell. */
export interface DemoLetter {
  readonly duty: Duty;
  readonly letter: string;
  readonly words: string;
}

/** The home page's matrix as its table shows it: plain data that a server can send. */
export interface DemoView {
  readonly columns: readonly { readonly id: RoleId; readonly name: string; readonly party: Party }[];
  readonly rows: readonly DemoRow[];
}

export interface DemoFinding {
  readonly key: string;
  readonly severity: Severity;
  readonly activity: string | null;
  readonly message: string;
}

const DUTIES_OF_DEMO: readonly Duty[] = ["accountable", "responsible", "consulted", "informed"];

/** The letters of the letter set RACI. */
export function demoLetters(): readonly DemoLetter[] {
  return DUTIES_OF_DEMO.map((duty) => ({ duty, letter: letterOf(duty), words: DUTY_WORDS[duty].one }));
}

function sentenceOf(activity: string, role: ContentRole, duties: readonly Duty[]): string {
  return cellSentence({ activity, role, cell: { duties: [...duties], when: "always", notInvolved: false } });
}

export function demoView({ roles, areas }: Content): DemoView {
  return {
    columns: roles.map(({ id, name, party }) => ({ id, name, party })),
    rows: areas
      .flatMap((area) => area.activities)
      .map(({ id, name, cells }) => ({
        id,
        name,
        duties: Object.fromEntries(Object.entries(cells).map(([role, cell]) => [role, cell.duties])),
        sentences: Object.fromEntries(
          roles.map((role) => [role.id, sentenceOf(name, role, cells[role.id]?.duties ?? [])]),
        ),
      })),
  };
}
