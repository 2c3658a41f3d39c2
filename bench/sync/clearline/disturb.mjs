import { setTimeout as wait } from "node:timers/promises";
import { createMatrix, readBigMatrix } from "./big-matrix.mjs";

/**
 * Has the appendix of a matrix of 1,000 rows printed, and another such matrix brought in, in turn, until the time is up.
 * @param {{ port: number, seconds: number, everySeconds: number }} request
 */
export async function disturb({ port, seconds, everySeconds }) {
  const parts = await readBigMatrix(port);
  const { id, manager } = await createMatrix(port, parts);
  const url = `http://127.0.0.1:${port}/api/v1/matrices/${id}/appendix.pdf`;
  const until = performance.now() + seconds * 1000;
  let printed = 0;
  let imported = 0;
  while (performance.now() < until) {
    const next = wait(everySeconds * 1000);
    if (printed <= imported) {
      const response = await fetch(url, { headers: { cookie: manager.cookie() } });
      if (!response.ok) throw new Error(`The appendix was not printed: ${response.status}`);
      await response.arrayBuffer();
      printed += 1;
    } else {
      await createMatrix(port, parts);
      imported += 1;
    }
    await next;
  }
  return { printed, imported };
}
