import { readFileSync } from "node:fs";

const client = "apps/web/dist/client";

/** What the board's page begins with: two chunks with everything they cannot do without. */
function firstLoad(manifestFile) {
  const manifest = JSON.parse(readFileSync(`${client}/.vite/${manifestFile}`, "utf8"));
  const files = new Set();
  const load = (name) => {
    const { file, imports = [] } = manifest[name];
    if (files.has(file)) return;
    files.add(file);
    imports.forEach(load);
  };
  load("index.html");
  load("src/features/board/board-page.tsx");
  return [...files].map((file) => `${client}/${file}`);
}

const languages = { English: "manifest.json", German: "manifest.de.json" };

export default Object.entries(languages).map(([language, manifest]) => ({
  name: `First load of the board in ${language}, script`,
  path: firstLoad(manifest),
  gzip: true,
  limit: "180 kB",
}));
