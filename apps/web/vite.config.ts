import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve as resolvePath } from "node:path";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { build, defaultClientConditions, defineConfig, type InlineConfig, type Plugin, type UserConfig } from "vite";
import { inLanguage } from "./bundling/in-language.ts";

const api = `http://127.0.0.1:${process.env["PORT"] ?? "4600"}`;

const resolve = { conditions: ["weir-source", ...defaultClientConditions] };

/** A page that is a client of its own, under the name of the file it begins in; answers the files it begins with. */
type BuildPage = (input: string, more?: InlineConfig) => Promise<readonly string[]>;

/**
 * The pages of links, those of requests and the one that comes without a network are clients of their own: nothing leads
 * from them to the rest. Built apart, for pieces shared with them would be cut smaller for everybody, and the first load
 * of the board longer.
 */
const pagesApart = (name: string, make: (build: BuildPage, outDir: string) => Promise<unknown>): Plugin => {
  let own: UserConfig & { build: { outDir: string } };
  return {
    name,
    apply: "build",
    configResolved: ({ root, build: { target, outDir, assetsInlineLimit } }) => {
      own = {
        root,
        build: { target, outDir, assetsInlineLimit, emptyOutDir: false, modulePreload: { polyfill: false } },
      };
    },
    closeBundle: async (failed) => {
      if (failed) return;
      const buildPage: BuildPage = async (input, more) => {
        const built = await build({
          ...own,
          build: { ...own.build, ...more?.build, rolldownOptions: { ...more?.build?.rolldownOptions, input } },
          configFile: false,
          logLevel: "warn",
          plugins: [react(), noStyleElements(), shapesUnread(), ...(more?.plugins ?? [])],
          resolve,
        });
        const output = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
        return output.filter((each) => each.type === "asset" || !each.isDynamicEntry).map(({ fileName }) => fileName);
      };
      await make(buildPage, resolvePath(own.root ?? ".", own.build.outDir));
    },
  };
};

/** The pages of links and of requests, then all there is in every other language. */
async function otherPages(buildPage: BuildPage): Promise<void> {
  await buildPage("shared.html");
  await buildPage("request.html");
  const plugins = [inLanguage("de", "german")];
  await buildPage("index.html", { plugins, build: { manifest: ".vite/manifest.de.json", rolldownOptions } });
  await buildPage("shared.html", { plugins });
  await buildPage("request.html", { plugins });
}

/** The worker fetches the page that comes without a network, and all it consists of, before they are needed. */
async function offlinePage(buildPage: BuildPage, outDir: string): Promise<void> {
  const files = (await buildPage("offline.html"))
    .filter((file) => /\.(?:js|css)$/.test(file))
    .map((file) => `/${file}`);
  const worker = readFileSync(new URL("src/app/offline/worker.js", import.meta.url), "utf8");
  const named = worker.replace('["OFFLINE_FILES"]', JSON.stringify(files));
  if (named === worker) throw new Error("worker.js has no place for its files");
  writeFileSync(join(outDir, "worker.js"), named);
}

/**
 * The content security policy allows no styles that a script writes into the page: those of toasts come as a file, and
 * what keeps the page from scrolling behind a dialog as an object.
 */
const noStyleElements = (): Plugin => ({
  name: "no-style-elements",
  apply: "build",
  transform: (code, id) => {
    if (id.endsWith("/react-style-singleton/dist/es2015/singleton.js")) {
      const adopted = fileURLToPath(new URL("src/ui/adopted-styles.ts", import.meta.url));
      return { code: `export { stylesheetSingleton } from ${JSON.stringify(adopted)};`, map: null };
    }
    if (!id.endsWith("/sonner/dist/index.mjs")) return undefined;
    const without = code.replace(/^__insertCSS\(.*\);$/m, "");
    if (without === code) throw new Error("sonner writes its styles otherwise than it did");
    return { code: without, map: null };
  },
});

const verbFiles = /packages\/domain\/src\/streams\/board\/verbs\/[\w-]+\.ts$/;
/** The fields of a verb and its events, in braces up to three deep, and the list of its refusals. */
const shapes = /\b(fields|refusals): (?:\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}|\[[^[\]]*\])/g;
const parsers = /packages\/domain\/src\/parse-(?:command|event)\.ts$/;

/**
 * A browser decides and folds, and never parses what the server has parsed: the shapes of commands and events are left
 * out of what it loads, and with them a library. A build that would parse in the browser fails.
 */
const shapesUnread = (): Plugin => ({
  name: "shapes-unread",
  apply: "build",
  transform: (code, id) => {
    if (verbFiles.test(id)) return { code: code.replaceAll(shapes, "$1: []"), map: null };
    if (!id.endsWith("packages/domain/src/fields.ts")) return undefined;
    const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name = ""]) => `unread as ${name}`);
    return { code: `const unread = () => unread;\nexport { ${names.join(", ")} };`, map: null };
  },
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      const parsing = file.type === "chunk" && file.moduleIds.find((id) => parsers.test(id));
      if (typeof parsing === "string") this.error(`${parsing} has no shapes to parse by in a browser`);
    }
  },
});

/** What every board shows and its later parts need too: in one file it is shorter than in one for each who shares it. */
const boardParts =
  /src\/(?:lib\/(?:cx|use-clock|person-name)|ui\/(?:states|text-field|toast|filter\/filter-field)|app\/say|features\/board\/(?:board-ui|key-place|wip-state|spot|use-slot|card-list|card-item|quick-add|board-strip|block-form|blocker\/blocker-form|stage-header|stage-column|wip-badge|stage-cards|look\/(?:look|tell-order)|rows\/(?:rows|folded)|drag\/[\w-]+))\.tsx?$/;

/** The same of what is not the client's own. */
const boardLibraries =
  /\/(?:contract\/src\/texts\/languages|charts\/src\/(?:color|tokens))\.ts$|icons\/undo-2\.mjs$|@tanstack\/(?:react-router|router-core|react-store)\//;

const rolldownOptions = {
  // What every board shows and its later pages need too: apart, each would be a file of its own, longer together.
  output: {
    codeSplitting: {
      groups: [{ name: "board-parts", test: (id: string) => boardParts.test(id) || boardLibraries.test(id) }],
    },
  },
};

export default defineConfig({
  plugins: [
    react(),
    noStyleElements(),
    shapesUnread(),
    pagesApart("other-pages", otherPages),
    pagesApart("offline-page", offlinePage),
  ],
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
    rolldownOptions,
  },
});
