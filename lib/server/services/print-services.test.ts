import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { pageTexts } from "#lib/document/testing/page-texts.ts";
import { readPages } from "#lib/document/verify/read-pages.ts";
import { verifyAppendix } from "#lib/document/verify/verify-appendix.ts";
import { content } from "#lib/matrix/content.ts";
import { contentHash, hashText, rowHash, termsHash } from "#lib/matrix/fingerprint.ts";
import type { Refusal } from "#lib/matrix/refusal.ts";
import type { OpBody } from "#lib/matrix/schema/op.ts";
import { activityId } from "#lib/matrix/testing/ids.ts";
import { loadFonts } from "../load-fonts.ts";
import { openTwoSides } from "../testing/open-two-sides.ts";

const GRID = `
| | Buyer/IT lead | Provider/Desk |
| Help desk |
| - Answer calls | A | R |
| - Close tickets | A | R |
`;
const SIGNATURE = { name: "Ada Brandt", title: "CEO", statement: "I may sign." };

function must<T extends { readonly ok: true }>(answer: T | Refusal): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer;
}

async function openSigned() {
  const sides = await openTwoSides(GRID);
  const { context, buyer, provider, send } = sides;
  const agreed = content((await context.matrices.snapshot(buyer)).matrix);
  const yes: readonly OpBody[] = [
    ...agreed.areas.flatMap(({ activities }) =>
      activities.map(
        (row): OpBody => ({ kind: "row.confirm", activity: row.id, hash: rowHash(row, agreed.roles) }),
      ),
    ),
    { kind: "terms.confirm", hash: termsHash(agreed) },
  ];
  for (const entered of [buyer, provider]) for (const body of yes) await send(entered, body);
  await send(buyer, {
    kind: "edition.freeze",
    contentHash: contentHash(agreed),
    effectiveFrom: "2026-03-01",
  });
  const [final] = await context.editions.list(buyer);
  if (!final) throw new Error("Nothing was frozen");
  return {
    ...sides,
    signBoth: async () => {
      for (const entered of [buyer, provider])
        await send(entered, { kind: "edition.sign", fingerprint: final.fingerprint, signature: SIGNATURE });
    },
  };
}

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await pageTexts(bytes)).join(" ").replace(/\s+/gu, " ");

test("what the server keeps of an edition verifies, plain and with what it carries", async () => {
  const { context, buyer, provider, signBoth } = await openSigned();
  const verify = (bytes: Uint8Array, beside?: { matrixJson: string; recordJson: string }) =>
    verifyAppendix(bytes, { fonts: loadFonts(), readPages, ...(beside ? { beside } : {}) });
  const final = must(await context.editions.currentPdf(buyer));
  expect(await verify(final.bytes)).toMatchObject({ kind: "unaltered", subject: { state: "final" } });
  const plain = must(await context.editions.plainPdf(provider, 1));
  const texts = must(await context.editions.texts(provider, 1));
  expect(hashText(texts.matrixJson)).toBe((await context.editions.list(buyer))[0]?.fingerprint);
  expect(await verify(plain.bytes, texts)).toMatchObject({ kind: "unaltered" });
  await signBoth();
  const signed = must(await context.editions.pdf(provider, 1));
  expect(await verify(signed.bytes)).toMatchObject({ kind: "unaltered", subject: { state: "signed" } });
  expect(await textOf(signed.bytes)).toMatch(/Ada Brandt .* 2 rows and the terms/);
});

test("an amendment says what the draft changes, and refuses what cannot be compared", async () => {
  const { context, buyer, send, signBoth } = await openSigned();
  const between = (from?: number, to?: number) => context.prints.amendment(buyer, { from, to }, "pdf");
  expect(await between()).toMatchObject({ ok: false, code: "not-ready" });
  await signBoth();
  await send(buyer, {
    kind: "activity.edit",
    id: activityId("close-tickets"),
    fields: { note: "By noon" },
  });
  const pdf = must(await between());
  expect(pdf.fileName).toBe("amendment-1-to-draft.pdf");
  const text = await textOf(pdf.bytes);
  expect(text).toContain("1 row is changed. Everything else stays as in edition 1.");
  expect(text).toContain("Note: nothing Note: By noon");
  const word = must(await context.prints.amendment(buyer, { from: undefined, to: undefined }, "docx"));
  expect(word.fileName).toBe("amendment-1-to-draft.docx");
  const parts = unzipSync(word.bytes);
  expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain("By noon");
  expect(await between(1, 7)).toMatchObject({ ok: false, code: "not-found" });
  expect(await between(1, 1)).toMatchObject({ ok: false, code: "invalid" });
});

test("who to call is printed by the edition in force, with the contacts of today", async () => {
  const { context, buyer, send, signBoth } = await openSigned();
  await signBoth();
  await send(buyer, { kind: "terms.edit", fields: { spendingCase: "Not agreed yet" } });
  const text = await textOf(must(await context.prints.callSheet(buyer)).bytes);
  expect(text).toContain("Who to call now");
  expect(text).not.toContain("Not agreed yet");
});

test("what was in force at a moment is answered in the matrix's zone, and a wrong moment refused", async () => {
  const { context, buyer, signBoth } = await openSigned();
  await signBoth();
  expect(await context.prints.inForceOn(buyer, "2026-02-28T23:59")).toMatchObject({ edition: null });
  expect(await context.prints.inForceOn(buyer, "2099-08-12T02:00")).toMatchObject({
    edition: 1,
    until: null,
  });
  expect(await context.prints.inForceOn(buyer, "yesterday")).toMatchObject({ ok: false, code: "invalid" });
});

test("a paper leaves in print and as a Word document with the same words, and an unknown one is refused", async () => {
  const { context, buyer } = await openSigned();
  const printed = must(await context.papers.print(buyer, "two-pages-buyer", "pdf"));
  const word = must(await context.papers.print(buyer, "two-pages-buyer", "docx"));
  expect([printed.fileName, word.fileName]).toEqual([
    expect.stringMatching(/^two-pages-buyer-.*\.pdf$/),
    expect.stringMatching(/^two-pages-buyer-.*\.docx$/),
  ]);
  const text = strFromU8(unzipSync(word.bytes)["word/document.xml"] ?? new Uint8Array());
  expect(text).toContain("What we keep");
  expect(await textOf(printed.bytes)).toContain("What we keep");
  expect(await context.papers.print(buyer, "three-pages", "docx")).toMatchObject({ code: "not-found" });
});
