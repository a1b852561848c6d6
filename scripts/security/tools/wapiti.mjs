import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "./run-tool.mjs";

/** All that attack what they are given. Left out: what asks somebody else's server, looks for other people's programs, or only guesses. */
const modules =
  "cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,permanentxss,redirect,shellshock,sql,blindsql,xss";

/**
 * Headers it misses that are as they should be: one that browsers take no notice of without TLS, and this is tried
 * without; and one whose value 0 turns off a filter of old browsers that was itself a hole.
 */
const knownBetter = [/^Strict-Transport-Security is not set$/, /^X-XSS-Protection is not set$/];

/**
 * wapiti crawls a page and attacks all it finds: links, forms, headers, cookies.
 * @returns {Promise<{ findings: string[], note?: string }>}
 */
export async function runWapiti({ url, start, log }) {
  const folder = mkdtempSync(join(tmpdir(), "weir-wapiti-"));
  const report = join(folder, "report.json");
  try {
    const { said } = await runTool(
      "wapiti",
      // prettier-ignore
      ["-u", `${url}/`, "-s", `${url}${start}`, "--scope", "domain", "-m", modules, "-f", "json", "-o", report, "-d", "3", "-t", "20",
        "--max-parameters", "60", "--store-session", folder, "--store-config", join(folder, "config"), "--no-bugreport", "--flush-session"],
      { log },
    );
    const { vulnerabilities, anomalies } = readReport(report, said);
    const told = [...Object.entries(vulnerabilities), ...Object.entries(anomalies)].flatMap(([kind, each]) =>
      each.map(({ method, path, parameter, info }) => ({
        kind,
        what: `${kind}: ${method} ${path} ${parameter} ${info}`.trim(),
        info,
      })),
    );
    return {
      findings: told.filter(({ info }) => !knownBetter.some((known) => known.test(info))).map(({ what }) => what),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file, said) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Error(`wapiti left no report:\n${said.slice(-2_000)}`);
  }
}
