import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../set-up/places.mjs";
import { run } from "../set-up/run.mjs";

/**
 * Lays a package out in `folder` as it is published: compiled anew, without sources, tests, source maps and what only
 * this workspace understands.
 * @param {string} name a folder of packages/
 * @param {string} folder empty or not there
 */
export async function stagePackage(name, folder) {
  const from = join(root, "packages", name);
  mkdirSync(folder, { recursive: true });
  const plain = ["--composite", "false", "--incremental", "false", "--tsBuildInfoFile", "null"];
  const quiet = ["--sourceMap", "false", "--declarationMap", "false"];
  const tsc = join(root, "node_modules", ".bin", "tsc");
  await run(tsc, ["-p", join(from, "tsconfig.json"), "--outDir", join(folder, "dist"), ...plain, ...quiet]);
  for (const file of ["README.md", "LICENSE", "docs"])
    cpSync(join(from, file), join(folder, file), { recursive: true });
  const manifest = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(published(manifest), undefined, 2)}\n`);
}

/** The manifest without development dependencies and without conditions that lead to sources. */
function published(manifest) {
  const isKept = ([key]) => key !== "devDependencies" && key !== "weir-source";
  const kept = (record) => Object.fromEntries(Object.entries(record).filter(isKept));
  const doors = Object.entries(manifest.exports).map(([door, conditions]) => [door, kept(conditions)]);
  return { ...kept(manifest), exports: Object.fromEntries(doors) };
}
