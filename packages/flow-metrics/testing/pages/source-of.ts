import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../src/", import.meta.url));

/** What a function says of itself in its source. */
export interface Documented {
  readonly signature: string;
  readonly told: string;
  readonly examples: readonly string[];
}

const sources: readonly string[] = readdirSync(root, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .toSorted()
  .map((name) => readFileSync(join(root, name), "utf8"));

/** The signature and TSDoc of an exported function or class of `src`; undefined where there is none. */
export function sourceOf(name: string): Documented | undefined {
  const start = new RegExp(String.raw`^export (?:function|const|class) ${name}\b`, "m");
  for (const source of sources) {
    const at = source.search(start);
    if (at < 0) continue;
    const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(source.slice(0, at))?.[1] ?? "";
    return { signature: signatureOf(source.slice(at)), ...toldOf(comment) };
  }
  return undefined;
}

/** Up to the body: outside of every bracket a brace that ends its line, an overload's end, or a constant's arrow. */
function signatureOf(source: string): string {
  const isConstant = source.startsWith("export const");
  let depth = 0;
  for (let index = 0; index < source.length; index++) {
    const sign = source.charAt(index);
    const isArrow = source.startsWith("=>", index);
    const ends = sign === ";" || (isArrow && isConstant) || /^\{\s*\n/.test(source.slice(index));
    if (depth === 0 && ends) return source.slice("export ".length, index).trim();
    if ("([{<".includes(sign)) depth++;
    else if (")]}>".includes(sign) && !source.startsWith("=>", index - 1)) depth--;
  }
  return source;
}

function toldOf(comment: string): Pick<Documented, "told" | "examples"> {
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\* ?/, "").trim());
  const examples = lines.flatMap((line) => (line.startsWith("@example ") ? [line.slice("@example ".length)] : []));
  const told = lines.filter((line) => !line.startsWith("@example ")).join(" ");
  return {
    told: told
      .replaceAll(/\{@link (\w+)\}/g, "`$1`")
      .replaceAll(/\s+/g, " ")
      .trim(),
    examples,
  };
}
