import { readFileSync } from "node:fs";
import { planImport, stageIdsOf } from "@weir/domain";
import type { ImportJob, ImportJobAnswer } from "../src/features/import/import-job.ts";
import { previewOf } from "../src/features/import/preview-of.ts";

/** Reads foreign files in this process: tests that hand in hundreds, all of them their own, have no time for more. */
export async function readImport(job: ImportJob): Promise<ImportJobAnswer> {
  const files = job.files.map(({ name, path }) => ({ name, bytes: readFileSync(path) }));
  const plan = planImport(files, {
    maxBytes: job.maxBytes,
    answers: job.answers,
    stageId: stageIdsOf(job.stages),
    cardId: (itemId) => `${job.cardPrefix}${itemId}`,
    ...(job.workflow !== undefined && { workflow: job.workflow }),
    ...(job.format !== undefined && { format: job.format }),
  });
  if ("problems" in plan) return plan;
  return job.kind === "preview" ? { preview: previewOf(plan) } : { plan };
}
