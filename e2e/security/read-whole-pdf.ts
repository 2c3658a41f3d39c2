import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { valueAt } from "./json-value.ts";

/** Text of all pages and of all attached files of a PDF. */
export async function readWholePdf(pdf: Uint8Array): Promise<string> {
  const task = getDocument({
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  });
  const document = await task.promise;
  const texts: string[] = [JSON.stringify(await document.getMetadata())];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  const attachments: unknown = await document.getAttachments();
  for (const attachment of Object.values(attachments ?? {})) {
    const content = valueAt(attachment, "content");
    if (!(content instanceof Uint8Array)) throw new Error("An attached file has no bytes");
    texts.push(new TextDecoder().decode(content));
  }
  await task.destroy();
  return texts.join("\n");
}
