import { spawn, spawnSync } from "node:child_process";

const debian = "apt-get";

/** Runs a program to its end, with nothing to type; answers all it said. */
export function runTool(command, words, { minutes = 30, cwd, log } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, TERM: "dumb" },
    });
    let said = "";
    const hear = (chunk) => {
      said += chunk;
      log?.(String(chunk));
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    const timer = setTimeout(() => child.kill("SIGKILL"), minutes * 60_000);
    child.on("error", (error) => resolve({ code: -1, said: String(error) }));
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code: code ?? -1, said: signal === "SIGKILL" ? `${said}\nnot done after ${minutes} minutes` : said });
    });
  });
}

/** What a program says of itself; `undefined` where there is none. */
export function versionOf(command) {
  const { status, stdout, stderr } = spawnSync(command, ["--version"], { encoding: "utf8" });
  return status === 0 ? (/\d+(?:\.\d+)+[\w#.-]*/.exec(`${stdout}${stderr}`)?.[0] ?? "") : undefined;
}

/** Has Debian's package of that name brought, where that can be done. Answers why not. */
export function broughtByDebian(name) {
  if (versionOf(name) !== undefined) return undefined;
  if (spawnSync(debian, ["--version"]).status !== 0) return `${name} is not installed, and there is no apt-get`;
  if (process.getuid?.() !== 0)
    return `${name} is not installed, and only root may install it: apt-get install ${name}`;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(debian, ["update", "-q"], { env, stdio: ["ignore", "ignore", "ignore"] });
  const { status, stderr } = spawnSync(debian, ["install", "-qy", "--no-install-recommends", name], {
    env,
    encoding: "utf8",
  });
  return status === 0 ? undefined : `apt-get install ${name}: ${stderr.trim().split("\n").at(-1)}`;
}
