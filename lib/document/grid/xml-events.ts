import { Parser } from "htmlparser2";
import { stop } from "./refused.ts";

export interface XmlEvents {
  /** Names are without their prefix. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Reads a part of a packed file. A document type is refused: it is where entities are made that grow or reach out. */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlEvents): void {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const source = new TextDecoder(isWide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(
    bytes,
  );
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(local(name), attributes),
      onclosetag: (name) => close?.(local(name)),
      ontext: (piece) => text?.(piece),
      onprocessinginstruction: (name) => {
        if (name.startsWith("!"))
          stop(
            "invalid",
            "A part of this file declares a document type, which no spreadsheet or document does. It is not opened.",
          );
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
}
