import { resolve } from "node:path";
import type { Io } from "./io.ts";
import { settingOf } from "./setting.ts";

/** Where the workspace lives: the flag, else `WEIR_DATA`, else `weir.config.json`, else `./data` beside Weir. */
export function dataFolderPath(flag: string | undefined, { cwd, home, env }: Pick<Io, "cwd" | "home" | "env">): string {
  if (flag !== undefined) return resolve(cwd, flag);
  return resolve(home, settingOf("WEIR_DATA", "data", { home, env }) || "data");
}
