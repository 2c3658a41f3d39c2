import type { Content, ContentArea } from "#lib/matrix/content.ts";
import { dutiesOf, letterOf } from "#lib/matrix/duties.ts";
import { DUTY_WORDS } from "#lib/wording/duty-words.ts";
import { rowSentence } from "#lib/wording/row-sentence.ts";
import { partyName } from "../appendix/names.ts";
import { lettersOfRow } from "./sheet-rows.ts";
import { xmlText } from "./xml-text.ts";

/** `mso-number-format` makes Excel take what is pasted for text: nothing in it can run as a formula. */
const STYLE = `
:root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
body { max-inline-size: 80rem; margin: 2rem auto; padding-inline: 1rem; }
table { border-collapse: collapse; inline-size: 100%; margin-block: 0.5rem 2rem; }
caption { text-align: start; font-weight: 600; padding-block: 0.5rem; }
th, td { border: 1px solid #8884; padding: 0.35rem 0.5rem; text-align: start; vertical-align: top; mso-number-format: "\\@"; }
thead th { background: #8882; }
tbody th { font-weight: 500; }
td.letters { text-align: center; font-weight: 600; }
.scroll { overflow-x: auto; }
small { color: inherit; opacity: 0.8; display: block; font-weight: 400; }
@media print { body { margin: 0; max-inline-size: none; } thead { display: table-header-group; } tr { break-inside: avoid; } @page { size: landscape; margin: 12mm; } }
`;

function tableOf(content: Content, area: ContentArea): string {
  const { roles } = content;
  const hasNotes = area.activities.some(({ note }) => note !== null);
  const heads = roles.map((role) => `<th scope="col">${xmlText(role.name)}</th>`).join("");
  const rows = area.activities.map((activity) => {
    const letters = lettersOfRow(activity, roles).map((text) => `<td class="letters">${xmlText(text)}</td>`);
    const note = hasNotes ? `<td>${xmlText(activity.note ?? "").replace(/\n/g, "<br>")}</td>` : "";
    const title = xmlText(rowSentence(activity, content));
    return `<tr title="${title}"><th scope="row">${xmlText(activity.name)}</th>${letters.join("")}${note}</tr>`;
  });
  const noteHead = hasNotes ? '<th scope="col">Note</th>' : "";
  return `<h2>${xmlText(area.name)}</h2>
<div class="scroll" role="region" tabindex="0" aria-label="${xmlText(area.name)}"><table>
<thead><tr><th scope="col">Activity</th>${heads}${noteHead}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>`;
}

/** The matrix as one accessible page that needs nothing else and prints well. */
export function toHtml(content: Content): string {
  const { header, roles, areas } = content;
  const tables = areas
    .filter(({ activities }) => activities.length > 0)
    .map((area) => tableOf(content, area));
  const legend = dutiesOf(header.letterSet).map(
    (duty) => `<li><b>${letterOf(duty)}</b> = ${DUTY_WORDS[duty].name}</li>`,
  );
  const parties = roles.map(
    ({ name, party }) => `<li>${xmlText(name)}: ${xmlText(partyName(content, party))}</li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${xmlText(header.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${xmlText(header.title)}</h1>
<p>Who does what between ${xmlText(header.buyer)} and ${xmlText(header.provider)}.</p>
${tables.join("\n")}
<h2>Letters</h2>
<ul>${legend.join("")}</ul>
<h2>Roles</h2>
<ul>${parties.join("")}</ul>
</main>
</body>
</html>
`;
}
