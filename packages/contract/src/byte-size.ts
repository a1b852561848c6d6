const units: Readonly<Record<string, number>> = { "": 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };
const largest = 4 * 1024 ** 3;

/** What `parseByteSize` takes, as a sentence goes on. */
export const expectedByteSize = "a size up to 4 GB, such as 64 MB";

/** Bytes in a text such as `64 MB`, `500kB` or plain `1000`; undefined for anything else, 0 and more than 4 GB. */
export function parseByteSize(text: string): number | undefined {
  const [, digits, unit = ""] = /^(\d{1,12})\s*([kmg]b)?$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return undefined;
  const size = Number(digits) * (units[unit.toLowerCase()] ?? 1);
  return size > 0 && size <= largest ? size : undefined;
}
