import { writeFileSync } from "node:fs";
import { fontFamily, paintHex, type Theme } from "../src/tokens.ts";
import { toSvg } from "../src/to-svg.ts";
import { drawings } from "./drawings.ts";

const page = (theme: Theme): string => `
<section style="background:${paintHex("ground", theme)};color:${paintHex("ink", theme)}">
${drawings.map(({ name, scene }) => `<figure><figcaption>${name}</figcaption>${toSvg(scene, theme)}</figure>`).join("\n")}
</section>`;

const [out = "gallery.html"] = process.argv.slice(2);
writeFileSync(
  out,
  `<!doctype html><meta charset="utf-8"><title>Weir: all drawings</title>
<style>body{margin:0;font:13px ${fontFamily}}section{padding:24px}figure{margin:0 0 32px;overflow-x:auto}figcaption{margin-bottom:8px}svg{display:block}</style>
${page("light")}${page("dark")}`,
);
console.log(`${drawings.length} drawings in light and dark: ${out}`);
