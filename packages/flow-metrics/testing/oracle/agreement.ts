/** Where two answers first differ, or null. Numbers are equal up to the last digits of a sum. */
export function difference(actual: unknown, expected: unknown, path = "result"): string | null {
  if (typeof actual === "number" && typeof expected === "number") {
    const near = Math.abs(actual - expected) <= 1e-7 * Math.max(1, Math.abs(expected));
    return near ? null : `${path}: ${actual}, the oracle says ${expected}`;
  }
  if (typeof actual !== "object" || typeof expected !== "object" || actual === null || expected === null)
    return Object.is(actual, expected) ? null : `${path}: ${String(actual)}, the oracle says ${String(expected)}`;
  if (Array.isArray(expected) && lengthOf(actual) !== expected.length)
    return `${path}: ${lengthOf(actual)} entries, the oracle says ${expected.length}: ${JSON.stringify(actual)} / ${JSON.stringify(expected)}`;
  const given = new Map(Object.entries(actual));
  for (const [key, value] of Object.entries(expected)) {
    const found = difference(given.get(key), value, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
const lengthOf = (value: object): number => (Array.isArray(value) ? value.length : -1);
