import type { TypeSize } from "./tokens.ts";

/**
 * Advance widths of Inter, in thousandths of the type size, for U+0020 to U+007E:
 * labels are laid out where no browser can measure them.
 */
const regular =
  "281,288,466,633,642,982,644,300,365,365,501,662,288,460,288,360,631,631,631,631,646,631,631,631,631,631,288,302,662,662,662,511,966,690,654,730,722,601,590,746,743,269,571,672,565,903,753,765,639,765,644,642,646,744,690,985,682,679,629,365,360,365,471,456,323,562,612,571,612,583,370,613,591,242,242,549,242,876,591,600,612,612,376,528,327,591,562,818,546,562,552,426,333,426,662"
    .split(",")
    .map(Number);
const strongFactor = 1.04;
/** Latin beyond ASCII is about as wide as a wide letter; ideographs and emoji fill the em. */
const widthOf = (code: number): number => {
  if (code < 32) return 0;
  if (code < 127) return regular[code - 32]!;
  if (code < 0x250) return 640;
  if (code < 0x1100) return 720;
  return 1000;
};

/** About how wide a text is drawn, in px. Errs on the wide side for signs outside ASCII. */
export function textWidth(text: string, size: TypeSize, strong = false): number {
  let thousandths = 0;
  for (const sign of text) thousandths += widthOf(sign.codePointAt(0)!);
  return (thousandths * size * (strong ? strongFactor : 1)) / 1000;
}

/**
 * The text if it fits into `width` px, else its beginning and an ellipsis;
 * the empty text where not even one sign and the ellipsis fit.
 */
export function fitText(text: string, width: number, size: TypeSize, strong = false): string {
  if (textWidth(text, size, strong) <= width) return text;
  const signs = [...text];
  let kept = "";
  for (const sign of signs) {
    if (textWidth(`${kept}${sign}…`, size, strong) > width) break;
    kept += sign;
  }
  return kept.trim() === "" ? "" : `${kept.trimEnd()}…`;
}

/** Splits a text into at most `lines` lines of `width` px at its spaces; the last one is cut if it must be. */
export function wrapText(text: string, width: number, size: TypeSize, lines: number, strong = false): string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const result: string[] = [];
  let line = "";
  for (const [index, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (textWidth(longer, size, strong) <= width) line = longer;
    else if (line === "" || result.length === lines - 1) {
      line = [line, ...words.slice(index)].filter((part) => part !== "").join(" ");
      break;
    } else {
      result.push(line);
      line = word;
    }
  }
  if (line === "") return result;
  if (textWidth(line, size, strong) <= width || result.length === lines - 1)
    return [...result, fitText(line, width, size, strong)];
  return splitLongWord(result, line, width, size, lines, strong);
}

function splitLongWord(
  done: string[],
  line: string,
  width: number,
  size: TypeSize,
  lines: number,
  strong: boolean,
): string[] {
  const [first = "", ...rest] = line.split(" ");
  if (rest.length === 0) return [...done, fitText(first, width, size, strong)];
  const below = wrapText(rest.join(" "), width, size, lines - done.length - 1, strong);
  return [...done, fitText(first, width, size, strong), ...below];
}
