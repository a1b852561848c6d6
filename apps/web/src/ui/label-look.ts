/** How many colours and how many patterns there are: as label-mark.module.css and tokens.css have them. */
export const labelTones = 8;
export const labelPatterns = 8;

/**
 * The colour and the pattern of a label, as two digits, where its board has chosen none: they follow from its name
 * (FNV-1a), so that nobody has to choose.
 */
export function labelLook(name: string): string {
  let hash = 0x811c9dc5;
  for (const sign of name) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return `${(hash >>> 0) % labelTones}${(hash >>> 3) % labelPatterns}`;
}
