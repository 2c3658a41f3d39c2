import type { Block } from "../layout/block.ts";
import { heading, paragraph } from "../layout/blocks.ts";
import type { AppendixInput } from "./appendix-input.ts";
import { areaTable, rowsInScope } from "./area-table.ts";
import { printsLetters } from "./prints.ts";
import { rowTexts } from "./row-texts.ts";

/** One table an area, followed by what its rows say in words. */
export function areasSection({ content }: AppendixInput): readonly Block[] {
  return content.areas
    .filter(({ scope }) => scope === "in")
    .flatMap((area, index) => {
      const position = index + 1;
      const title = heading(2, `${position}  ${area.name}`);
      if (rowsInScope(area).length === 0)
        return [title, paragraph("No row of this area is in this agreement.")];
      const letters = printsLetters(content.terms) ? [areaTable(content, area, position)] : [];
      return [title, ...letters, ...rowTexts(content, area, position)];
    });
}
