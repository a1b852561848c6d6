import { BadInput, quoted } from "../import-problem.ts";
import { rowAt } from "./read-text.ts";

/** Jira's rich text nests some 30 deep; nothing honest comes near this. */
const maxDepth = 200;
/** Characters of one text. */
const maxTextLength = 1_000_000;

/**
 * Parses JSON from a stranger: nesting and text lengths are measured before anything is built, and
 * a `__proto__` key is refused wherever it stands.
 */
export function readJson(file: string, text: string): unknown {
  measure(file, text);
  const value = parse(file, text);
  if (text.includes("__proto__") || text.includes("\\u00")) refuseProto(file, value);
  return value;
}

function measure(file: string, text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      const end = stringEnd(text, at);
      if (end - at > maxTextLength)
        throw new BadInput({
          code: "cell-too-large",
          file,
          row: rowAt(text, at),
          value: quoted(text.slice(at, at + 200)),
          expected: String(maxTextLength),
        });
      at = end;
    } else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > maxDepth)
        throw new BadInput({
          code: "nested-too-deep",
          file,
          row: rowAt(text, at),
          value: quoted(text.slice(at - 20, at + 20)),
          expected: String(maxDepth),
        });
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
}

/** Offset of the quote that closes the string opened at `start`, or of the text's end. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x22) return at;
  }
  return text.length;
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const found = /position (\d+)/.exec(message);
    const at = found ? Number(found[1]) : text.length;
    const value = at >= text.length ? "the end of the file" : quoted(text.slice(at, at + 30));
    throw new BadInput({ code: "not-json", file, row: rowAt(text, at), value });
  }
}

interface Place {
  readonly value: unknown;
  readonly key: string;
  readonly parent: Place | undefined;
}

function refuseProto(file: string, root: unknown): void {
  const open: Place[] = [{ value: root, key: "", parent: undefined }];
  for (let place = open.pop(); place; place = open.pop()) {
    if (typeof place.value !== "object" || place.value === null) continue;
    const isArray = Array.isArray(place.value);
    for (const [key, value] of Object.entries(place.value)) {
      if (key === "__proto__") throw new BadInput({ code: "forbidden-key", file, path: pathOf(place), value: key });
      open.push({ value, key: isArray ? `[${key}]` : `.${key}`, parent: place });
    }
  }
}

function pathOf(place: Place): string {
  let path = "";
  for (let at: Place | undefined = place; at; at = at.parent) path = at.key + path;
  return path.replace(/^\./, "");
}
