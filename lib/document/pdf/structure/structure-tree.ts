import type { ByteWriter } from "../file/byte-writer.ts";
import type { PdfFile } from "../file/pdf-file.ts";
import { pdfText } from "../file/pdf-text.ts";
import { Element, type Kid, numberOfMark, pageOfMark } from "./element.ts";

const NAMES_A_NODE = 200;

/** The structure tree of a file: built while pages are filled, and written as text as soon as a part is complete. */
export class StructureTree {
  readonly root: Element;
  /** Objects of the pages, in their order. */
  readonly pages: number[] = [];
  private readonly file: PdfFile;
  private readonly object: number;
  private readonly identified: (readonly [string, number])[] = [];

  constructor(file: PdfFile) {
    this.file = file;
    this.object = file.reserve();
    this.root = new Element("Document", "", this.object, () => file.reserve());
  }

  /** An object that is written elsewhere, such as a field. */
  reserve(): number {
    return this.file.reserve();
  }

  /** How many elements have an id. */
  get idCount(): number {
    return this.identified.length;
  }

  /** Makes an element one that others can refer to. */
  identify(id: string, element: Element): void {
    this.identified.push([id, element.object]);
  }

  /** Writes an element and everything in it; nothing can be added to them afterwards. */
  write(element: Element): void {
    if (element.isWritten) return;
    this.writeDictionary(element);
    for (const kid of element.kids) if (kid instanceof Element) this.write(kid);
    element.kids = [];
    element.isWritten = true;
  }

  /**
   * Writes what is left and the ways back, and returns the object of the tree. Page `n` has the key `n` among them, field
   * `k` the key after all pages.
   */
  finish(owners: readonly (readonly number[])[], fields: readonly number[]): number {
    const { file } = this;
    this.write(this.root);
    const parents = [
      ...owners.map((list, key) => `${key} ${this.writeOwners(list)} 0 R`),
      ...fields.map((owner, index) => `${owners.length + index} ${owner} 0 R`),
    ];
    const parentTree = file.add(`<</Nums[${parents.join(" ")}]>>`);
    const ids = this.identified.length === 0 ? "" : `/IDTree ${this.writeNames()} 0 R`;
    file.write(
      this.object,
      `<</Type/StructTreeRoot/K ${this.root.object} 0 R/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${parents.length}${ids}>>`,
    );
    return this.object;
  }

  private writeOwners(owners: readonly number[]): number {
    const object = this.file.reserve();
    const to = this.file.begin(object).text("[");
    for (const [index, owner] of owners.entries())
      to.text(index > 0 ? " " : "")
        .integer(owner)
        .text(" 0 R");
    to.text("]");
    return object;
  }

  private writeDictionary({ object, type, entries, moreEntries, kids, parent }: Element): void {
    const to = this.file.begin(object).text("<</S/").text(type).text("/P ").integer(parent).text(" 0 R");
    const [first] = kids;
    if (first !== undefined) {
      const page = typeof first === "number" ? pageOfMark(first) : -1;
      if (page >= 0)
        to.text("/Pg ")
          .integer(this.pages[page] ?? 0)
          .text(" 0 R");
      to.text(kids.length > 1 ? "/K[" : "/K ");
      for (let at = 0; at < kids.length; at += 1) {
        if (at > 0) to.text(" ");
        this.writeKid(to, kids[at] ?? 0, page);
      }
      if (kids.length > 1) to.text("]");
    }
    to.text(entries).text(moreEntries).text(">>");
  }

  private writeKid(to: ByteWriter, kid: Kid, page: number): void {
    if (kid instanceof Element) to.integer(kid.object).text(" 0 R");
    else if (typeof kid !== "number") {
      to.text(`<</Type/OBJR/Pg ${this.pages[kid.page] ?? 0} 0 R/Obj ${kid.field} 0 R>>`);
    } else if (pageOfMark(kid) === page) to.integer(numberOfMark(kid));
    else to.text(`<</Type/MCR/Pg ${this.pages[pageOfMark(kid)] ?? 0} 0 R/MCID ${numberOfMark(kid)}>>`);
  }

  /** A name tree of two levels, in the order of its names. */
  private writeNames(): number {
    const sorted = [...this.identified].sort(([a], [b]) => (a < b ? -1 : 1));
    const kids: string[] = [];
    for (let at = 0; at < sorted.length; at += NAMES_A_NODE) {
      const part = sorted.slice(at, at + NAMES_A_NODE);
      const names = part.map(([name, object]) => `${pdfText(name)} ${object} 0 R`).join(" ");
      const limits = `${pdfText(part[0]?.[0] ?? "")}${pdfText(part.at(-1)?.[0] ?? "")}`;
      kids.push(`${this.file.add(`<</Limits[${limits}]/Names[${names}]>>`)} 0 R`);
    }
    return this.file.add(`<</Kids[${kids.join(" ")}]>>`);
  }
}
