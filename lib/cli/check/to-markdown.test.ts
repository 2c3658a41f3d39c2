import { expect, it } from "vitest";
import { sheetIds } from "#lib/document/import/sheet-ids.ts";
import { fileText, toFile } from "#lib/matrix/file.ts";
import { drawMatrix } from "#lib/matrix/testing/draw-matrix.ts";
import { foundBy, openCheckFolder, rowOf } from "../testing/check-in.ts";
import { markdownText } from "./to-markdown.ts";

const { put, run } = openCheckFolder();

it("is a table a file whose rows survive bars, line ends, HTML and marks", async () => {
  const csv = 'Task,Client,MSP\n"Answer | calls <b>now</b>\n`fast`",A,R\n';
  const message = "Nobody owns *this* | row.\r\nSay <script>who</script> & when: [x](http://x).";
  const { out } = await run(
    [put("a_b.csv", csv), "--format", "markdown"],
    [
      foundBy("no-owner", {
        ...rowOf(sheetIds.row("Activities", "Answer | calls <b>now</b> `fast`")),
        message,
      }),
    ],
  );
  expect(out.split("\n")).toEqual([
    "# Findings",
    "",
    "## a\\_b.csv",
    "",
    "1 row checked on 1 March 2026 with rule pack 7, stage drafting: 1 error, 0 warnings, 0 notes.",
    "",
    "### Open (1)",
    "",
    "| Severity | Where | What | Rule |",
    "| --- | --- | --- | --- |",
    "| Error | Activities › Answer \\| calls &lt;b&gt;now&lt;/b&gt; \\`fast\\` | Nobody owns \\*this\\* \\| row. Say &lt;script&gt;who&lt;/script&gt; &amp; when: \\[x\\]\\(http://x\\). | no\\-owner |",
    "",
  ]);
});

it("lists accepted gaps with reason, owner and end, and files that were not read", async () => {
  const file = toFile(drawMatrix("| | Buyer | Provider |\n| Help desk | | |\n| - Take calls | A | R |"), []);
  const found = foundBy("no-owner", rowOf("take-calls"));
  const gap = {
    ...{ key: found.key, basis: found.basis, rule: found.rule, activity: found.activity, role: null },
    ...{ sentence: "Nobody takes calls.", reason: "No staff", owner: "Ada", until: "2026-05-01" },
  };
  const path = put(
    "gap.clearline.json",
    fileText({ ...file, parts: { ...file.parts, gaps: { g1: gap } } } as typeof file),
  );
  const { out } = await run([path, "nothing.csv", "--format", "markdown"], [found]);
  expect(out).toContain("### Accepted by both sides (1)");
  expect(out).toContain("| Nobody takes calls. | No staff | Ada | 1 May 2026 | no\\-owner |");
  expect(out).not.toContain("### Open");
  expect(out).toContain("## Not read\n\n- There is no such file: nothing.csv.\n");
});

it("text begins no list, heading or table of its own", () => {
  for (const text of ["# a", "- a", "+ a", "| a", "> a", "~~~", "1 * 2"]) {
    expect(markdownText(text)).toMatch(/^(\\|&|1 \\)/);
  }
});
