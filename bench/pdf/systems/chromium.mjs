import { chromium } from "playwright";

/** @type {import("playwright").Browser | undefined} */
let browser;

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/**
 * Its print with structure, in a browser that is open already.
 * @param {import("../draw-table.mjs").DrawnTable} table
 * @param {{ browser: string }} job
 */
export async function print({ title, roles, rows }, job) {
  browser ??= await chromium.launch({ executablePath: job.browser, args: ["--no-sandbox"] });
  const page = await browser.newPage();
  const head = ["Activity", ...roles].map((text) => `<th scope="col">${escaped(text)}</th>`).join("");
  const body = rows
    .map(
      ({ name, letters }) =>
        `<tr><th scope="row">${escaped(name)}</th>${letters.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`,
    )
    .join("");
  await page.setContent(
    `<html lang="en"><title>${escaped(title)}</title><style>table{border-collapse:collapse;font:8.5pt sans-serif}th,td{border-bottom:1px solid;text-align:start}</style><h1>${escaped(title)}</h1><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></html>`,
  );
  const pdf = await page.pdf({ format: "A4", tagged: true, outline: true });
  await page.close();
  return pdf;
}

export async function close() {
  await browser?.close();
}
