import { expect, test } from "vitest";
import { buildExample } from "#lib/catalogue/example.ts";
import { confirmationsOf } from "#lib/matrix/confirmation.ts";
import { content } from "#lib/matrix/content.ts";
import { matrixOfParts } from "#lib/matrix/file.ts";
import { MatrixId } from "#lib/matrix/schema/ids.ts";
import { endOfLink, inviteMessage, waitingText } from "./messages.ts";

const companies = { title: "Who does what", buyer: "Contoso", provider: "Northwind" };

test("an invitation carries the link on a line of its own and says how long it works", () => {
  const text = inviteMessage(companies, {
    url: "https://x.example/join#s",
    once: true,
    expires: "7 May 2026",
  });
  expect(text.split("\n")).toContain("https://x.example/join#s");
  expect(text).toContain("It works once until 7 May 2026");
  expect(inviteMessage(companies, { url: "u", once: false, expires: "7 May" })).toContain(
    "It works until 7 May. Please",
  );
});

test("what waits names the terms, the count and the first rows with an address each", () => {
  const matrix = matrixOfParts(MatrixId.parse("m"), buildExample());
  if (!matrix.ok) throw new Error(matrix.message);
  const agreed = content(matrix.value);
  const overview = confirmationsOf(matrix.value, agreed);
  const text = waitingText(agreed, overview, "buyer", "https://x.example/m/m") ?? "";
  expect(text).toContain(`Confirm ${overview.waiting.buyer.rows.length} rows`);
  expect(text).toContain("https://x.example/m/m/terms");
  expect(text).toContain("https://x.example/m/m?draft=1&row=HD-01");
  expect(text).toContain(`and ${overview.waiting.buyer.rows.length - 15} more`);
  const nothing = { ...overview, waiting: { ...overview.waiting, buyer: { rows: [], terms: false } } };
  expect(waitingText(agreed, nothing, "buyer", "a")).toBeUndefined();
});

test("a link made for a week ends seven days later", () => {
  expect(endOfLink(new Date("2026-05-01T10:00:00Z"), 7)).toBe("2026-05-08T10:00:00.000Z");
});
