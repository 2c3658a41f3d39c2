import type { Block, Table } from "../../layout/block.ts";
import {
  headerCell,
  heading,
  list,
  paragraph,
  plain,
  plainCell,
  shareColumn,
  strong,
} from "../../layout/blocks.ts";
import type { Attachment, LayoutDocument } from "../../layout/document.ts";
import { documentOf } from "../../testing/render.ts";

const letters: Table = {
  kind: "table",
  summary: "Who does what",
  columns: [shareColumn(3, true), shareColumn(1), shareColumn(1)],
  header: [
    [
      { ...headerCell("Activity"), rows: 2 },
      { ...headerCell("Client"), columns: 2, belonging: "buyer" },
    ],
    [headerCell("IT lead"), { ...headerCell("Owner"), turned: true }],
  ],
  rows: Array.from({ length: 36 }, (_, index) => [
    plainCell(`Row ${index}: Nguyễn Thị Hiền kiểm tra`),
    {
      kind: "letters",
      letters: [
        { letter: "R", expansion: "Responsible", emphasis: "thick" },
        { letter: "A", expansion: "Accountable", emphasis: "solid" },
      ],
      note: { text: "bh", expansion: "in business hours" },
    },
    { kind: "letters", letters: [], note: null },
  ]),
};

const blocks: readonly Block[] = [
  paragraph([strong("Schedule 2")], "lead"),
  heading(1, "Every kind of block"),
  paragraph([plain("Plain and "), strong("strong")]),
  { kind: "notice", paragraphs: [paragraph("Draft, not signed.")] },
  heading(2, "Facts"),
  { kind: "facts", entries: [{ term: "State", value: [paragraph("Draft"), paragraph("of edition 1")] }] },
  list(["first", "second"], true),
  heading(3, "Letters"),
  letters,
  heading(2, "Signatures"),
  {
    kind: "signatures",
    parties: (["buyer", "provider"] as const).map((side) => ({
      heading: `For the ${side}`,
      lines: (["text", "signature"] as const).map((kind) => ({
        label: kind,
        value: null,
        field: { kind, name: `${kind}-${side}`, tooltip: `${kind} for the ${side}` },
        anchor: null,
      })),
      note: "A note",
    })),
  },
];

const ATTACHED: Attachment = {
  name: "matrix.json",
  description: "What is agreed",
  mediaType: "application/json",
  relationship: "Source",
  bytes: new TextEncoder().encode('{"a":1}'),
};

/** A short document with every kind of block, and a file that it carries. */
export const everyKind: readonly [LayoutDocument, readonly Attachment[]] = [
  {
    ...documentOf(blocks),
    metadata: {
      title: "Every kind: “quotes” & <signs>",
      subject: "A test",
      author: "Client and Supplier",
      keywords: ["one", "two"],
      language: "en",
    },
  },
  [ATTACHED],
];
