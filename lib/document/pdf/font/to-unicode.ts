const BLOCK = 100;

/** The map from CIDs (1, 2, …) back to code points, as a CMap. */
export function toUnicodeCmap(codePoints: readonly number[]): string {
  const lines = [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <ffff>",
    "endcodespacerange",
  ];
  for (let start = 0; start < codePoints.length; start += BLOCK) {
    const block = codePoints.slice(start, start + BLOCK);
    lines.push(`${block.length} beginbfchar`);
    for (const [index, codePoint] of block.entries()) {
      lines.push(`<${hex(start + index + 1)}> <${utf16(codePoint)}>`);
    }
    lines.push("endbfchar");
  }
  lines.push("endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end", "");
  return lines.join("\n");
}

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join("");
}

const hex = (value: number): string => value.toString(16).padStart(4, "0");
