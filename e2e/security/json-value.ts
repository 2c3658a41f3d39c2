/** The value at a place in parsed JSON; `undefined` where there is nothing. */
export function valueAt(json: unknown, ...path: readonly (string | number)[]): unknown {
  let value = json;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** The text at a place in parsed JSON; throws where there is none. */
export function textAt(json: unknown, ...path: readonly (string | number)[]): string {
  const value = valueAt(json, ...path);
  if (typeof value !== "string") throw new Error(`No text at ${path.join(".")} of ${JSON.stringify(json)}`);
  return value;
}

/** The list at a place in parsed JSON; throws where there is none. */
export function listAt(json: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const value = valueAt(json, ...path);
  if (!Array.isArray(value)) throw new Error(`No list at ${path.join(".")} of ${JSON.stringify(json)}`);
  return value;
}
