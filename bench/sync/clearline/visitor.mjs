/**
 * One browser without a window, with a network address of its own, as behind a proxy: the rates for joining and for
 * making matrices go by address.
 * @typedef {object} Visitor
 * @property {(method: string, path: string, body?: unknown) => Promise<any>} send JSON to a path below `/api/v1`, JSON back
 * @property {() => string} cookie
 */

let count = 0;

/**
 * @param {number} port
 * @returns {Visitor}
 */
export function openVisitor(port) {
  count += 1;
  const address = `10.${70 + (count >> 16)}.${(count >> 8) & 255}.${count & 255}`;
  let cookie = "";
  return {
    cookie: () => cookie,
    send: async (method, path, body) => {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
        method,
        headers: {
          origin: `http://localhost:${port}`,
          "x-forwarded-for": address,
          ...(cookie === "" ? {} : { cookie }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
      cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
      return text === "" ? null : JSON.parse(text);
    },
  };
}
