import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../../archive/crc32.ts";

/** An entry as somebody means it who wishes no good: each field may lie. */
export interface HostileEntry {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** What the directory says of its size. */
  readonly size?: number;
  readonly flags?: number;
  /** Where the directory says that it begins, instead of where it does. */
  readonly offset?: number;
}

function header(
  signature: number,
  length: number,
  fields: readonly (readonly [number, number, 2 | 4])[],
): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  for (const [at, value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return bytes;
}

/** Packs entries, with their lies. */
export function hostileZip(entries: readonly HostileEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, data, size, flags = 0, offset } of entries) {
    const plain = typeof data === "string" ? strToU8(data) : data;
    const packed = deflateSync(plain, { level: 1 });
    const title = strToU8(name);
    const said = size ?? plain.length;
    const sizes: readonly (readonly [number, number, 2 | 4])[] = [
      [0, crc32(plain), 4],
      [4, packed.length, 4],
      [8, said, 4],
      [12, title.length, 2],
    ];
    const from = (start: number) => sizes.map(([by, value, width]) => [start + by, value, width] as const);
    const local = header(0x04034b50, 30, [[6, flags, 2], [8, 8, 2], ...from(14)]);
    directory.push(
      header(0x02014b50, 46, [[8, flags, 2], [10, 8, 2], ...from(16), [42, offset ?? at, 4]]),
      title,
    );
    parts.push(local, title, packed);
    at += local.length + title.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = header(0x06054b50, 22, [
    [8, entries.length, 2],
    [10, entries.length, 2],
    [12, size, 4],
    [16, at, 4],
  ]);
  const all = [...parts, ...directory, end];
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const part of all) {
    whole.set(part, to);
    to += part.length;
  }
  return whole;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** The parts of a workbook with one sheet, to be spoiled. */
export function workbookParts(sheet: string | Uint8Array): readonly HostileEntry[] {
  return [
    { name: "_rels/.rels", data: RELS },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="One" r:id="s"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<Relationships><Relationship Id="s" Type="${OFFICE}/worksheet" Target="worksheets/s.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/s.xml", data: sheet },
  ];
}
