import { hoursInWords } from "#lib/wording/row-words.ts";
import type { Block } from "../layout/block.ts";
import { heading, paragraph } from "../layout/blocks.ts";
import { simpleTable } from "../layout/simple-table.ts";
import type { AppendixInput } from "./appendix-input.ts";
import { partyName } from "./names.ts";

/** The columns of the matrix: whose they are, when they work and who stands in. */
export function rolesSection({ content }: AppendixInput): readonly Block[] {
  if (content.roles.length === 0) return [];
  return [
    heading(3, "Roles"),
    paragraph("A role is a place in an organisation; the contact sheet says who fills it.", "small"),
    simpleTable(
      "Roles with party, hours and deputy",
      [
        ["Role", 4],
        ["Party", 4],
        ["Hours", 4],
        ["Deputy", 4],
      ],
      content.roles.map(({ name, party, organisation, hours, zone, deputy }) => [
        name,
        [partyName(content, party), organisation].filter(Boolean).join(": "),
        [hours === null ? "not said" : hoursInWords(hours), zone].filter(Boolean).join(", "),
        deputy ?? "",
      ]),
    ),
  ];
}
