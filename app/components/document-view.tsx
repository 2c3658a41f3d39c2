import type { ReactNode } from "react";
import type { Block, Cell, Paragraph, Table } from "#lib/document/layout/block.ts";
import type { LayoutDocument } from "#lib/document/layout/document.ts";
import styles from "./document-view.module.css";

function Runs({ runs }: Pick<Paragraph, "runs">) {
  return runs.map((run, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a paragraph never move
    run.strong ? <b key={at}>{run.text}</b> : <span key={at}>{run.text}</span>,
  );
}

function Text({ paragraph }: { readonly paragraph: Paragraph }) {
  const tones = { lead: "lead", body: undefined, small: "small", quiet: "small soft" } as const;
  return (
    <p className={tones[paragraph.tone]}>
      <Runs runs={paragraph.runs} />
    </p>
  );
}

function CellText({ cell }: { readonly cell: Cell }) {
  if (cell.kind === "letters") return cell.letters.map(({ letter }) => letter).join("");
  // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a cell never move
  return cell.paragraphs.map((paragraph, at) => <Text key={at} paragraph={paragraph} />);
}

function Title({ level, text }: { readonly level: 1 | 2 | 3; readonly text: string }) {
  if (level === 1) return <h1>{text}</h1>;
  return level === 2 ? <h2>{text}</h2> : <h3>{text}</h3>;
}

/** A table of few columns and much text, which a phone shows one cell below the other. */
const isProse = ({ columns, header }: Table): boolean => header.length === 1 && columns.length <= 4;

function BlockView({ block }: { readonly block: Block }): ReactNode {
  switch (block.kind) {
    case "heading":
      return <Title level={block.level} text={block.text} />;
    case "paragraph":
      return <Text paragraph={block} />;
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a list of a document never moves
            <li key={at}>
              {item.map((paragraph, part) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor do its paragraphs
                <Text key={part} paragraph={paragraph} />
              ))}
            </li>
          ))}
        </List>
      );
    }
    case "table":
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by key
        <section className={styles.scroll} tabIndex={0} aria-label={block.summary}>
          <table className={styles.table} data-prose={isProse(block) || undefined}>
            <thead>
              {block.header.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a table never move
                <tr key={at}>
                  {line.map((head) => (
                    <th key={head.text} scope="col" colSpan={head.columns} rowSpan={head.rows}>
                      {head.text}
                    </th>
                  ))}
                </tr>
              ))}
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a table never move
                <tr key={at}>
                  {row.map((cell, column) =>
                    block.columns[column]?.rowHeader ? (
                      // biome-ignore lint/suspicious/noArrayIndexKey: nor do its columns
                      <th key={column} scope="row">
                        <CellText cell={cell} />
                      </th>
                    ) : (
                      // biome-ignore lint/suspicious/noArrayIndexKey: nor do its columns
                      <td key={column} data-label={block.header[0]?.[column]?.text}>
                        <CellText cell={cell} />
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
    case "facts":
      return (
        <dl className={styles.facts}>
          {block.entries.map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                {value.map((paragraph, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a fact never move
                  <Text key={at} paragraph={paragraph} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      );
    case "notice":
      return (
        <div className="banner" data-tone="warning">
          <div className="banner-text">
            {block.paragraphs.map((paragraph, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a notice never move
              <Text key={at} paragraph={paragraph} />
            ))}
          </div>
        </div>
      );
    case "page-break":
      return <hr className={styles.break} />;
    case "signatures":
      return null;
  }
}

/** A document of the product on screen: the same blocks that print. */
export function DocumentView({ document }: { readonly document: LayoutDocument }) {
  const blocks = document.sections.flatMap((section) => section.blocks);
  return (
    <article className={styles.document}>
      <p className="label-caps">{document.furniture.headerEnd}</p>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a document never move
        <BlockView key={at} block={block} />
      ))}
    </article>
  );
}
