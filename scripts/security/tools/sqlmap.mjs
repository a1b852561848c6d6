import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "./run-tool.mjs";

/**
 * sqlmap tries each value of each request for a way into the database: by errors, by differences, by unions, by time.
 * @returns {Promise<{ findings: string[], tried: number }>} `tried`: requests it could work with
 */
export async function runSqlmap({ url, samples, log }) {
  const folder = mkdtempSync(join(tmpdir(), "weir-sqlmap-"));
  const findings = [];
  let tried = 0;
  try {
    for (const [index, sample] of samples.entries()) {
      const marked = marks(sample);
      if (marked === undefined) continue;
      const file = join(folder, `${index}.txt`);
      writeFileSync(file, httpOf(url, marked));
      const { said } = await runTool(
        "sqlmap",
        // prettier-ignore
        ["-r", file, "--batch", "--ignore-stdin", "--flush-session", "--disable-coloring", "--output-dir", folder, "--dbms=sqlite",
          "--level=1", "--risk=1", "--technique=BEUST", "--ignore-code=*", "--keep-alive", "--time-sec=3", "--timeout=20"],
        { minutes: 15, log },
      );
      const found = [...said.matchAll(/^Parameter: (.+)\n\s+Type: (.+)$/gm)].map(
        ([, parameter, type]) => `${sample.name}: ${type} at ${parameter}`,
      );
      findings.push(...found);
      if (found.length > 0 || /do(?:es)? not (?:appear|seem) to be injectable/.test(said)) tried += 1;
      else throw new Error(`sqlmap could not work with ${sample.name}:\n${said.slice(-1_500)}`);
    }
    return { findings, tried };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A sample with every value marked as a place to try; `undefined` where it has none. */
function marks({ method, path, query, body, ids }) {
  const address = path
    .split("/")
    .map((part) => (ids.includes(part) ? `${part}*` : part))
    .join("/");
  const asked = Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}*`)
    .join("&");
  const sent = body === undefined ? undefined : JSON.stringify(markedValue(body));
  if (!`${address}${asked}${sent}`.includes("*")) return undefined;
  return { method, target: asked === "" ? address : `${address}?${asked}`, sent };
}

function markedValue(value) {
  if (Array.isArray(value)) return value.map(markedValue);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, markedValue(each)]));
  return typeof value === "string" ? `${value.replaceAll("*", "")}*` : value;
}

function httpOf(url, { method, target, sent }) {
  const { host } = new URL(url);
  const head = [`${method} ${target} HTTP/1.1`, `Host: ${host}`, "Accept: application/json", "User-Agent: Mozilla/5.0"];
  if (sent === undefined) return `${head.join("\r\n")}\r\n\r\n`;
  return `${[...head, "Content-Type: application/json"].join("\r\n")}\r\n\r\n${sent}`;
}
