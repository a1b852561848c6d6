import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const isClient = (folder: string): boolean => existsSync(join(folder, "index.html"));

/** The client in a folder, built from the sources where there is none yet. */
export async function clientAt(folder: string): Promise<string> {
  if (isClient(folder)) return folder;
  // Built beside and put there whole: of two files that need one at the same time, the first gives it to both.
  const fresh = mkdtempSync(`${folder}-`);
  await buildClient(fresh);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!isClient(folder)) throw error;
  }
  return folder;
}

/** The client as people get it: a test runner's NODE_ENV would put React's development build into it. */
async function buildClient(outDir: string): Promise<void> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    await build({ root: web, logLevel: "error", build: { outDir } });
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}
