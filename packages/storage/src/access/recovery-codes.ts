import type { RecordForm } from "./secret-book.ts";
import type { SecretBytes } from "./secrets.ts";

export const RECOVERY_CODES = 10;

/** 120 bits: more than the 112 from which on one fast hash is enough to keep them by (ASVS 6.5.2). */
const CODE_BYTES = 15;
/** Base32 (RFC 4648): nothing in it is read for something else. */
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Stands in for a code of the app, once. */
export interface RecoveryCode {
  readonly personId: string;
}

export const recoveryForm: RecordForm<RecoveryCode> = {
  kind: "recovery-code",
  toRow: ({ personId }) => ({ personId }),
  fromRow: ({ personId }) => ({ personId: String(personId) }),
};

/** Six groups of four letters, as `ABCD-EFGH-IJKL-MNOP-QRST-UVWX`. */
export const newRecoveryCode = (bytes: SecretBytes): string => {
  let bits = [...bytes(CODE_BYTES)].reduce((all, byte) => all * 256n + BigInt(byte), 0n);
  let code = "";
  for (; code.length < (CODE_BYTES * 8) / 5; bits /= 32n) code = `${letters[Number(bits % 32n)]}${code}`;
  return (code.match(/.{4}/g) ?? []).join("-");
};

/** A recovery code as it was made, however it was typed. */
export const typedRecoveryCode = (typed: string): string =>
  (
    typed
      .toUpperCase()
      .replaceAll(/[^A-Z2-7]/g, "")
      .match(/.{1,4}/g) ?? []
  ).join("-");
