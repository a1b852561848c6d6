import { readFileSync } from "node:fs";

/** The version of this Weir, from the package it is. */
export function readVersion(): string {
  const json: unknown = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return typeof json === "object" && json !== null && "version" in json ? String(json.version) : "0.0.0";
}
