/** `npm run pack -- flow-metrics [folder]`: the tarball of a package, as `npm publish` takes it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stagePackage } from "./pack/stage-package.mjs";
import { run } from "./set-up/run.mjs";
import { setUpOrExplain } from "./set-up/set-up.mjs";

const publishable = ["flow-metrics"];
const [name = "", folder = "."] = process.argv.slice(2);
if (!publishable.includes(name)) {
  process.stderr.write(`pack: "${name}" is not one of ${publishable.join(", ")}\n`);
  process.exit(2);
}
await setUpOrExplain({ built: false });
const staged = mkdtempSync(join(tmpdir(), "weir-pack-"));
try {
  await stagePackage(name, staged);
  await run(process.platform === "win32" ? "npm.cmd" : "npm", ["pack", staged, "--pack-destination", resolve(folder)]);
} finally {
  rmSync(staged, { recursive: true });
}
