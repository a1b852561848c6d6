import { readFileSync } from "node:fs";

const client = "apps/web/dist/client";
const manifest = JSON.parse(readFileSync(`${client}/.vite/manifest.json`, "utf8"));

/** A chunk with everything it cannot do without. */
function loaded(name, files = new Set()) {
  const { file, imports = [] } = manifest[name];
  if (files.has(file)) return files;
  files.add(file);
  for (const each of imports) loaded(each, files);
  return files;
}

const files = new Set([...loaded("index.html"), ...loaded("src/features/board/board-page.tsx")]);

export default [
  {
    name: "First load of the board, script",
    path: [...files].map((file) => `${client}/${file}`),
    gzip: true,
    limit: "180 kB",
  },
];
