import { ByteWriter } from "./byte-writer.ts";

/** Objects that are read together: few enough that a reader unpacks little for one. */
const PACKED = 1000;

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
  private readonly head = new ByteWriter();
  private readonly body = new ByteWriter();

  /** `store` keeps nothing of the bytes that it is given. */
  constructor(store: (bytes: Uint8Array) => Uint8Array) {
    this.store = store;
  }

  /** Where an object is written, until the next one begins. */
  begin(object: number): ByteWriter {
    if (this.objects.length === PACKED) this.close();
    if (this.objects.length > 0) this.body.text("\n");
    this.objects.push(object);
    this.head.integer(object).text(" ").integer(this.body.length).text(" ");
    return this.body;
  }

  /** All packs, the last one closed. */
  finish(): readonly Pack[] {
    if (this.objects.length > 0) this.close();
    return this.done;
  }

  private close(): void {
    const first = this.head.text("\n").length;
    const bytes = this.store(this.head.append(this.body.text("\n")).view());
    this.done.push({ objects: this.objects, first, bytes });
    this.objects = [];
    this.head.clear();
    this.body.clear();
  }
}
