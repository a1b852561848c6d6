import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expectedByteSize, parseByteSize, text } from "@weir/contract";
import { defaultMaxBytes } from "@weir/domain";
import { Exit } from "./exit.ts";
import type { Io } from "./io.ts";

/** A setting as the server would read it: the environment's, else that of `weir.config.json`. */
export function settingOf(variable: string, name: string, { home, env }: Pick<Io, "home" | "env">): string | undefined {
  return env[variable] || configured(home, name);
}

/** Bytes that may be read of foreign files, all together. */
export function maxImportBytes(io: Pick<Io, "home" | "env">): number {
  const value = settingOf("WEIR_MAX_IMPORT", "maxImport", io);
  if (value === undefined) return defaultMaxBytes;
  const bytes = parseByteSize(value);
  if (bytes === undefined)
    throw new Exit(2, `WEIR_MAX_IMPORT: ${text("cli.problem", { value, expected: expectedByteSize })}`);
  return bytes;
}

function configured(home: string, name: string): string | undefined {
  try {
    const config: unknown = JSON.parse(readFileSync(join(home, "weir.config.json"), "utf8"));
    if (typeof config !== "object" || config === null || !Object.hasOwn(config, name)) return undefined;
    const value: unknown = Reflect.get(config, name);
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  } catch {
    return undefined;
  }
}
