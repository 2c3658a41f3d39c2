import type { Content } from "#lib/matrix/content.ts";
import { dutiesOf, letterOf } from "#lib/matrix/duties.ts";
import { DUTY_WORDS } from "#lib/wording/duty-words.ts";
import { lettersOfRow } from "./sheet-rows.ts";

const SPECIAL = /[\\`*_{}[\]()#+\-.!|<>~=@]/g;

/** Text that stays what it is: signs of the language are escaped, and with them what a spreadsheet would run. */
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(SPECIAL, "\\$&");
const inCell = (text: string): string => escaped(text).replace(/\r?\n/g, "<br>");
const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** The matrix as Markdown: a table for each area under its heading, and what the letters mean. */
export function toMarkdown(content: Content): string {
  const { header, roles, areas } = content;
  const hasNotes = areas.some(({ activities }) => activities.some(({ note }) => note !== null));
  const heads = ["Activity", ...roles.map(({ name }) => inCell(name)), ...(hasNotes ? ["Note"] : [])];
  const tables = areas
    .filter(({ activities }) => activities.length > 0)
    .map((area) => {
      const rows = area.activities.map((activity) =>
        line([
          inCell(activity.name),
          ...lettersOfRow(activity, roles).map(inCell),
          ...(hasNotes ? [inCell(activity.note ?? "")] : []),
        ]),
      );
      return [`## ${escaped(area.name)}`, "", line(heads), line(heads.map(() => "---")), ...rows].join("\n");
    });
  const legend = dutiesOf(header.letterSet).map(
    (duty) => `- **${letterOf(duty)}** = ${DUTY_WORDS[duty].name}`,
  );
  const parties = roles.map(
    ({ name, party }) =>
      `- ${escaped(name)}: ${party === "buyer" || party === "provider" ? escaped(header[party]) : "others"}`,
  );
  return `${[`# ${escaped(header.title)}`, ...tables, "## Letters", legend.join("\n"), "## Roles", parties.join("\n")].join("\n\n")}\n`;
}
