const PLAIN = /^[\x20-\x27\x2a-\x5b\x5d-\x7e]*$/;
const ASCII = /^[\x20-\x7e]*$/;

/** A text string as PDF syntax: letters where ASCII is enough, else UTF-16 with its mark. */
export function pdfText(text: string): string {
  if (PLAIN.test(text)) return `(${text})`;
  if (ASCII.test(text)) return `(${text.replace(/[\\()]/g, "\\$&")})`;
  let hex = "<FEFF";
  for (let at = 0; at < text.length; at += 1) {
    hex += text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
  }
  return `${hex}>`;
}
