import { BadInput, quoted } from "../import-problem.ts";
import { fileEnd } from "./measure-json.ts";
import { rowAt } from "./read-text.ts";

/** Parses JSON from a stranger, measured before; a `__proto__` key is refused wherever it stands. */
export function readJson(file: string, text: string): unknown {
  const value = parse(file, text);
  if (text.includes("__proto__") || text.includes("\\u00")) refuseProto(file, value);
  return value;
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const found = /position (\d+)/.exec(message);
    const at = found ? Number(found[1]) : text.length;
    const value = at >= text.length ? fileEnd : quoted(text.slice(at, at + 30));
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
      const inner = { value, key: isArray ? `[${key}]` : `.${key}`, parent: place };
      if (key === "__proto__") throw new BadInput({ code: "forbidden-key", file, path: pathOf(inner), value: key });
      open.push(inner);
    }
  }
}

function pathOf(place: Place): string {
  let path = "";
  for (let at: Place | undefined = place; at; at = at.parent) path = at.key + path;
  return path.replace(/^\./, "");
}
