/** Whether two plain values say the same. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    return a.every((one, at) => one === b[at] || isSameValue(one, b[at]));
  }
  const values: Readonly<Record<string, unknown>> = { ...a };
  const others: Readonly<Record<string, unknown>> = { ...b };
  const names = Object.keys(values);
  return (
    names.length === Object.keys(others).length &&
    names.every((name) => Object.hasOwn(others, name) && isSameValue(values[name], others[name]))
  );
}
