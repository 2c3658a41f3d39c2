import { deflateSync } from "node:zlib";

/** Widths of Helvetica from blank to tilde, in thousandths (Adobe's metrics of the fourteen standard fonts). */
const WIDTHS =
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
    .split(" ")
    .map(Number);
const PAGE = { width: 595, height: 842, margin: 50 };
const NAME = 207;
const CELL = 36;
const SIZE = 8.5;
const LEADING = 11.6;
/** @type {Readonly<Record<string, string>>} */
const EXPANSIONS = { A: "Accountable", R: "Responsible", C: "Consulted", I: "Informed" };

/** @param {string} word */
function widthOf(word) {
  let width = 0;
  for (let at = 0; at < word.length; at += 1) width += WIDTHS[word.charCodeAt(at) - 32] ?? 556;
  return (width * SIZE) / 1000;
}

/** @param {string} text */
function linesOf(text) {
  const lines = [""];
  let used = 0;
  for (const word of text.split(" ")) {
    const width = widthOf(`${word} `);
    if (used + width > NAME - 8 && used > 0) {
      lines.push("");
      used = 0;
    }
    lines[lines.length - 1] += `${word} `;
    used += width;
  }
  return lines;
}

/**
 * The least that writes this table with its structure: fixed columns, one standard font that is not embedded, one text a
 * cell, letters in frames and with their words, heads on each page, the tree and the way back; no standard kept, nothing
 * attached.
 * @param {import("../draw-table.mjs").DrawnTable} table
 */
