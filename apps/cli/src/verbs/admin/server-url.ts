import type { Io } from "../../io.ts";
import { settingOf } from "../../setting.ts";

/** Where the server will be reached once it runs, by the settings it would read. */
export function serverUrl(io: Pick<Io, "home" | "env">): string {
  const base = settingOf("WEIR_BASE_URL", "baseUrl", io);
  if (base !== undefined) return new URL(base).origin;
  const host = settingOf("HOST", "host", io) ?? "127.0.0.1";
  return `http://${host.includes(":") ? `[${host}]` : host}:${settingOf("PORT", "port", io) ?? "4600"}`;
}
