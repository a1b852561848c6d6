import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../set-up/places.mjs";

/** What `npm start` serves. */
export const builtWeir = ["--min-semi-space-size=16", join(root, "apps", "api", "dist", "main.js")];
/** The same from its sources. */
export const sourceWeir = ["--conditions=weir-source", join(root, "apps", "api", "src", "main.ts")];

const readyLine = /ready: (http:\/\/\S+)/;

/**
 * A server in a process of its own that says where it listens.
 * @param {string[]} words what Node is started with
 * @param {Record<string, string>} env
 */
export async function startServer(words, env = {}) {
  const child = spawn(process.execPath, words, {
    env: { PATH: process.env.PATH, TZ: "UTC", PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const over = new Promise((resolve) => child.once("exit", resolve));
  const url = await new Promise((resolve, reject) => {
    const hear = (chunk) => {
      printed += chunk;
      const [, found] = readyLine.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void over.then((code) => reject(new Error(`the server ended with ${code} before it was ready:\n${printed}`)));
  });
  return {
    url,
    /** All it said so far. */
    printed: () => printed,
    /** Megabytes it holds; `undefined` where the system does not tell. */
    rssMb: () => rssMbOf(child.pid),
    async stop() {
      child.kill("SIGTERM");
      await over;
    },
  };
}

function rssMbOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return undefined;
  }
}
