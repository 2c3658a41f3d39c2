import { resolve } from "node:path";

export type ServerEnvironment = {
  readonly dataDir: string;
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** The public address, or undefined to derive it from host and port once the server listens. */
  readonly origin: string | undefined;
};

export type ParsedEnvironment =
  | { readonly ok: true; readonly environment: ServerEnvironment }
  | { readonly ok: false; readonly message: string };

/** Reads CLEARLINE_DATA_DIR, CLEARLINE_ORIGIN, PORT and HOST, or says in one sentence which of them is wrong. */
export function parseEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
  directory: string,
): ParsedEnvironment {
  const portText = variables.PORT?.trim() || "3000";
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port > 65_535) {
    return { ok: false, message: `PORT must be a number from 0 to 65535; it is “${portText}”.` };
  }
  const originText = variables.CLEARLINE_ORIGIN?.trim();
  const origin = originText ? findOrigin(originText) : undefined;
  if (originText && origin === undefined) {
    return {
      ok: false,
      message: `CLEARLINE_ORIGIN must be an address such as https://clearline.example.com, without a path; it is “${originText}”.`,
    };
  }
  return {
    ok: true,
    environment: {
      dataDir: resolve(directory, variables.CLEARLINE_DATA_DIR?.trim() || "data"),
      host: variables.HOST?.trim() || "127.0.0.1",
      port,
      origin,
    },
  };
}

/** The address people type when no CLEARLINE_ORIGIN is set: localhost for this machine, else the host itself. */
export function toDefaultOrigin(host: string, port: number): string {
  const isThisMachine = isLoopbackName(host) || host === "0.0.0.0" || host === "::";
  const name = isThisMachine ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${name}${port === 80 ? "" : `:${port}`}`;
}

/** Whether a host name can only mean this machine. */
export function isLoopbackName(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

function findOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  return isPlain && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}
