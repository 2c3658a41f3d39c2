const HEADER = 128;
const CURVE_POINTS = 1024;

/** D50, the white of the profile connection space, and the sRGB primaries adapted to it (IEC 61966-2-1, ICC.1). */
const WHITE = [0.9642, 1, 0.8249] as const;
const RED = [0.43607, 0.22249, 0.01392] as const;
const GREEN = [0.38515, 0.71687, 0.09708] as const;
const BLUE = [0.14307, 0.06061, 0.7141] as const;

/** An ICC profile, version 2, that says what red, green and blue mean on screen: sRGB. */
export function srgbProfile(): Uint8Array {
  const curve = toneCurve();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ["desc", description("sRGB IEC61966-2.1")],
    ["cprt", text("No copyright, use freely")],
    ["wtpt", xyz(WHITE)],
    ["rXYZ", xyz(RED)],
    ["gXYZ", xyz(GREEN)],
    ["bXYZ", xyz(BLUE)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  return assemble(tags);
}

function assemble(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const different = [...new Set(tags.map(([, data]) => data))];
  const start = HEADER + 4 + tags.length * 12;
  const places = new Map<Uint8Array, number>();
  let size = start;
  for (const data of different) {
    places.set(data, size);
    size += (data.length + 3) & ~3;
  }
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  writeHeader(bytes, view, size);
  view.setUint32(HEADER, tags.length);
  for (const [index, [tag, data]] of tags.entries()) {
    const at = HEADER + 4 + index * 12;
    put(bytes, at, tag);
    view.setUint32(at + 4, places.get(data) ?? 0);
    view.setUint32(at + 8, data.length);
  }
  for (const [data, at] of places) bytes.set(data, at);
  return bytes;
}

function writeHeader(bytes: Uint8Array, view: DataView, size: number): void {
  view.setUint32(0, size);
  view.setUint32(8, 0x02100000);
  put(bytes, 12, "mntrRGB XYZ ");
  for (const [index, part] of [2026, 1, 1].entries()) view.setUint16(24 + index * 2, part);
  put(bytes, 36, "acsp");
  for (const [index, value] of WHITE.entries()) view.setInt32(68 + index * 4, fixed(value));
}

function toneCurve(): Uint8Array {
  const bytes = new Uint8Array(12 + CURVE_POINTS * 2);
  const view = new DataView(bytes.buffer);
  put(bytes, 0, "curv");
  view.setUint32(8, CURVE_POINTS);
  for (let point = 0; point < CURVE_POINTS; point += 1) {
    const value = point / (CURVE_POINTS - 1);
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + point * 2, Math.round(light * 0xffff));
  }
  return bytes;
}

function xyz(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(20);
  put(bytes, 0, "XYZ ");
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setInt32(8 + index * 4, fixed(value));
  return bytes;
}

function text(said: string): Uint8Array {
  const bytes = new Uint8Array(8 + said.length + 1);
  put(bytes, 0, "text");
  put(bytes, 8, said);
  return bytes;
}

function description(said: string): Uint8Array {
  const bytes = new Uint8Array(12 + said.length + 1 + 4 + 4 + 2 + 1 + 67);
  put(bytes, 0, "desc");
  new DataView(bytes.buffer).setUint32(8, said.length + 1);
  put(bytes, 12, said);
  return bytes;
}

function put(bytes: Uint8Array, at: number, letters: string): void {
  for (let index = 0; index < letters.length; index += 1) bytes[at + index] = letters.charCodeAt(index);
}

const fixed = (value: number): number => Math.round(value * 0x10000);
