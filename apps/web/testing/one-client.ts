// One client for all tests of a run: the first that needs it builds it, and it goes when the last is through.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The variable that names the folder: none of Weir's, which knows its own and refuses others. */
export const oneClient = "ONE_CLIENT";

export function setup(): () => void {
  // Whoever has one already says where it is.
  if (process.env[oneClient] !== undefined) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), "weir-client-"));
  process.env[oneClient] = join(folder, "client");
  return () => rmSync(folder, { recursive: true, force: true });
}
