import { hash, randomBytes } from "node:crypto";

/** Where the bytes of secrets come from; `node:crypto` unless a test says otherwise. */
export type SecretBytes = (size: number) => Uint8Array;

/** 256 bits: nobody guesses them, so that one fast hash is enough to keep them by. */
const SECRET_BYTES = 32;

/** Tokens say what they are, so that whoever finds one (a scanner of repositories, say) knows it. */
export const TOKEN_PREFIX = "weir_";

export const newSecret = (bytes: SecretBytes = randomBytes): string =>
  Buffer.from(bytes(SECRET_BYTES)).toString("base64url");

/** What is kept of a secret. */
export const hashOf = (secret: string): string => hash("sha256", secret, "hex");
