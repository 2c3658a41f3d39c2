import type { PdfFile } from "../file/pdf-file.ts";
import { pdfText } from "../file/pdf-text.ts";
import type { Bookmark } from "../flow/page-flow.ts";

interface Item {
  readonly bookmark: Bookmark;
  readonly object: number;
  readonly kids: Item[];
}

/** Writes the headings as an outline and returns its object; `null` when there are none. */
export function writeOutline(
  file: PdfFile,
  bookmarks: readonly Bookmark[],
  pages: readonly { readonly object: number; readonly height: number }[],
): number | null {
  if (bookmarks.length === 0) return null;
  const root = file.reserve();
  const top = nested(file, bookmarks);
  const write = (items: readonly Item[], parent: number): void => {
    for (const [index, { bookmark, object, kids }] of items.entries()) {
      const page = pages[bookmark.page];
      const y = Math.round((page?.height ?? 0) - bookmark.top + 4);
      const before = items[index - 1];
      const after = items[index + 1];
      file.write(
        object,
        `<</Title ${pdfText(bookmark.text.normalize("NFC"))}/Parent ${parent} 0 R/Dest[${page?.object ?? 0} 0 R/XYZ 0 ${y} null]${
          before ? `/Prev ${before.object} 0 R` : ""
        }${after ? `/Next ${after.object} 0 R` : ""}${bounds(kids, -kids.length)}>>`,
      );
      write(kids, object);
    }
  };
  write(top, root);
  file.write(root, `<</Type/Outlines${bounds(top, top.length)}>>`);
  return root;
}

/** First and last of a list; a negative count keeps it closed. */
function bounds(items: readonly Item[], count: number): string {
  const [first] = items;
  const last = items.at(-1);
  return first && last ? `/First ${first.object} 0 R/Last ${last.object} 0 R/Count ${count}` : "";
}

function nested(file: PdfFile, bookmarks: readonly Bookmark[]): readonly Item[] {
  const top: Item[] = [];
  const open: Item[] = [];
  for (const bookmark of bookmarks) {
    while ((open.at(-1)?.bookmark.level ?? 0) >= bookmark.level) open.pop();
    const item = { bookmark, object: file.reserve(), kids: [] };
    (open.at(-1)?.kids ?? top).push(item);
    open.push(item);
  }
  return top;
}
