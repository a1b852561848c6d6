import { isIP } from "node:net";
import { fileURLToPath } from "node:url";
import { expectedByteSize, parseByteSize } from "@weir/contract";
import { mailSettings, type MailSettings } from "./mail-settings.ts";
import { oidcSettings, type OidcSettings } from "./oidc-settings.ts";

/** Levels of the log, from the fullest to none. */
const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;
type LogLevel = (typeof logLevels)[number];

/** What the server runs with. */
export interface Config extends OidcSettings, MailSettings {
  /** 0 = any free port. */
  readonly port: number;
  readonly host: string;
  /** Folder of the database and the attachments. */
  readonly data: string;
  /** The demo: offered on the welcome screen, created at the first start, or not there at all. */
  readonly demo: "offered" | "on" | "off";
  readonly log: LogLevel;
  /** Where people reach this server, when that is not the address it listens on. */
  readonly baseUrl: string | undefined;
  /** Addresses and networks of proxies: what these say of who sent a request is believed, and nobody else's word. */
  readonly proxies: readonly string[];
  /** Bytes of an imported file. */
  readonly maxImport: number;
  /** Bytes of a file beside a card, and of all such files of a board. */
  readonly maxAttachment: number;
  readonly maxBoardAttachments: number;
  /** What one account may ask for in a minute; Infinity: as much as it likes. */
  readonly rateLimit: number;
  /** Who may read what the server counts about itself. */
  readonly metrics: "token" | "open" | "off";
  /** Who shows a code beside the password: who likes, or everybody. */
  readonly secondFactor: "own-choice" | "everybody";
  /** What people here would try in a password: the names of the firm, its products, its projects. */
  readonly passwordWords: readonly string[];
  /** Folder of the built web client. */
  readonly web: string;
  /** Whether browsers keep the page that says Weir cannot be reached. */
  readonly offline: "on" | "off";
}

export type SettingName = keyof Config;

interface Setting<Value> {
  readonly variable: string;
  readonly flag: string;
  readonly standard: Value;
  readonly expected: string;
  /** What was set is repeated nowhere, not even where it is wrong. */
  readonly secret?: true;
  /** `undefined`: this is no value for the setting. */
  read(text: string): Value | undefined;
}

const oneOf =
  <Choice extends string>(...choices: readonly Choice[]) =>
  (text: string): Choice | undefined =>
    choices.find((choice) => choice === text);

const nonEmpty = (text: string): string | undefined => (text === "" ? undefined : text);

function port(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

function rateLimit(text: string): number | undefined {
  if (text === "off") return Infinity;
  return /^[1-9]\d{2,8}$/.test(text) ? Number(text) : undefined;
}

function names(text: string): readonly string[] | undefined {
  const found = text.split(",").map((each) => each.trim());
  return found.every((each) => each !== "") ? found : undefined;
}

function networks(text: string): readonly string[] | undefined {
  const found = text.split(",").map((each) => each.trim());
  return found.every(isNetwork) ? found : undefined;
}

/** An address, or one with the length of its network's prefix. */
function isNetwork(text: string): boolean {
  const [address = "", prefix = "1", more] = text.split("/");
  const longest = { 4: 32, 6: 128 }[isIP(address)] ?? 0;
  return more === undefined && /^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= longest;
}

function httpUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain = url.pathname === "/" && url.search === "" && url.hash === "" && url.username === "";
  return /^https?:$/.test(url.protocol) && plain ? url.origin : undefined;
}

/** Every setting: how it is called at the command line and in the environment, and what it takes. */
export const settings: { readonly [Name in SettingName]: Setting<Config[Name]> } = {
  port: {
    variable: "PORT",
    flag: "--port",
    standard: 4600,
    expected: "a port from 0 to 65535 (0 = any free one)",
    read: port,
  },
  host: {
    variable: "HOST",
    flag: "--host",
    standard: "127.0.0.1",
    expected: "an address of this machine, such as 127.0.0.1",
    read: nonEmpty,
  },
  data: { variable: "WEIR_DATA", flag: "--data", standard: "./data", expected: "a folder", read: nonEmpty },
  demo: {
    variable: "WEIR_DEMO",
    flag: "--demo",
    standard: "offered",
    expected: "on or off (or nothing: the demo is then offered)",
    read: oneOf("on", "off"),
  },
  log: {
    variable: "WEIR_LOG",
    flag: "--log",
    standard: "info",
    expected: `one of ${logLevels.join(", ")}`,
    read: oneOf(...logLevels),
  },
  baseUrl: {
    variable: "WEIR_BASE_URL",
    flag: "--base-url",
    standard: undefined,
    expected: "an address such as http://127.0.0.1:4600, without a path",
    read: httpUrl,
  },
  proxies: {
    variable: "WEIR_PROXIES",
    flag: "--proxies",
    standard: [],
    expected: "addresses or networks with commas between them, such as 127.0.0.1 or 10.0.0.0/8",
    read: networks,
  },
  maxImport: {
    variable: "WEIR_MAX_IMPORT",
    flag: "--max-import",
    standard: 64 * 1024 ** 2,
    expected: expectedByteSize,
    read: parseByteSize,
  },
  maxAttachment: {
    variable: "WEIR_ATTACHMENT_MAX_BYTES",
    flag: "--attachment-max-bytes",
    standard: 25 * 1024 ** 2,
    expected: expectedByteSize,
    read: parseByteSize,
  },
  maxBoardAttachments: {
    variable: "WEIR_ATTACHMENT_BOARD_BYTES",
    flag: "--attachment-board-bytes",
    standard: 1024 ** 3,
    expected: expectedByteSize,
    read: parseByteSize,
  },
  rateLimit: {
    variable: "WEIR_RATE_LIMIT",
    flag: "--rate-limit",
    standard: 6_000,
    expected: "what one account may ask for in a minute, a whole number from 100, or off",
    read: rateLimit,
  },
  metrics: {
    variable: "WEIR_METRICS",
    flag: "--metrics",
    standard: "token",
    expected: "token (an admin's), open or off",
    read: oneOf("token", "open", "off"),
  },
  secondFactor: {
    variable: "WEIR_SECOND_FACTOR",
    flag: "--second-factor",
    standard: "own-choice",
    expected: "own-choice or everybody",
    read: oneOf("own-choice", "everybody"),
  },
  passwordWords: {
    variable: "WEIR_PASSWORD_WORDS",
    flag: "--password-words",
    standard: [],
    expected: "names of the place with commas between them, such as Fernway, Project Larkspur",
    read: names,
  },
  web: {
    variable: "WEIR_WEB",
    flag: "--web",
    standard: fileURLToPath(new URL("../../web/dist/client", import.meta.url)),
    expected: "the folder of the built web client",
    read: nonEmpty,
  },
  offline: {
    variable: "WEIR_OFFLINE",
    flag: "--offline",
    standard: "on",
    expected: "on or off",
    read: oneOf("on", "off"),
  },
  ...oidcSettings,
  ...mailSettings,
};

/** Variables that other commands of this repository read; a server started among them lets them be. */
export const foreignVariables: ReadonlySet<string> = new Set([
  "WEIR_SAMPLES",
  "WEIR_DEEP",
  "WEIR_TEST_BROWSER",
  "WEIR_TOKEN",
]);

/** Reads one setting's text; `undefined` when it is no value for it. */
export function readSetting<Name extends SettingName>(name: Name, text: string): Config[Name] | undefined {
  return settings[name].read(text);
}
