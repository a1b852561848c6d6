import { StorageError } from "../storage-error.ts";

const neededNapi = 10;

/** The driver's binaries crash the process on an older Node-API: refuse in words before they load. */
export const assertRuntime = (
  versions: { readonly node?: string; readonly napi?: string } = process.versions,
): void => {
  if (Number(versions.napi ?? 0) >= neededNapi) return;
  throw new StorageError(
    "runtime-too-old",
    `Node ${versions.node ?? "?"} is too old for the database driver: use Node 22.17 or newer.`,
    { found: versions.node ?? "?", expected: "22.17" },
  );
};
