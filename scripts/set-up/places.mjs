import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder Weir lies in. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** What set-up remembers between runs; gone with node_modules, as it should be. */
export const memory = join(root, "node_modules", ".cache", "weir-set-up");
