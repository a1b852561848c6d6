/** A value as it stands in the text; `start` and `end` take its quotes in. */
export interface ScannedValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** False for a quote that never ends. */
  readonly closed: boolean;
}

/** A term as it stands in the text, not yet understood: `-label:a,"b c"`, or a word. */
export interface ScannedTerm {
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  /** What stands before the colon; absent for a word. */
  readonly name?: string;
  /** The name stands in quotes: it is that of a field of the board. */
  readonly nameQuoted?: true;
  readonly values: readonly ScannedValue[];
}

const space = /\s*/y;
const fieldName = /([A-Za-z]+):|"((?:[^"\\]|\\.)+)":/sy;
const word = /\S*/y;
const listed = /[^\s,]*/y;
const quote = /"((?:[^"\\]|\\.)*)("?)/sy;

/** Cuts a filter's text into terms. Every text can be cut; nothing is left out but white space. */
export function scanFilter(text: string): readonly ScannedTerm[] {
  const terms: ScannedTerm[] = [];
  let at = matchAt(space, text, 0).end;
  while (at < text.length) {
    const term = scanTerm(text, at);
    terms.push(term);
    at = matchAt(space, text, term.end).end;
  }
  return terms;
}

function scanTerm(text: string, start: number): ScannedTerm {
  const negated = /^-\S/.test(text.slice(start, start + 2));
  const from = negated ? start + 1 : start;
  const field = matchAt(fieldName, text, from);
  const [plain, quoted] = field.groups;
  const name = plain ?? (quoted === undefined ? undefined : unescaped(quoted));
  if (name === undefined) {
    const value = scanValue(word, text, from);
    return { start, end: value.end, negated, values: [value] };
  }
  const values = [scanValue(listed, text, field.end)];
  let end = values[0]?.end ?? field.end;
  while (text[end] === ",") {
    const value = scanValue(listed, text, end + 1);
    values.push(value);
    end = value.end;
  }
  return { start, end, negated, name, ...(quoted !== undefined && { nameQuoted: true }), values };
}

function scanValue(plain: RegExp, text: string, start: number): ScannedValue {
  if (text[start] !== '"') {
    const { end } = matchAt(plain, text, start);
    return { text: text.slice(start, end), start, end, quoted: false, closed: true };
  }
  const { end, groups } = matchAt(quote, text, start);
  return { text: unescaped(groups[0] ?? ""), start, end, quoted: true, closed: groups[1] === '"' };
}

const unescaped = (text: string): string => text.replaceAll(/\\(.)/gs, "$1");

function matchAt(form: RegExp, text: string, at: number): { end: number; groups: readonly (string | undefined)[] } {
  form.lastIndex = at;
  const found = form.exec(text);
  return { end: at + (found?.[0].length ?? 0), groups: found?.slice(1) ?? [] };
}
