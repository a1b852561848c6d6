import type { Command, Viewer } from "@weir/domain";
import type { RowOperation } from "../rows/row-operation.ts";
import type { WorkspaceParts } from "../workspace/submit.ts";
import type { Outcome } from "../workspace/workspace.ts";
import { createForms } from "./forms.ts";
import type { Intake } from "./intake.ts";
import { createOutcomes } from "./outcomes.ts";
import { createRequests } from "./requests.ts";

interface IntakeParts extends WorkspaceParts {
  execute(command: Command, viewer: Viewer, rows?: readonly RowOperation[]): Promise<Outcome>;
}

export interface OpenIntake {
  readonly intake: Intake;
  /** The board is gone, and its form with it. */
  forget(boardId: string): void;
}

/** Requests from outside, on the same log and by the same way in as everything else. */
export const createIntake = (parts: IntakeParts): OpenIntake => {
  const forms = createForms(parts);
  const { form, changeForm, renewLink } = forms;
  const { progressOf, ...requests } = createRequests(parts, forms);
  return {
    intake: { form, changeForm, renewLink, ...requests, ...createOutcomes(parts.log, { progressOf }) },
    forget: forms.forget,
  };
};
