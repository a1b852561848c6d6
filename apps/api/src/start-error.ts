import { text } from "@weir/contract";
import { StorageError } from "@weir/storage";
import { ConfigError } from "./config.ts";
import type { Config } from "./settings.ts";

/** Why the server did not start, in a sentence that says what to do; `undefined` for what nobody foresaw. */
export function whyNot(error: unknown, config: Config | undefined): string | undefined {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof StorageError) return storageSentence(error);
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const { port = 0, host = "" } = config ?? {};
  switch (code) {
    case "EADDRINUSE":
      return text("start.port-in-use", { port });
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return text("start.no-such-address", { host });
    case "EACCES":
      return text("start.port-not-allowed", { port });
    default:
      return undefined;
  }
}

function storageSentence({ code, values, message }: StorageError): string {
  if (code === "data-folder-in-use") {
    const url = String(values["url"] ?? "");
    return text("start.folder-in-use", {
      folder: String(values["folder"]),
      pid: String(values["pid"]),
      where: url === "" ? "" : `, at ${url}`,
    });
  }
  if (code === "data-folder-not-usable")
    return text("start.folder-not-usable", { folder: String(values["folder"]), code: String(values["why"]) });
  if (code === "not-a-database") return text("start.storage", { message: `${String(values["file"])}: ${message}.` });
  return text("start.storage", { message });
}
