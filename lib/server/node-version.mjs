import { RefuseToStart } from "./refuse-to-start.mjs";

const oldest = [20, 19, 0];

/**
 * Refuses a Node that is too old for the packages Clearline uses.
 * @param {string} version like "20.19.0"
 */
export function requireNodeVersion(version) {
  const parts = version.split(".").map((part) => Number.parseInt(part, 10));
  const differing = oldest.findIndex((wanted, index) => parts[index] !== wanted);
  const isOlder = differing >= 0 && (parts[differing] ?? 0) < (oldest[differing] ?? 0);
  if (isOlder) {
    throw new RefuseToStart(`Clearline needs Node ${oldest.join(".")} or newer; this is Node ${version}.`);
  }
}
