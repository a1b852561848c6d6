import { readFileSync } from "node:fs";
import { isLanguage, languages, type Language } from "@weir/contract";

/** Who a mail is from. */
interface Sender {
  readonly name: string;
  readonly address: string;
}

/** Sending mail; without a server none is sent. */
export interface MailSettings {
  /** Where the mail server is, with the account on it. A secret. */
  readonly smtpUrl: URL | undefined;
  readonly mailFrom: Sender | undefined;
  /** What mail is written in. */
  readonly mailLanguage: Language;
}

/** What a mail server is reached by; an address may stand in a file, where nobody sees the password in it. */
function smtpUrl(text: string): URL | undefined {
  const written = text.startsWith("file:") ? contentOf(text) : text;
  if (written === undefined || !URL.canParse(written)) return undefined;
  const url = new URL(written);
  const plain = /^\/?$/.test(url.pathname) && url.search === "" && url.hash === "";
  return /^smtps?:$/.test(url.protocol) && url.hostname !== "" && plain ? url : undefined;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(new URL(file), "utf8").trim();
  } catch {
    return undefined;
  }
}

const address = /^[\w.%+-]{1,64}@[A-Za-z0-9.-]{1,189}$/;

/** `weir@example.org` or `Weir <weir@example.org>`. */
function sender(text: string): Sender | undefined {
  if (address.test(text)) return { name: "Weir", address: text };
  const [, name = "", inside = ""] = /^([^<>"\p{Cc}]{1,100}?) ?<([^<>]+)>$/u.exec(text) ?? [];
  return name.trim() !== "" && address.test(inside) ? { name: name.trim(), address: inside } : undefined;
}

export const mailSettings = {
  smtpUrl: {
    variable: "WEIR_SMTP_URL",
    flag: "--smtp-url",
    standard: undefined,
    expected: "a mail server such as smtps://user:password@mail.example.org, or file:///path of a file with that in it",
    secret: true,
    read: smtpUrl,
  },
  mailFrom: {
    variable: "WEIR_MAIL_FROM",
    flag: "--mail-from",
    standard: undefined,
    expected: "who mail is from, such as weir@example.org or Weir <weir@example.org>",
    read: sender,
  },
  mailLanguage: {
    variable: "WEIR_LANGUAGE",
    flag: "--language",
    standard: "en",
    expected: `what mail is written in, one of ${Object.keys(languages).join(", ")}`,
    read: (text: string): Language | undefined => (isLanguage(text) ? text : undefined),
  },
} as const;

/** What mail is sent with, where it is. */
export interface MailConfig {
  readonly smtpUrl: URL;
  readonly from: Sender;
  readonly baseUrl: string;
  readonly language?: Language;
}

type Given = Partial<MailSettings> & { readonly baseUrl: string | undefined };

export function mailConfigIn({
  smtpUrl: url,
  mailFrom: from,
  mailLanguage: language = "en",
  baseUrl,
}: Given): MailConfig | undefined {
  return url && from && baseUrl !== undefined ? { smtpUrl: url, from, baseUrl, language } : undefined;
}

/**
 * What is missing to send mail. Links in it lead to the configured address and never to the one that a request came to:
 * whoever asks for a link in another's name chooses that one.
 */
export function mailProblem({ smtpUrl: url, mailFrom: from, baseUrl }: Given): string | undefined {
  if (url === undefined)
    return from === undefined ? undefined : "WEIR_MAIL_FROM is set, and no mail server to send by: set WEIR_SMTP_URL.";
  if (from === undefined) return "WEIR_SMTP_URL is set, and not who mail is from: set WEIR_MAIL_FROM.";
  return baseUrl === undefined
    ? "WEIR_SMTP_URL is set, and not where the links in mail lead to: set WEIR_BASE_URL."
    : undefined;
}
