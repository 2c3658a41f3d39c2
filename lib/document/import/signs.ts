const MARK = /^(x|xx|[✓✔☑✅✗✘☒❎×●⬤■◼⚫🔵🟢🔴🟦⭕◉•★☆☒👍👤]|yes|ja|oui|si|sim|tak|да)$/u;

const INVISIBLE = /\u00ad|[\u200b-\u200f]|\u2060|\ufeff|\ufe0e|\ufe0f|\u20e3/g;

const ENCLOSED: readonly (readonly [number, number])[] = [
  // Negative circled, negative squared, regional indicators: no normal form gives the letter back.
  [0x1f150, 0x1f169],
  [0x1f170, 0x1f189],
  [0x1f1e6, 0x1f1ff],
];

function letterIn(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0;
  const range = ENCLOSED.find(([from, to]) => code >= from && code <= to);
  return range && String.fromCharCode(65 + code - range[0]);
}

/** A mark as marks are compared: small, without what only says how an emoji is drawn. */
export const plainMark = (text: string): string => text.replace(INVISIBLE, "").trim().toLowerCase();

/** Whether a text says “here” and nothing else. */
export const isMark = (text: string): boolean => MARK.test(plainMark(text));

/** Letters in boxes and circles as letters; the signs of emphasis, invisible and joining signs are gone. */
export function toPlainSigns(text: string): { readonly text: string; readonly repairs: readonly string[] } {
  const repairs: string[] = [];
  const plain = [...text.replace(INVISIBLE, "")]
    .map((sign) => {
      const normal = sign.normalize("NFKC");
      const isBoxed = normal !== sign && /^[A-Za-z]$/.test(normal) && !/[\uff21-\uff5a]/.test(sign);
      const letter = letterIn(sign) ?? (isBoxed ? normal : undefined);
      if (letter !== undefined) repairs.push(`“${sign}” was read as the letter ${letter}`);
      return letter ?? sign;
    })
    .join("");
  return { text: plain.replace(/^[*_~`\s]+|[*_~`\s]+$/g, ""), repairs };
}