export async function print({ roles, rows }) {
  /** @type {string[]} */
  const objects = [];
  /** @type {{ operators: string[], seen: string[], owners: number[] }[]} */
  const pages = [];
  const first = 10;
  let next = first;
  /** @param {string} text */
  const add = (text) => {
    objects.push(text);
    next += 1;
    return next - 1;
  };
  let y = 0;
  const startPage = () => {
    pages.push({ operators: [], seen: [], owners: [] });
    y = PAGE.height - PAGE.margin;
  };
  startPage();
  /** @type {number[]} */
  const rowIds = [];
  /** @type {[string, number][]} */
  const ids = [];
  /** @param {string} type @param {number} parent @param {string} more */
  const element = (type, parent, more) => add(`<</S/${type}/P ${parent} 0 R${more}>>`);
  /** @param {string} type @param {number} owner @param {readonly string[]} lines @param {number} x */
  const draw = (type, owner, lines, x) => {
    const page = pages[pages.length - 1];
    if (page === undefined) return;
    const { operators, owners } = page;
    operators.push(owner === 0 ? "/Artifact BMC" : `/${type}<</MCID ${owners.push(owner) - 1}>>BDC`);
    for (const [index, line] of lines.entries()) {
      const at = (y - (index + 1) * LEADING).toFixed(2);
      operators.push(`BT /F ${SIZE} Tf ${x} ${at} Td (${line.replace(/[\\()]/g, "\\$&")}) Tj ET`);
    }
    operators.push("EMC");
  };
  /** The elements of what is drawn next say their page and mark. */
  const here = () => `/Pg ${pages.length + 1_000_000} 0 R/K ${pages[pages.length - 1]?.owners.length ?? 0}`;
  /** @param {number} column */
  const left = (column) => PAGE.margin + (column === 0 ? 0 : NAME + (column - 1) * CELL + 8);
  const heads = ["Activity", ...roles];
  const drawHeads = () => {
    for (const [column, text] of heads.entries()) draw("TH", 0, [text], left(column));
    y -= LEADING + 8;
  };
  /** @param {number} index @param {readonly string[]} cells */
  const row = (index, cells) => {
    const isHead = index < 0;
    const lines = isHead ? [cells[0] ?? ""] : linesOf(cells[0] ?? "");
    const height = lines.length * LEADING + 8;
    if (y - height < PAGE.margin) {
      startPage();
      drawHeads();
    }
    const self = next;
    objects.push("");
    next += 1;
    /** @type {number[]} */
    const kids = [];
    for (const [column, text] of cells.entries()) {
      if (isHead || column === 0) {
        const id = isHead ? `h${column}` : `r${index}`;
        const own = element(
          "TH",
          self,
          `${here()}/ID(${id})/A<</O/Table/Scope/${isHead ? "Column" : "Row"}>>`,
        );
        draw("TH", own, column === 0 ? lines : [text], left(column));
        ids.push([id, own]);
        kids.push(own);
        continue;
      }
      const headers = `/A<</O/Table/Headers[(r${index})(h${column})]>>`;
      if (text === "") {
        kids.push(element("TD", self, headers));
        continue;
      }
      const letters = text.split(" ");
      const cell = next;
      objects.push("");
      next += 1;
      const spans = letters.map((letter, at) => {
        const span = element("Span", cell, `${here()}/E(${EXPANSIONS[letter]})`);
        const x = left(column) + at * 14;
        frame(letter, x - 3, y - LEADING - 3);
        draw("Span", span, [letter], x);
        return span;
      });
      objects[cell - first] =
        `<</S/TD/P ${self} 0 R/K[${spans.map((id) => `${id} 0 R`).join(" ")}]${headers}>>`;
      kids.push(cell);
    }
    objects[self - first] = `<</S/TR/P 7 0 R/K[${kids.map((id) => `${id} 0 R`).join(" ")}]>>`;
    rowIds.push(self);
    y -= height;
    pages[pages.length - 1]?.seen.push(
      `${PAGE.margin} ${y.toFixed(2)} m ${PAGE.width - PAGE.margin} ${y.toFixed(2)} l S`,
    );
  };
  /** @param {string} letter @param {number} x @param {number} bottom */
  const frame = (letter, x, bottom) => {
    const { seen } = pages[pages.length - 1] ?? { seen: [] };
    const box = `${x.toFixed(2)} ${bottom.toFixed(2)} 11.6 11.6 re`;
    if (letter === "A") seen.push(`${box} f`);
    else seen.push(`${letter === "R" ? 1.3 : 0.5} w ${box} S`);
  };
  row(-1, heads);
  for (const [index, { name, letters }] of rows.entries()) row(index, [name, ...letters]);

  const contents = pages.map(({ operators, seen }) =>
    deflateSync(Buffer.from(["/Artifact BMC", ...seen, "EMC", ...operators].join("\n"), "latin1")),
  );
  const pageIds = pages.map((_, index) => next + index * 2);
  const parents = pages.map(({ owners }, index) => `${index}[${owners.map((id) => `${id} 0 R`).join(" ")}]`);
  const fixed = {
    1: "<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R/Lang(en)>>",
    2: `<</Type/Pages/Count ${pages.length}/Kids[${pageIds.map((id) => `${id} 0 R`).join(" ")}]>>`,
    3: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    5: "<</Type/StructTreeRoot/K 6 0 R/ParentTree 8 0 R/IDTree 9 0 R>>",
    6: "<</Type/StructElem/S/Document/P 5 0 R/K 7 0 R>>",
    7: `<</Type/StructElem/S/Table/P 6 0 R/K[${rowIds.map((id) => `${id} 0 R`).join(" ")}]>>`,
    8: `<</Nums[${parents.join("")}]>>`,
    9: `<</Names[${ids
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, own]) => `(${id})${own} 0 R`)
      .join("")}]>>`,
  };
  /** @type {[number, string][]} */
  const texts = [
    ...Object.entries(fixed).map(([id, text]) => /** @type {[number, string]} */ ([Number(id), text])),
    ...objects.map(
      (text, index) => /** @type {[number, string]} */ ([first + index, resolved(text, pageIds)]),
    ),
    ...pages.map(
      (_, index) =>
        /** @type {[number, string]} */ ([
          pageIds[index] ?? 0,
          `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/StructParents ${index}/Contents ${(pageIds[index] ?? 0) + 1} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
        ]),
    ),
  ];
  return assemble(texts, contents, pageIds);
}

/** @param {string} text @param {readonly number[]} pageIds */
const resolved = (text, pageIds) =>
  text.replace(/\/Pg (1\d{6}) 0 R/, (_, page) => `/Pg ${pageIds[Number(page) - 1_000_001]} 0 R`);

/**
 * @param {readonly [number, string][]} texts
 * @param {readonly Buffer[]} contents
 * @param {readonly number[]} pageIds
 */
function assemble(texts, contents, pageIds) {
  /** @type {Buffer[]} */
  const parts = [Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1")];
  /** @type {Map<number, [number, number, number]>} */
  const places = new Map();
  let offset = parts[0]?.length ?? 0;
  /** @param {number} id @param {string} dictionary @param {Buffer} bytes */
  const put = (id, dictionary, bytes) => {
    places.set(id, [1, offset, 0]);
    const head = Buffer.from(
      `${id} 0 obj\n<<${dictionary}/Filter/FlateDecode/Length ${bytes.length}>>\nstream\n`,
    );
    const end = Buffer.from("\nendstream\nendobj\n");
    parts.push(head, bytes, end);
    offset += head.length + bytes.length + end.length;
  };
  for (const [index, bytes] of contents.entries()) put((pageIds[index] ?? 0) + 1, "", bytes);
  let next = Math.max(...pageIds) + 2;
  for (let at = 0; at < texts.length; at += 400) {
    const pack = texts.slice(at, at + 400);
    let length = 0;
    const head = pack
      .map(([id, text], index) => {
        places.set(id, [2, next, index]);
        const entry = `${id} ${length}`;
        length += text.length + 1;
        return entry;
      })
      .join(" ");
    const bytes = deflateSync(Buffer.from(`${head}\n${pack.map(([, text]) => text).join("\n")}\n`, "latin1"));
    put(next, `/Type/ObjStm/N ${pack.length}/First ${head.length + 1}`, bytes);
    next += 1;
  }
  const start = offset;
  const table = Buffer.alloc((next + 1) * 7);
  places.set(next, [1, offset, 0]);
  for (const [id, [kind, place, index]] of places) {
    table.writeUInt8(kind, id * 7);
    table.writeUInt32BE(place, id * 7 + 1);
    table.writeUInt16BE(index, id * 7 + 5);
  }
  put(next, `/Type/XRef/Size ${next + 1}/W[1 4 2]/Root 1 0 R`, deflateSync(table));
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}
