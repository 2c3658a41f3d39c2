import { create } from "fontkit";

/**
 * fontkit 2 in the form that pdf-lib asks for: its own fork writes subsets of this font in which most letters are empty.
 */
export const fontkitForPdfLib = {
  /** @param {Uint8Array} bytes */
  create: (bytes) => {
    const font = /** @type {any} */ (create(Buffer.from(bytes)));
    const createSubset = font.createSubset.bind(font);
    font.createSubset = () => {
      const subset = createSubset();
      subset.encodeStream = () => streamOf(() => subset.encode());
      return subset;
    };
    return font;
  },
};

/** A stream that gives everything at once to whoever waits for its end. @param {() => Uint8Array} encode */
function streamOf(encode) {
  /** @type {(bytes: Uint8Array) => void} */
  let take = () => undefined;
  const stream = {
    /** @param {"data" | "end" | "error"} event @param {(bytes?: any) => void} listen */
    on(event, listen) {
      if (event === "data") take = listen;
      if (event === "end") {
        take(encode());
        listen();
      }
      return stream;
    },
  };
  return stream;
}
