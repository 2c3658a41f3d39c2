import { request } from "node:http";

/** Sends a body piece by piece without saying how long it is, until the server has answered. */
export function sendInPieces(
  url: string,
  body: {
    readonly headers: Readonly<Record<string, string>>;
    readonly piece: Buffer;
    readonly pieces: number;
  },
): Promise<{ readonly status: number; readonly json: unknown }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: "POST", headers: body.headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        asked.destroy();
        resolve({ status: response.statusCode ?? 0, json: JSON.parse(Buffer.concat(parts).toString()) });
      });
    });
    asked.on("error", reject);
    for (let sent = 0; sent < body.pieces; sent += 1) asked.write(body.piece);
    asked.end();
  });
}
