import { readFileSync } from "node:fs";
import { mailProblem } from "./mail-settings.ts";
import { oidcProblem } from "./oidc-settings.ts";
import { type Config, type SettingName, foreignVariables, readSetting, settings } from "./settings.ts";

/** The settings are wrong; the message says which one, where it was set, and what belongs there. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

export interface ConfigSources {
  /** Command-line words, without the program's name. */
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Path of `weir.config.json`; it need not be there. */
  readonly file: string;
}

interface Given {
  readonly value: string;
  /** How the user would find it again: `--port`, `WEIR_DEMO`, `port in weir.config.json`. */
  readonly place: string;
}
type GivenSettings = Partial<Record<SettingName, Given>>;

const names = Object.keys(settings) as SettingName[];

/**
 * Flags over environment over `weir.config.json` over defaults.
 *
 * @throws {@link ConfigError} at the first setting that is unknown or wrong.
 */
export function readConfig(sources: ConfigSources): Config {
  const given = { ...fromFile(sources.file), ...fromEnvironment(sources.env), ...fromFlags(sources.flags) };
  const read = <Name extends SettingName>(name: Name): Config[Name] => {
    const setting = given[name];
    if (setting === undefined) return settings[name].standard as Config[Name];
    const value = readSetting(name, setting.value);
    if (value !== undefined) return value;
    const { secret, expected }: { readonly secret?: true; readonly expected: string } = settings[name];
    const found = secret ? "cannot be used" : `is ${JSON.stringify(setting.value)}`;
    throw new ConfigError(`${setting.place} ${found}. Expected ${expected}.`);
  };
  const config: Config = {
    port: read("port"),
    host: read("host"),
    data: read("data"),
    demo: read("demo"),
    log: read("log"),
    baseUrl: read("baseUrl"),
    proxies: read("proxies"),
    maxImport: read("maxImport"),
    maxAttachment: read("maxAttachment"),
    maxBoardAttachments: read("maxBoardAttachments"),
    rateLimit: read("rateLimit"),
    metrics: read("metrics"),
    secondFactor: read("secondFactor"),
    passwordWords: read("passwordWords"),
    web: read("web"),
    offline: read("offline"),
    oidcIssuer: read("oidcIssuer"),
    oidcClientId: read("oidcClientId"),
    oidcClientSecret: read("oidcClientSecret"),
    oidcClientSecretFile: read("oidcClientSecretFile"),
    oidcName: read("oidcName"),
    oidcGroupsClaim: read("oidcGroupsClaim"),
    oidcRoles: read("oidcRoles"),
    oidcDefaultRole: read("oidcDefaultRole"),
    smtpUrl: read("smtpUrl"),
    mailFrom: read("mailFrom"),
    mailLanguage: read("mailLanguage"),
  };
  const problem = oidcProblem(config) ?? mailProblem(config);
  if (problem !== undefined) throw new ConfigError(problem);
  return config;
}

function fromEnvironment(env: ConfigSources["env"]): GivenSettings {
  const given: GivenSettings = {};
  const known = new Map(names.map((name) => [settings[name].variable as string, name]));
  for (const [variable, value] of Object.entries(env)) {
    const name = known.get(variable);
    if (value === undefined || value === "") continue;
    if (name !== undefined) given[name] = { value, place: variable };
    else if (variable.startsWith("WEIR_") && !foreignVariables.has(variable)) {
      throw new ConfigError(`${variable} is not a setting of Weir. There are ${[...known.keys()].join(", ")}.`);
    }
  }
  return given;
}

function fromFlags(flags: readonly string[]): GivenSettings {
  const given: GivenSettings = {};
  const known = new Map(names.map((name) => [settings[name].flag as string, name]));
  for (let at = 0; at < flags.length; at += 1) {
    const [flag = "", ...rest] = (flags[at] ?? "").split("=");
    const name = known.get(flag);
    if (name === undefined)
      throw new ConfigError(`${flag} is not a flag of Weir. There are ${[...known.keys()].join(", ")}.`);
    const value = rest.length > 0 ? rest.join("=") : flags[(at += 1)];
    if (value === undefined) throw new ConfigError(`${flag} needs a value. Expected ${settings[name].expected}.`);
    given[name] = { value, place: flag };
  }
  return given;
}

function fromFile(file: string): GivenSettings {
  const parsed = parseFile(file);
  const given: GivenSettings = {};
  for (const [key, value] of Object.entries(parsed)) {
    const name = names.find((known) => known === key);
    if (name === undefined)
      throw new ConfigError(`${key} in ${file} is not a setting of Weir. There are ${names.join(", ")}.`);
    given[name] = { value: typeof value === "string" ? value : JSON.stringify(value), place: `${key} in ${file}` };
  }
  return given;
}

function parseFile(file: string): object {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw new ConfigError(`${file} cannot be read: ${String(error)}.`);
  }
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch (error) {
    throw new ConfigError(`${file} is not JSON: ${String(error)}.`);
  }
  throw new ConfigError(`${file} must hold one JSON object, such as {"port": 4600}.`);
}
