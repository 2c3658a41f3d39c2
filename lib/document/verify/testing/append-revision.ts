import { latin1 } from "../../pdf/file/write-file.ts";

/** Adds a revision to a file, as a signing program does: objects written as text, and a table that leads to them. */
export function appendRevision(
  bytes: Uint8Array,
  objects: Readonly<Record<number, string>>,
  trailer: { readonly root: number; readonly info: number },
): Uint8Array {
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(new TextDecoder("latin1").decode(bytes))?.[1] ?? "0";
  const numbers = Object.keys(objects).map(Number);
  const table = Math.max(...numbers) + 100_000;
  let text = "";
  const places: string[] = [];
  for (const number of numbers) {
    places.push(entry(bytes.length + text.length));
    text += `${number} 0 obj\n${objects[number] ?? ""}\nendobj\n`;
  }
  const start = bytes.length + text.length;
  places.push(entry(start));
  const index = [...numbers, table].map((number) => `${number} 1`).join(" ");
  const hex = `${places.join("")}>`;
  text += `${table} 0 obj\n<</Type/XRef/Size ${table + 1}/W[1 4 2]/Index[${index}]/Prev ${previous}/Root ${trailer.root} 0 R/Info ${trailer.info} 0 R/Filter/ASCIIHexDecode/Length ${hex.length}>>\nstream\n${hex}\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`;
  const added = latin1(text);
  const whole = new Uint8Array(bytes.length + added.length);
  whole.set(bytes);
  whole.set(added, bytes.length);
  return whole;
}

const entry = (offset: number): string => `01${offset.toString(16).padStart(8, "0")}0000`;
