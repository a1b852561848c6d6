import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

const api = `http://127.0.0.1:${process.env["PORT"] ?? "4600"}`;

export default defineConfig({
  plugins: [react()],
  resolve: {
    conditions: ["weir-source", ...defaultClientConditions],
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
    // The pages of links are a client of their own: nothing leads from them to the rest, whoever frames them.
    rollupOptions: { input: ["index.html", "shared.html"] },
    target: "es2023",
    // The content security policy allows no inline data beyond images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
