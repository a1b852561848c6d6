import { randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Secret } from "otpauth";
import { afterEach, beforeEach, expect, test } from "vitest";
import { goodPassword, granted, openAccess, otherPassword } from "../../testing/access-desk.ts";
import { enrolled } from "../../testing/second-factor-desk.ts";
import { createScratch } from "../../testing/open-workspace.ts";
import { openSqliteLog } from "../sqlite/sqlite-log.ts";
import { hashOf, newSecret } from "./secrets.ts";
import { createPasswordHashing } from "./passwords.ts";

let scratch: ReturnType<typeof createScratch>;
beforeEach(() => void (scratch = createScratch()));
afterEach(() => scratch.remove());

const onDisk = (): string =>
  readdirSync(scratch.folder)
    .map((name) => readFileSync(join(scratch.folder, name), "latin1"))
    .join("\n");

test("no password, session, token or key lies in the files in clear, nor what would do in its place", async () => {
  const desk = await openAccess({ log: openSqliteLog(scratch.file) });
  const claim = granted(await desk.access.offerClaim());
  const account = { name: "Olga Canary", login: "olga", password: goodPassword };
  const owner = granted(await desk.access.claim(claim.secret, account, "browser"));
  const viewer = desk.as(owner);
  const token = granted(await desk.access.createToken(viewer, { name: "ci", scope: "admin", days: 9 }));
  const invitation = granted(await desk.access.invite(viewer, { name: "Bo", role: "member" }));
  const reset = granted(await desk.access.offerReset(viewer, "you"));
  await desk.access.signIn("olga", otherPassword, "");
  const files = onDisk();
  expect(files).toContain("Olga Canary");
  expect(files).toContain(hashOf(token.secret));
  const secrets = [claim, owner, token, invitation, reset].map(({ secret }) => secret);
  for (const secret of [...secrets, goodPassword, otherPassword]) expect(files.includes(secret)).toBe(false);
  for (const { secret } of [token, owner]) expect(desk.access.viewerOf({ token: hashOf(secret) }).kind).toBe("nobody");
  await desk.log.close();
});

test("neither the secret of a second factor nor a recovery code lies there, in whatever form, nor the key it is sealed with", async () => {
  const sealingKey = new Uint8Array(randomBytes(32));
  const desk = await openAccess({ log: openSqliteLog(scratch.file), sealingKey: () => sealingKey });
  const { app, codes, session } = await enrolled(desk, await desk.claim("olga"));
  const ticket = await desk.access.signIn("olga", goodPassword, "");
  if (!("ticket" in ticket)) throw new Error("The password alone signs nobody in.");
  await desk.access.signInWithCode(ticket.ticket, codes[0] ?? "", "");
  const files = onDisk();
  expect(files).toContain("second-factor");
  expect(files).toContain(hashOf(codes[1] ?? ""));
  const forms = (bytes: Uint8Array): string[] =>
    (["latin1", "hex", "base64", "base64url"] as const).map((form) => Buffer.from(bytes).toString(form));
  const words = [...forms(Secret.fromBase32(app.secret).bytes), ...forms(sealingKey), app.secret];
  for (const word of [
    ...words,
    ...codes,
    ...codes.map((code) => code.replaceAll("-", "")),
    ticket.ticket,
    session.secret,
  ])
    expect([word, files.includes(word)]).toEqual([word, false]);
  await desk.log.close();
});

test("secrets are 256 bits from the generator, and passwords hashed by argon2id at the costs OWASP asks for", async () => {
  expect(Buffer.from(newSecret(), "base64url").length).toBe(32);
  expect(newSecret((size) => new Uint8Array(size).fill(255))).toBe(Buffer.alloc(32, 255).toString("base64url"));
  const { hash, matches } = createPasswordHashing();
  const hashed = await hash("Å full stop at the pier");
  expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await matches(hashed, "A\u030a full stop at the pier")).toBe(true);
  expect(await matches(hashed, "a full stop at the pier")).toBe(false);
});
