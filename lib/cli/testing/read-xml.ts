const NAME = "[A-Za-z_:][\\w:.-]*";
const ATTRIBUTE = new RegExp(`\\s+(${NAME})\\s*=\\s*(?:"([^<"]*)"|'([^<']*)')`, "y");
const OPENING = new RegExp(`<(${NAME})`, "y");
const CLOSING = new RegExp(`</(${NAME})\\s*>`, "y");
const TEXT = /[^<]+/y;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([0-9A-Fa-f]+));|&/g;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/** Whether XML 1.0 has this code point. */
export function isAllowed(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}

function decode(text: string): string {
  return text.replace(REFERENCE, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return NAMED[name] ?? "";
    if (whole === "&") throw new Error("A bare ampersand");
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    if (!isAllowed(code)) throw new Error(`A reference to a character that XML 1.0 does not have: ${code}`);
    return String.fromCodePoint(code);
  });
}

/** Reads XML 1.0 of elements, attributes and text as strictly as its grammar, and throws where it is not well-formed. */
export function readXml(source: string): XmlElement {
  const bad = Array.from(source).find((character) => !isAllowed(character.codePointAt(0) ?? 0));
  if (bad !== undefined) throw new Error(`A character that XML 1.0 does not have: ${bad.codePointAt(0)}`);
  let at = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(source)?.[0].length ?? 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at = pattern.lastIndex;
    return match;
  };
  const fault = () => new Error(`Not well-formed at ${at}: ${source.slice(at, at + 40)}`);
  const element = (): XmlElement => {
    const name = take(OPENING)?.[1];
    if (name === undefined) throw fault();
    const attributes: Record<string, string> = {};
    for (let match = take(ATTRIBUTE); match; match = take(ATTRIBUTE)) {
      const [, key = "", double, single = ""] = match;
      if (key in attributes) throw new Error(`The attribute ${key} comes twice`);
      attributes[key] = decode((double ?? single).replace(/[\t\n\r]/g, " "));
    }
    if (take(/\s*\/>/y)) return { name, attributes, children: [], text: "" };
    if (!take(/\s*>/y)) throw fault();
    const children: XmlElement[] = [];
    let text = "";
    for (;;) {
      const closed = take(CLOSING);
      if (closed) {
        if (closed[1] !== name) throw new Error(`${name} is closed by ${closed[1]}`);
        return { name, attributes, children, text };
      }
      const said = take(TEXT)?.[0];
      if (said === undefined) children.push(element());
      else if (said.includes("]]>")) throw fault();
      else text += decode(said);
    }
  };
  const root = element();
  if (source.slice(at).trim() !== "") throw fault();
  return root;
}
