import { gzipSync } from "node:zlib";
import { build } from "vite";

const entry = "virtual:entry";

/**
 * Bytes, gzipped, of a minified bundle of an entry's code: what a reader's browser would load. Its imports are read as
 * sources, as a bundler reads the published files.
 */
export async function bundleSize(code, folder) {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    root: folder,
    resolve: { conditions: ["weir-source"] },
    build: {
      write: false,
      target: "es2023",
      minify: true,
      rollupOptions: { input: entry, preserveEntrySignatures: "strict" },
      modulePreload: false,
    },
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? `${folder}/entry.js` : null),
        load: (id) => (id === `${folder}/entry.js` ? code : null),
      },
    ],
  });
  const { output } = Array.isArray(built) ? built[0] : built;
  return output.reduce((sum, chunk) => sum + (chunk.type === "chunk" ? gzipSync(chunk.code).length : 0), 0);
}
