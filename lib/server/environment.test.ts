import { describe, expect, test } from "vitest";
import { parseEnvironment, toDefaultOrigin } from "./environment.ts";

describe("the environment", () => {
  test("has a default for every variable", () => {
    expect(parseEnvironment({}, "/srv/clearline")).toEqual({
      ok: true,
      environment: { dataDir: "/srv/clearline/data", host: "127.0.0.1", port: 3000, origin: undefined },
    });
  });

  test("honours all four variables", () => {
    const variables = {
      CLEARLINE_DATA_DIR: "/var/lib/clearline",
      CLEARLINE_ORIGIN: "https://matrix.example.com/",
      PORT: "8080",
      HOST: "0.0.0.0",
    };
    expect(parseEnvironment(variables, "/srv")).toEqual({
      ok: true,
      environment: {
        dataDir: "/var/lib/clearline",
        host: "0.0.0.0",
        port: 8080,
        origin: "https://matrix.example.com",
      },
    });
  });

  test.each(["abc", "65536", "-1", "80.5", "0x50"])("refuses the port %s by name", (PORT) => {
    expect(parseEnvironment({ PORT }, "/srv")).toEqual({
      ok: false,
      message: `PORT must be a number from 0 to 65535; it is “${PORT}”.`,
    });
  });

  test.each(["matrix.example.com", "ftp://a.example", "https://a.example/path", "https://u:p@a.example"])(
    "refuses the origin %s by name",
    (CLEARLINE_ORIGIN) => {
      const parsed = parseEnvironment({ CLEARLINE_ORIGIN }, "/srv");
      expect(parsed.ok ? "" : parsed.message).toContain(`it is “${CLEARLINE_ORIGIN}”`);
    },
  );
});

test("the default origin is localhost for every address that includes this machine", () => {
  expect(toDefaultOrigin("127.0.0.1", 3000)).toBe("http://localhost:3000");
  expect(toDefaultOrigin("0.0.0.0", 80)).toBe("http://localhost");
  expect(toDefaultOrigin("192.0.2.7", 3000)).toBe("http://192.0.2.7:3000");
  expect(toDefaultOrigin("2001:db8::7", 3000)).toBe("http://[2001:db8::7]:3000");
});
