/** `npm run gallery [-- WORDS]`: pictures of every screen, or of those named so, on one page in build/gallery. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./set-up/places.mjs";
import { setUpOrExplain } from "./set-up/set-up.mjs";

await setUpOrExplain({ built: false });
const { status } = spawnSync(
  process.execPath,
  [
    "--experimental-strip-types",
    "--conditions=weir-source",
    "--disable-warning=ExperimentalWarning",
    join(root, "apps", "web", "testing", "gallery", "gallery.ts"),
    ...process.argv.slice(2),
  ],
  { stdio: "inherit" },
);
process.exit(status ?? 1);
