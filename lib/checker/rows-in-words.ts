import type { ContentActivity } from "#lib/matrix/content.ts";
import { lineList, quoted } from "#lib/wording/line-list.ts";

const MOST = 3;

/** What a problem about several rows is about, and the way to each of them. */
export function aboutRows(rows: readonly Pick<ContentActivity, "id">[]) {
  const ids = rows.map(({ id }) => id);
  return { rows: ids, about: { rows: ids } };
}

/** The names of rows as a sentence lists them: three at most, and how many more there are. */
export function rowsInWords(names: readonly string[]): string {
  const shown = names.slice(0, names.length > MOST + 1 ? MOST : MOST + 1).map(quoted);
  const rest = names.length - shown.length;
  return lineList(rest > 0 ? [...shown, `${rest} more`] : shown);
}
