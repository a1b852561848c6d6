const width = 100;
const shownOf = 3;
const numbersShown = 16;

/** A result as a page shows it: long lists are cut and say so, figures have at most four decimals. */
export function printed(value: unknown, indent = ""): string {
  if (typeof value === "number") return String(Math.round(value * 1e4) / 1e4);
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (ArrayBuffer.isView(value)) return printed([...(value as Float64Array)], indent);
  const deeper = `${indent}  `;
  const { open, close, parts, left } = Array.isArray(value) ? listParts(value, deeper) : objectParts(value, deeper);
  if (parts.length === 0) return `${open}${close}`;
  const space = open === "{" ? " " : "";
  const line = `${open}${space}${parts.join(", ")}${left === 0 ? "" : `, /* ${left} more */`}${space}${close}`;
  if (line.length + indent.length <= width && !line.includes("\n")) return line;
  const rest = left === 0 ? "" : `,\n${deeper}// ${left} more`;
  return `${open}\n${parts.map((part) => `${deeper}${part}`).join(",\n")}${rest}\n${indent}${close}`;
}

interface Parts {
  readonly open: string;
  readonly close: string;
  readonly parts: readonly string[];
  /** How many are not shown. */
  readonly left: number;
}

function listParts(values: readonly unknown[], indent: string): Parts {
  const isNumbers = values.every((value) => typeof value === "number" || value === null);
  const parts = values.slice(0, isNumbers ? numbersShown : shownOf).map((value) => printed(value, indent));
  return { open: "[", close: "]", parts, left: values.length - parts.length };
}

function objectParts(value: object, indent: string): Parts {
  const parts = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${printed(part, indent)}`);
  return { open: "{", close: "}", parts, left: 0 };
}

/** Parameters as somebody would write them in code. */
export function literal(params: Readonly<Record<string, unknown>>): string {
  const named = Object.entries(params).map(
    ([name, value]) =>
      `${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${JSON.stringify(value).replaceAll(",", ", ")}`,
  );
  return named.length === 0 ? "{}" : `{ ${named.join(", ")} }`;
}
