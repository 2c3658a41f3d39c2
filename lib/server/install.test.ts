import { expect, test } from "vitest";
import { installFailure, isInstalled } from "./install.mjs";
import { requireNodeVersion } from "./node-version.mjs";

test.each(["20.19.0", "20.20.2", "21.0.0", "24.1.0"])("Node %s is new enough", (version) => {
  expect(() => requireNodeVersion(version)).not.toThrow();
});

test.each(["18.20.4", "20.18.3", "20.9.0"])("Node %s is refused in one sentence", (version) => {
  expect(() => requireNodeVersion(version)).toThrow(
    `Clearline needs Node 20.19.0 or newer; this is Node ${version}.`,
  );
});

test("packages count as installed when npm's record of its last install equals the lock file", () => {
  const wanted = { "": {}, "node_modules/a": { version: "1.0.0", integrity: "x" } };
  expect(isInstalled(wanted, { "node_modules/a": { version: "1.0.0", integrity: "x" } })).toBe(true);
  expect(isInstalled(wanted, { "node_modules/a": { version: "1.0.1", integrity: "y" } })).toBe(false);
  expect(isInstalled(wanted, {})).toBe(false);
});

test("an optional package for another system may be absent", () => {
  expect(isInstalled({ "node_modules/a-windows": { version: "1.0.0", optional: true } }, {})).toBe(true);
});

test("a failed compilation names the missing programs", () => {
  const failure = installFailure("npm error path node_modules/better-sqlite3\ngyp ERR!", ["python3", "g++"]);
  expect(failure.message).toContain("cannot be compiled because python3 and g++ are missing");
});

test("any other failure repeats what npm said", () => {
  expect(installFailure("npm error ENOTFOUND registry", []).message).toContain(
    "npm error ENOTFOUND registry",
  );
  expect(installFailure("npm error ENOTFOUND registry", ["make"]).message).toContain("ENOTFOUND");
});
