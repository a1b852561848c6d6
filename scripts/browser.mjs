/**
 * A Chromium for the tests: the system's own where there is one, else the one that
 * comes inside an npm package, with the libraries and the font a bare machine lacks.
 */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createReadStream, createWriteStream } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createBrotliDecompress } from "node:zlib";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, "node_modules", ".cache", "weir-browser");
const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const fontsConfig = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "font-cache")}</cachedir>
</fontconfig>
`;

/** Unpacks the packaged Chromium once; a second process that comes at the same time does no harm. */
async function unpackedBrowser() {
  const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve("@sparticuz/chromium"))));
  const { version } = createRequire(import.meta.url)(join(packageFolder, "package.json"));
  const folder = join(cache, version);
  if (!existsSync(join(folder, "chromium"))) {
    const { extract } = await import("tar-fs");
    await mkdir(cache, { recursive: true });
    const fresh = await mkdtemp(join(cache, "unpacking-"));
    const unpack = (name, target) =>
      pipeline(createReadStream(join(packageFolder, "bin", name)), createBrotliDecompress(), target);
    await Promise.all([
      unpack("chromium.br", createWriteStream(join(fresh, "chromium"), { mode: 0o755 })),
      unpack("al2023.tar.br", extract(join(fresh, "libraries"))),
      unpack("fonts.tar.br", extract(join(fresh, "fonts"))),
    ]);
    await rename(fresh, folder).catch(async (error) => {
      await rm(fresh, { recursive: true, force: true });
      if (!existsSync(join(folder, "chromium"))) throw error;
    });
  }
  const fontsFile = join(folder, "fonts.conf");
  // Written once: a browser that starts at the same time reads it.
  if (!existsSync(fontsFile)) {
    const fresh = await mkdtemp(join(cache, "fonts-"));
    await writeFile(join(fresh, "fonts.conf"), fontsConfig(folder));
    await rename(join(fresh, "fonts.conf"), fontsFile);
    await rm(fresh, { recursive: true });
  }
  return {
    executablePath: join(folder, "chromium"),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, "libraries", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_FILE: fontsFile,
    },
    args: [...quiet, "--headless=shell"],
  };
}

function systemBrowser() {
  if (process.env.WEIR_TEST_BROWSER === "packaged") return undefined;
  const executablePath = systemBrowsers.find((path) => existsSync(path));
  return executablePath && { executablePath, env: process.env, args: [...quiet, "--headless=new"] };
}

/** A running playwright-core Browser; the caller closes it. */
export async function launchBrowser() {
  const { chromium } = await import("playwright-core");
  const { executablePath, env, args } = systemBrowser() ?? (await unpackedBrowser());
  return chromium.launch({ executablePath, env, args, ignoreDefaultArgs: ["--headless"], headless: true });
}
