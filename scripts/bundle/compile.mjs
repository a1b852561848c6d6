import { build } from "vite";

/** Writes a module and all it imports to `folder` as one file of plain JavaScript, as a published package runs; answers its path. */
export async function compile(module, folder) {
  await build({
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["weir-source"] },
    ssr: { noExternal: true },
    build: {
      ssr: module,
      outDir: folder,
      target: "es2023",
      rollupOptions: { output: { entryFileNames: "compiled.mjs" } },
    },
  });
  return `${folder}/compiled.mjs`;
}
