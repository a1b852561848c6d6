import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ConfigError, readConfig } from "./config.ts";
import { oidcOf } from "./oidc-settings.ts";

const folder = mkdtempSync(join(tmpdir(), "weir-oidc-settings-"));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const read = (env: Record<string, string>, file = join(folder, "none.json")) => readConfig({ flags: [], env, file });

const least = { WEIR_OIDC_ISSUER: "https://login.example.org/realms/one", WEIR_OIDC_CLIENT_ID: "weir" };

test("without an issuer there is no provider", () => expect(oidcOf(read({}))).toBeUndefined());

test("an issuer and a client id are enough: nobody new is let in by that", () => {
  expect(oidcOf(read(least))).toEqual({
    issuer: new URL("https://login.example.org/realms/one"),
    clientId: "weir",
    clientSecret: undefined,
    name: "login.example.org",
    groupsClaim: "groups",
    roles: undefined,
    defaultRole: undefined,
  });
});

test("groups are let in by name, in words or as a settings file has them", () => {
  const words = read({ ...least, WEIR_OIDC_ROLES: "weir-admins=admin, staff = member,cn=guests=guest" });
  expect([...(words.oidcRoles ?? [])]).toEqual([
    ["weir-admins", "admin"],
    ["staff", "member"],
    ["cn=guests", "guest"],
  ]);
  const settings = { oidcIssuer: "https://x.example", oidcClientId: "weir", oidcRoles: { "cn=a,ou=b": "admin" } };
  const found = read({}, fileOf("weir.config.json", JSON.stringify(settings)));
  expect([...(found.oidcRoles ?? [])]).toEqual([["cn=a,ou=b", "admin"]]);
});

test("the secret may stand in a file", () => {
  const file = fileOf("secret", "s3cret\n");
  expect(oidcOf(read({ ...least, WEIR_OIDC_CLIENT_SECRET_FILE: file }))?.clientSecret).toBe("s3cret");
  expect(oidcOf(read({ ...least, WEIR_OIDC_CLIENT_SECRET: "other" }))?.clientSecret).toBe("other");
});

test.each([
  [{ WEIR_OIDC_ISSUER: "login.example.org" }, /WEIR_OIDC_ISSUER is "login/],
  [{ WEIR_OIDC_ISSUER: "https://a:b@login.example.org" }, /WEIR_OIDC_ISSUER is/],
  [{ WEIR_OIDC_ISSUER: "https://login.example.org?x=1" }, /WEIR_OIDC_ISSUER is/],
  [{ WEIR_OIDC_ISSUER: "https://login.example.org" }, /WEIR_OIDC_CLIENT_ID is missing/],
  [{ WEIR_OIDC_ROLES: "a=member" }, /WEIR_OIDC_ISSUER is missing/],
  [{ ...least, WEIR_OIDC_ROLES: "a=owner" }, /WEIR_OIDC_ROLES is "a=owner".*admin, member, guest/],
  [{ ...least, WEIR_OIDC_ROLES: "a" }, /WEIR_OIDC_ROLES/],
  [{ ...least, WEIR_OIDC_ROLES: "=member" }, /WEIR_OIDC_ROLES/],
  [{ ...least, WEIR_OIDC_ROLES: "{}" }, /WEIR_OIDC_ROLES/],
  [{ ...least, WEIR_OIDC_DEFAULT_ROLE: "owner" }, /WEIR_OIDC_DEFAULT_ROLE/],
  [{ ...least, WEIR_OIDC_CLIENT_SECRET_FILE: "/none" }, /WEIR_OIDC_CLIENT_SECRET_FILE is "\/none"/],
  [{ ...least, WEIR_OIDC_CLIENT_SECRET: "a", WEIR_OIDC_CLIENT_SECRET_FILE: fileOf("two", "b") }, /two answers/],
])("%j stops the start and says why", (env, sentence) => {
  expect(() => read(env)).toThrow(ConfigError);
  expect(() => read(env)).toThrow(sentence);
});
