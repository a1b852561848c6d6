import { expect, test } from "vitest";
import { linkMail } from "./link-mail.ts";
import { createMailer } from "./mailer.ts";
import { requestMail } from "./request-mail.ts";

const sent = {
  smtpUrl: new URL("smtp://127.0.0.1:2525"),
  from: { name: "Weir", address: "weir@example.org" },
  baseUrl: "https://weir.example",
};
const link = { to: "ada@example.org", secret: "s3cr3t", expiresAt: "2026-03-02T09:00:00.000Z" };

test("mail is in the language the server writes it in", async () => {
  const [english, german] = await Promise.all([createMailer(sent), createMailer({ ...sent, language: "de" })]);
  const subjects = [english, german].map((mailer) => linkMail("reset", link, mailer).subject);
  expect(subjects).toEqual(["Your new password for Weir", "Ihr neues Passwort für Weir"]);
  const { subject, text } = requestMail("outcome", { to: link.to, key: "k" }, german);
  expect([subject, text.includes("https://weir.example")]).toEqual(["Neues zu Ihrer Anfrage", true]);
  expect(text).toMatch(/^Guten Tag,/);
  expect(linkMail("reset", { ...link, language: "en" }, german).subject).toBe("Your new password for Weir");
});
