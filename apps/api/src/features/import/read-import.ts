import { fork } from "node:child_process";
import type { ImportPlan } from "@weir/domain";
import { fileURLToPath } from "node:url";
import { atMost } from "../../limits/at-most.ts";
import { RequestProblem } from "../../problems.ts";
import { problemOf, telling } from "@weir/contract";
import type { ImportJob, ImportJobAnswer, ImportJobNews } from "./import-job.ts";
import type { Tell } from "./progress-board.ts";

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

/** What goes on around a reading. */
export interface Around {
  readonly tell: Tell;
  /** Whoever asked went away: the reading ends. */
  readonly gone: AbortSignal;
}

/**
 * Reads foreign files in a process of its own: whatever they hold, the server goes on answering and gets its memory
 * back. Whoever hands in many at once waits, as others do.
 *
 * @throws RequestProblem when the process dies or takes longer than five minutes.
 */
export const readImport = (job: ImportJob, around: Around): Promise<ImportJobAnswer> => {
  around.tell("waiting");
  return inTurn(() => {
    around.tell("unpacking");
    return readElsewhere(job, around);
  });
};

function readElsewhere(job: ImportJob, { tell, gone }: Around): Promise<ImportJobAnswer> {
  return new Promise((resolve, reject) => {
    if (gone.aborted) return reject(gone.reason);
    const child = fork(script, [], {
      execArgv,
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const timer = setTimeout(() => child.kill("SIGKILL"), longestMs);
    const stop = (): void => void child.kill("SIGKILL");
    gone.addEventListener("abort", stop);
    const facts: ImportPlan["events"][number][] = [];
    child.on("message", (message) => {
      const said = message as ImportJobAnswer | ImportJobNews;
      if ("progress" in said) return tell(said.progress.phase, said.progress.share, said.progress.items);
      if ("facts" in said) {
        for (const fact of said.facts) facts.push(fact);
        return undefined;
      }
      resolve("plan" in said ? { plan: { ...said.plan, events: facts } } : said);
      child.disconnect();
      return undefined;
    });
    child.on("error", reject);
    child.once("exit", () => {
      clearTimeout(timer);
      gone.removeEventListener("abort", stop);
      reject(unreadable("Reading it took more memory or time than there is. Split it, or export less at a time."));
    });
    // A child that is gone before it hears of the job says so by its exit.
    child.send(job, () => undefined);
  });
}

const unreadable = (what: string): RequestProblem =>
  new RequestProblem(problemOf("import-unreadable", telling("problem.import-unreadable", { what })));
