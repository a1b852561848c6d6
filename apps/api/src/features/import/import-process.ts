import { readFileSync } from "node:fs";
import { type ImportOptions, planImport, stageIdsOf } from "@weir/domain";
import type { ImportJob, ImportJobAnswer } from "./import-job.ts";
import { previewOf } from "./preview-of.ts";

/** Runs in a process of its own: reads the files of one job, answers, ends. */
function answer(job: ImportJob): ImportJobAnswer {
  const files = job.files.map(({ name, path }) => ({ name, bytes: readFileSync(path) }));
  const options: ImportOptions = {
    maxBytes: job.maxBytes,
    answers: job.answers,
    stageId: stageIdsOf(job.stages),
    cardId: (itemId) => `${job.cardPrefix}${itemId}`,
    ...(job.workflow !== undefined && { workflow: job.workflow }),
  };
  const plan = planImport(files, options);
  if ("problems" in plan) return plan;
  return job.kind === "preview" ? { preview: previewOf(plan) } : { plan };
}

process.once("message", (job) => process.send?.(answer(job as ImportJob)));
process.once("disconnect", () => process.exit());
