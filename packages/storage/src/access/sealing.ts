import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Keeps what must be read again later, so that nobody reads it without the key. */
export interface Sealing {
  /** `about`: what it belongs to; it opens for nothing else. */
  seal(content: Uint8Array, about: string): string;
  /** Nothing where it was sealed under another key, for something else, or was changed. */
  open(sealed: string, about: string): Uint8Array | undefined;
}

export const SEALING_KEY_BYTES = 32;

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with a random nonce each time; the key is asked for when it is needed first. */
export const createSealing = (keyOf: () => Uint8Array): Sealing => {
  let held: Uint8Array | undefined;
  const key = (): Uint8Array => (held ??= keyOf());
  return {
    seal: (content, about) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, key(), nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(about));
      const hidden = Buffer.concat([cipher.update(content), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString("base64url");
    },
    open: (sealed, about) => {
      const bytes = Buffer.from(sealed, "base64url");
      const opening = key();
      try {
        const decipher = createDecipheriv(CIPHER, opening, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(about))
          .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
      } catch {
        return undefined;
      }
    },
  };
};
