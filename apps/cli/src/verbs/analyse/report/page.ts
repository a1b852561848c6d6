import { type Cell, type Scene, type Table, toSvg } from "@weir/charts";
import { asSpoken, chartTexts, text } from "@weir/contract";
import type { Drawing } from "./drawings.ts";

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => signs[sign] ?? "");

const style = `
:root { color-scheme: light dark; --ground: light-dark(#f4f5f7, #111316); --surface: light-dark(#fff, #1b1e23);
  --ink: light-dark(#1a1e23, #e7eaed); --muted: light-dark(#56606b, #a0aab5); --grid: light-dark(#dde1e6, #2b3037); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1120px; padding: 32px 20px; background: var(--ground); color: var(--ink);
  font: 14px/1.5 "Inter Variable", Inter, system-ui, sans-serif; font-variant-numeric: tabular-nums; }
h1 { margin: 0 0 4px; font-size: 20px; }
h2 { margin: 0 0 8px; font-size: 16px; }
p { margin: 0; color: var(--muted); }
section { margin-top: 24px; padding: 16px 20px; border-radius: 6px; background: var(--surface); overflow-x: auto; }
svg { display: block; max-width: 100%; height: auto; }
.dark { display: none; }
@media (prefers-color-scheme: dark) { .dark { display: block; } .light { display: none; } }
pre { margin: 0; overflow-x: auto; font: 13px/1.5 ui-monospace, monospace; }
summary { margin-top: 8px; color: var(--muted); cursor: pointer; }
table { margin-top: 8px; border-collapse: collapse; }
th, td { padding: 2px 12px 2px 0; border-bottom: 1px solid var(--grid); text-align: left; }
.number { text-align: right; }
@media print { section { break-inside: avoid; } details { display: none; } }
`;

export interface Page {
  readonly title: string;
  /** Lines below the title. */
  readonly subtitle: readonly string[];
  readonly drawings: readonly Drawing[];
  /** The figures as text. */
  readonly figures: string;
  readonly remarks: readonly string[];
}

/** One self-contained page: no scripts, nothing loaded from elsewhere, light or dark as the reader likes. */
export function page({ title, subtitle, drawings, figures, remarks }: Page): string {
  const heard = remarks.length === 0 ? "" : section(text("cli.page.remarks"), paragraphs(remarks));
  return `<!doctype html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${paragraphs(subtitle)}
${drawings.map(({ scene, table, sentence = "" }) => section(scene.title, drawn(scene) + paragraphs([sentence]) + details(table))).join("\n")}
${section(text("cli.page.figures"), `<pre>${escaped(figures)}</pre>`)}
${heard}
</body>
</html>
`;
}

/** The one its words are in. */
const language = (): string => asSpoken(chartTexts)["charts.locale"].slice(0, 2);

/** A paragraph a line; empty ones are left out. */
const paragraphs = (lines: readonly string[]): string =>
  lines
    .filter((line) => line !== "")
    .map((line) => `<p>${escaped(line)}</p>`)
    .join("\n");

const section = (title: string, content: string): string =>
  `<section>\n<h2>${escaped(title)}</h2>\n${content}\n</section>`;

const drawn = (scene: Scene): string =>
  `<div class="light">${toSvg(scene, "light")}</div>\n<div class="dark">${toSvg(scene, "dark")}</div>\n`;

function details({ columns, rows }: Table): string {
  const kind = (at: number): string => (columns[at]?.kind === "number" ? ' class="number"' : "");
  const head = columns.map(({ heading }, at) => `<th scope="col"${kind(at)}>${escaped(heading)}</th>`).join("");
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => `<td${kind(at)}>${escaped(shown(cell))}</td>`).join("")}</tr>`,
  );
  return `<details><summary>${text("cli.page.table")}</summary><table><thead><tr>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table></details>`;
}

const shown = (cell: Cell): string =>
  cell === null ? "–" : typeof cell === "number" && !Number.isInteger(cell) ? cell.toFixed(4) : String(cell);
