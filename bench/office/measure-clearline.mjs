import { bigMatrix } from "./big-matrix.mjs";
import { loadProduct } from "./product.mjs";

const NO_FINDINGS = { groups: [], accepted: [] };

/** A server runs for weeks: what is measured has been compiled. */
const WARM_RUNS = 3;

/** What ours takes, each done a few times before it is measured. */
export async function measure() {
  const product = await loadProduct();
  const content = bigMatrix(product);
  const edition = product.draftEdition(content, undefined);
  const writeXlsx = () => product.toXlsx(content, NO_FINDINGS);
  const input = {
    ...{ content, edition, contacts: [], confirmations: {}, log: null },
    ...{ printedOn: "2026-03-02", plain: false },
  };
  const writeDocx = () => product.toDocx(product.layoutAppendix(input));
  const bytes = writeXlsx();
  const read = () => {
    const file = product.readFileAsGrids(bytes, { inflate: product.inflate });
    const imported = product.importBook(file.value.book);
    if (imported.rows.length !== 1000 || imported.roles.length !== 12)
      throw new Error("The workbook was not read back whole.");
  };
  /** @type {Record<string, number>} */
  const figures = {};
  for (const [name, run] of Object.entries({
    "write xlsx": writeXlsx,
    "write docx": writeDocx,
    "import xlsx": read,
  })) {
    for (let warm = 0; warm < WARM_RUNS; warm += 1) run();
    const started = performance.now();
    run();
    figures[name] = performance.now() - started;
  }
  return figures;
}
