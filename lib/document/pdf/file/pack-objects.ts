/** Objects that are read together: few enough that a reader unpacks little for one. */
const PACKED = 400;

/** Some objects as one stream. */
export interface Pack {
  readonly objects: readonly number[];
  /** Where the first object begins. */
  readonly first: number;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

/** Text of ASCII letters as bytes. */
export const ascii = (text: string): Uint8Array => encoder.encode(text);

/** Gathers objects written as text and packs them as soon as there are enough. */
export class Packer {
  private readonly store: (bytes: Uint8Array) => Uint8Array;
  private readonly done: Pack[] = [];
  private objects: number[] = [];
  private texts: string[] = [];

  constructor(store: (bytes: Uint8Array) => Uint8Array) {
    this.store = store;
  }

  add(object: number, text: string): void {
    this.objects.push(object);
    this.texts.push(text);
    if (this.objects.length === PACKED) this.close();
  }

  /** All packs, the last one closed. */
  finish(): readonly Pack[] {
    if (this.objects.length > 0) this.close();
    return this.done;
  }

  private close(): void {
    let at = 0;
    let head = "";
    for (const [index, text] of this.texts.entries()) {
      head += `${this.objects[index]} ${at} `;
      at += text.length + 1;
    }
    head += "\n";
    const bytes = this.store(ascii(`${head}${this.texts.join("\n")}\n`));
    this.done.push({ objects: this.objects, first: head.length, bytes });
    this.objects = [];
    this.texts = [];
  }
}
