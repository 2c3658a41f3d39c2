/** A list of milliseconds that grows without making work for the collector. */
export function openSamples() {
  let values = new Float64Array(1 << 16);
  let count = 0;
  return {
    /** @param {number} value */
    add: (value) => {
      if (count === values.length) {
        const larger = new Float64Array(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[count] = value;
      count += 1;
    },
    summary: () => summarise(values.slice(0, count)),
  };
}

/**
 * @typedef {{ count: number, p50: number, p99: number, max: number }} Summary
 */

/**
 * @param {Float64Array | readonly number[]} values
 * @returns {Summary}
 */
export function summarise(values) {
  const sorted = Float64Array.from(values).sort();
  return {
    count: sorted.length,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    max: sorted.at(-1) ?? Number.NaN,
  };
}

/**
 * The smallest value that at least this part of all values does not exceed.
 * @param {Float64Array} sorted
 * @param {number} part between 0 and 1
 */
export function percentile(sorted, part) {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/**
 * The middle one of an odd number of values, or the mean of the two in the middle.
 * @param {readonly number[]} values
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
