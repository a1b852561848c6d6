import { beginsAsJson, measureJson } from "./guard/measure-json.ts";
import { readJson } from "./guard/read-json.ts";
import { headerOf } from "./guard/read-table.ts";
import { inUtf8, readText } from "./guard/read-text.ts";
import { rootOf } from "./guard/read-xml.ts";
import type { SourceFile } from "./import-plan.ts";

/** A file whose bytes were safe to read: JSON parsed, XML by the name of its root, anything else as text. */
export type SniffedFile =
  | { readonly kind: "json"; readonly name: string; readonly value: unknown }
  | { readonly kind: "xml"; readonly name: string; readonly text: string; readonly root: string }
  | { readonly kind: "text"; readonly name: string; readonly text: string; readonly header: readonly string[] };

/** Reads a file through the guards; what begins like JSON must be JSON. */
export function sniffFile(given: SourceFile): SniffedFile {
  const file = inUtf8(given);
  const { name, bytes } = file;
  if (beginsAsJson(bytes)) {
    measureJson(file);
    return { kind: "json", name, value: readJson(name, readText(file)) };
  }
  const text = readText(file);
  if (/^\s*</.test(text)) return { kind: "xml", name, text, root: rootOf(text) };
  return { kind: "text", name, text, header: headerOf(name, text) };
}

/** Whether a value is an object that has all these keys of its own. */
export const hasKeys = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === "object" && value !== null && keys.every((key) => Object.hasOwn(value, key));
