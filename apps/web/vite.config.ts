import react from "@vitejs/plugin-react";
import { build, defaultClientConditions, defineConfig, type Plugin, type UserConfig } from "vite";

const api = `http://127.0.0.1:${process.env["PORT"] ?? "4600"}`;

const resolve = { conditions: ["weir-source", ...defaultClientConditions] };

/**
 * The pages of links are a client of their own: nothing leads from them to the rest, whoever frames them. Built apart,
 * for pieces shared with it would be cut smaller for everybody, and the first load of the board longer.
 */
const sharedPages = (): Plugin => {
  let own: Pick<UserConfig, "root" | "build">;
  return {
    name: "shared-pages",
    apply: "build",
    configResolved: ({ root, build: { target, outDir, assetsInlineLimit } }) => {
      const rollupOptions = { input: "shared.html" };
      own = {
        root,
        build: {
          target,
          outDir,
          assetsInlineLimit,
          rollupOptions,
          emptyOutDir: false,
          modulePreload: { polyfill: false },
        },
      };
    },
    closeBundle: async (failed) => {
      if (failed) return;
      await build({ ...own, configFile: false, plugins: [react()], resolve });
    },
  };
};

export default defineConfig({
  plugins: [react(), sharedPages()],
  resolve: {
    ...resolve,
    // Only the development server ever loads it: a build leaves the importers out.
    alias: { "csv-parse/sync": "csv-parse/browser/esm/sync" },
  },
  server: {
    proxy: {
      // The API answers its own pages only, so the request has to look like one of them.
      "/api": { target: api, changeOrigin: true, headers: { origin: api } },
    },
  },
  build: {
    outDir: "dist/client",
    // .size-limit.mjs reads from it what the first load consists of.
    manifest: true,
    emptyOutDir: true,
    target: "es2023",
    // The content security policy allows no inline data beyond images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
