import type { ZipReader } from "../../archive/read-zip.ts";
import { readXml } from "../xml-events.ts";

/** A part that another one points to; what lies outside of the file is left out and never followed. */
export interface Relation {
  readonly id: string;
  /** The last word of its type. */
  readonly kind: string;
  readonly target: string;
}

/** A path as it stands in a part, from the root of the archive. */
function resolve(base: string, target: string): string {
  const steps = target.startsWith("/") ? [] : base.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** What a part of an Office file points to; the empty name stands for the file itself. */
export function readRelations(zip: ZipReader, part: string): readonly Relation[] {
  const cut = part.lastIndexOf("/") + 1;
  const bytes = zip.find(`${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`);
  const found: Relation[] = [];
  if (!bytes) return found;
  readXml(bytes, {
    open: (name, { Id = "", Type = "", Target = "", TargetMode }) => {
      if (name === "Relationship" && TargetMode !== "External")
        found.push({ id: Id, kind: Type.split("/").at(-1) ?? "", target: resolve(part, Target) });
    },
  });
  return found;
}
