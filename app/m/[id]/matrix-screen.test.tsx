import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import type { Matrix } from "#lib/matrix/matrix.ts";
import type { Right } from "#lib/matrix/rights.ts";
import { OpBody } from "#lib/matrix/schema/op.ts";
import { drawMatrix, fillMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { openLog } from "#lib/matrix/testing/open-log.ts";
import { BUYER } from "#lib/matrix/testing/people.ts";
import { MatrixScreen } from "./matrix-screen.tsx";
import { FakeSession } from "./testing/fake-session.tsx";

function render(matrix: Matrix, right: Right = "edit"): string {
  return renderToString(
    <FakeSession start={matrix} me={{ ...BUYER, right }}>
      <MatrixScreen />
    </FakeSession>,
  );
}

const SMALL = drawMatrix(`
  |                         | Buyer/IT lead | Provider/Service desk |
  | Help desk               |               |                       |
  | - Review backup reports | I             | AR                    |
  | - Close a ticket        | -             |                       |
`);

describe("the matrix page as the server sends it", () => {
  it("has no style attribute, which the content-security policy would refuse", () => {
    expect(render(fillMatrix(buildExample()))).not.toMatch(/\sstyle="/);
  });

  it("is one grid with two header rows, a row an activity, and one tab stop among its cells", () => {
    const html = render(SMALL);
    expect(html.match(/role="grid"/g)).toHaveLength(1);
    expect(html.match(/<thead[^>]*>.*?<\/thead>/s)?.[0].match(/<tr/g)).toHaveLength(2);
    expect(html.match(/data-row="[^"]*" data-col="@activity"/g)).toHaveLength(2);
    expect(html.match(/data-col="[^"]*"[^>]* tabindex="0"/gi)).toHaveLength(1);
  });

  it("names each cell with a sentence", () => {
    const html = render(SMALL);
    expect(html).toContain("Review backup reports. Provider, service desk. Responsible and accountable.");
    expect(html).toContain("Close a ticket. Buyer, IT lead. Not involved, agreed.");
  });

  it("says in the sentence of a cell and of a row that something was said there", () => {
    const log = openLog(SMALL);
    const ask = (id: string, role: string | null) =>
      log.must(
        OpBody.parse({
          kind: "thread.open",
          id,
          anchor: { activity: "close-a-ticket", role },
          comment: `${id}-1`,
          text: "Who?",
        }),
      );
    for (const id of ["t1", "t2"]) ask(id, "it-lead");
    ask("t3", null);
    const html = render(log.matrix());
    expect(html).toContain("Close a ticket. Buyer, IT lead. Not involved, agreed. 2 open comments.");
    expect(html).toMatch(/1\.02 Close a ticket\.[^"]* One open comment\./);
    expect(html.match(/data-comments="open"/g)).toHaveLength(2);
  });

  it("is read-only for somebody who may only look", () => {
    const html = render(SMALL, "view");
    expect(html).not.toContain('aria-readonly="false"');
    expect(html).toContain("Your link lets you");
  });

  it("says what to do when there are no rows", () => {
    expect(render(drawMatrix("| | Buyer | Provider |\n| Help desk | | |"))).toContain(
      "This matrix has no rows yet",
    );
  });
});
