import { readFileSync } from "node:fs";
import { type ImportOptions, planImport, stageIdsOf } from "@weir/domain";
import type { ImportJob, ImportJobAnswer } from "./import-job.ts";
import { previewOf } from "./preview-of.ts";

/** Runs in a process of its own: reads the files of one job, answers, ends. */
async function answer(job: ImportJob): Promise<ImportJobAnswer> {
  if (job.kind === "native") {
    const { nativePreview } = await import("./native-preview.ts");
    return nativePreview(job.files[0]?.path ?? "");
  }
  const files = job.files.map(({ name, path }) => ({ name, bytes: readFileSync(path) }));
  const options: ImportOptions = {
    maxBytes: job.maxBytes,
    answers: job.answers,
    stageId: stageIdsOf(job.stages),
    cardId: (itemId) => `${job.cardPrefix}${itemId}`,
    ...(job.workflow !== undefined && { workflow: job.workflow }),
    ...(job.format !== undefined && { format: job.format }),
    ...(job.recorded !== undefined && { recorded: job.recorded }),
    ...(job.timeZone !== undefined && { timeZone: job.timeZone }),
  };
  const plan = planImport(files, options);
  if ("problems" in plan) return plan;
  return job.kind === "preview" ? { preview: previewOf(plan) } : { plan };
}

process.once("message", (job) => void answer(job as ImportJob).then((answered) => process.send?.(answered)));
process.once("disconnect", () => process.exit());
