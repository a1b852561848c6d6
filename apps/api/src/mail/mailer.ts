import { isLanguage, textIn, type TextIn } from "@weir/contract";
import type { FastifyBaseLogger } from "fastify";
import { createTransport } from "nodemailer";
import { isLoopback } from "../addresses.ts";
import type { MailConfig } from "../mail-settings.ts";

export interface Mail {
  /** One address, and nothing else. */
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

export interface Mailer {
  /** Where the links in mails lead to. */
  readonly baseUrl: string;
  /** What mails say, in the language of whom they are for, where that is known. */
  readonly sayIn: (language?: string) => TextIn;
  /** False where the mail server did not take it; why is in the log. */
  send(mail: Mail): Promise<boolean>;
}

/** Milliseconds that somebody waits at most for a mail server that says nothing. */
const patienceMs = 10_000;

/** Sends by SMTP. To anywhere but this machine it does not speak without TLS, nor to a server it cannot identify. */
export async function createMailer(
  { smtpUrl, from, baseUrl, language = "en" }: MailConfig,
  log?: Pick<FastifyBaseLogger, "error">,
): Promise<Mailer> {
  const texts = await textIn();
  const { hostname, port, protocol, username, password } = smtpUrl;
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  const secure = protocol === "smtps:";
  const local = isLoopback(host);
  const transport = createTransport({
    host,
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !local,
    // A mail server on this very machine seldom has a certificate of that name.
    ignoreTLS: local,
    ...(username !== "" && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    baseUrl,
    sayIn: (wished) => texts[wished !== undefined && isLanguage(wished) ? wished : language],
    send: async ({ to, subject, text }) => {
      try {
        await transport.sendMail({
          from,
          to: { name: "", address: to },
          subject,
          text,
          headers: { "Auto-Submitted": "auto-generated" },
        });
        return true;
      } catch (error) {
        // The error's own words are the server's, and may repeat the account or the address.
        log?.error(codesOf(error), "mail was not sent");
        return false;
      }
    },
  };
}

function codesOf(error: unknown): object {
  const { code, responseCode, command } = (error ?? {}) as {
    code?: unknown;
    responseCode?: unknown;
    command?: unknown;
  };
  return { code, responseCode, command };
}
