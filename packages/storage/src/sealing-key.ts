import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { SEALING_KEY_BYTES } from "./access/sealing.ts";
import { StorageError } from "./storage-error.ts";

/**
 * The key in a file, made where there is none; only its owner may read it. It is on the disk before anything is sealed
 * with it.
 *
 * @throws StorageError `sealing-key-unreadable` where the file holds something else.
 */
export const readSealingKey = (file: string): Uint8Array => {
  try {
    const made = randomBytes(SEALING_KEY_BYTES).toString("base64url");
    writeFileSync(file, `${made}\n`, { flag: "wx", mode: 0o600, flush: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64url");
  if (key.length === SEALING_KEY_BYTES) return key;
  throw new StorageError("sealing-key-unreadable", `${file} holds no key of ${SEALING_KEY_BYTES} bytes.`, { file });
};
