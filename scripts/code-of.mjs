import { createHmac } from "node:crypto";

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

// What an app for codes does with the secret that is typed into it (RFC 6238), for tests: written once more, so that
// the one under test is not held against itself.
export function codeOf(typed, at, off = 0) {
  const bits = [...typed].map((letter) => base32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.parse(at) / 30_000) + off));
  const hash = createHmac("sha1", secret).update(step).digest();
  return String((hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, "0");
}
