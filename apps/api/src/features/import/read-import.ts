import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { atMost } from "../../limits/at-most.ts";
import { RequestProblem } from "../../problems.ts";
import { problemOf, telling } from "@weir/contract";
import type { ImportJob, ImportJobAnswer } from "./import-job.ts";

const longestMs = 5 * 60_000;
const heapMb = 2_048;

/** From sources the process runs sources too; built, it runs what was built. */
const fromSources = import.meta.url.endsWith(".ts");
const script = fileURLToPath(new URL(`./import-process.${fromSources ? "ts" : "js"}`, import.meta.url));
const execArgv = [
  `--max-old-space-size=${heapMb}`,
  ...(fromSources ? ["--conditions=weir-source", "--disable-warning=ExperimentalWarning"] : []),
];

/** A machine that serves boards has room for so many of them beside it. */
export const mostAtOnce = 2;
const inTurn = atMost(mostAtOnce);

/**
 * Reads foreign files in a process of its own: whatever they hold, the server goes on answering and gets its memory
 * back. Whoever hands in many at once waits, as others do.
 *
 * @throws RequestProblem when the process dies or takes longer than five minutes.
 */
export const readImport = (job: ImportJob): Promise<ImportJobAnswer> => inTurn(() => readElsewhere(job));

function readElsewhere(job: ImportJob): Promise<ImportJobAnswer> {
  return new Promise((resolve, reject) => {
    const child = fork(script, [], {
      execArgv,
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), longestMs);
    child.once("message", (answer) => {
      resolve(answer as ImportJobAnswer);
      child.disconnect();
    });
    child.on("error", reject);
    child.once("exit", () => {
      clearTimeout(timer);
      reject(unreadable("Reading it took more memory or time than there is. Split it, or export less at a time."));
    });
    // A child that is gone before it hears of the job says so by its exit.
    child.send(job, () => undefined);
  });
}

const unreadable = (what: string): RequestProblem =>
  new RequestProblem(problemOf("import-unreadable", telling("problem.import-unreadable", { what })));
