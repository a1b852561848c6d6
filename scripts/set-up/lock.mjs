import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { memory } from "./places.mjs";

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
}

function dropIfStale(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    if (pid > 0 && !isAlive(pid)) rmSync(file, { force: true });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

/** Does the work alone: a second set-up that comes meanwhile waits. */
export async function alone(work) {
  mkdirSync(memory, { recursive: true });
  const file = join(memory, "lock");
  for (let waited = 0; !take(file); waited += 1) {
    if (waited === 10) process.stderr.write("Another set-up of Weir is at work here; waiting for it ...\n");
    dropIfStale(file);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
