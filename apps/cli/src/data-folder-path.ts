import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Io } from "./io.ts";

/** Where the workspace lives: the flag, else `WEIR_DATA`, else `weir.config.json`, else `./data` beside Weir. */
export function dataFolderPath(flag: string | undefined, { cwd, home, env }: Pick<Io, "cwd" | "home" | "env">): string {
  if (flag !== undefined) return resolve(cwd, flag);
  return resolve(home, env["WEIR_DATA"] || configured(home) || "data");
}

function configured(home: string): string | undefined {
  try {
    const config: unknown = JSON.parse(readFileSync(join(home, "weir.config.json"), "utf8"));
    const holds = typeof config === "object" && config !== null && "data" in config;
    return holds && typeof config.data === "string" ? config.data : undefined;
  } catch {
    return undefined;
  }
}
