import { idField, nameField } from "../../../fields.ts";
import { alreadyExists, notAllowed } from "../../../refusal.ts";
import { defineVerb } from "../../../verb.ts";
import { limitFor } from "../limits/limits.ts";
import { presentStage } from "../present.ts";
import { groupOf } from "../stage-groups.ts";
import { mostStages, stageOf } from "../stages.ts";
import { stageAdded } from "./add-stage.ts";
import { wipLimitCleared } from "./clear-wip-limit.ts";
import { stageGrouped, takenName } from "./group-stages.ts";
import { wipLimitSet } from "./set-wip-limit.ts";

/**
 * Makes of a stage where work is done two under one head: itself, called `doing`, and a queue right of it for what is
 * done there and waits to be pulled, called `done`. The head bears the name the stage had, and its limit holds for both.
 * The facts are those of limits, heads and stages, each undone by itself. That of the new stage comes last: it is the
 * first to be undone, and refuses while cards wait there, before anything else was.
 */
export const splitStage = defineVerb({
  type: "stage.split",
  needs: "board.manage",
  fields: { stageId: idField, groupId: idField, doing: nameField, doneStageId: idField, done: nameField },
  events: [],
  refusals: ["not-found", "already-exists", "not-allowed-here"],
  decide(board, { stageId, groupId, doing, doneStageId, done }) {
    const stage = presentStage(board, stageId);
    if ("refused" in stage) return stage;
    if (stage.kind !== "active") return notAllowed("split-not-active", { stageId });
    const head = groupOf(board, stage);
    if (head !== undefined) return notAllowed("stage-in-group", { stageId, what: head.name });
    if (board.stageGroups.some((group) => group.groupId === groupId)) return alreadyExists("stage-group", groupId);
    const known = stageOf(board, doneStageId) ?? board.removedStages.find((each) => each.stageId === doneStageId);
    if (known !== undefined) return alreadyExists("stage", doneStageId);
    if (board.stages.length >= mostStages) return notAllowed("too-many", { what: "stages", limit: mostStages });
    const half = { stageId: doneStageId, name: done, kind: "queue", groupId } as const;
    const index = board.stages.indexOf(stage) + 1;
    const taken = takenName({ ...board, stages: board.stages.toSpliced(index, 0, half) }, [
      { stageId, name: doing },
      { stageId: doneStageId, name: done },
    ]);
    if (taken !== undefined) return taken;
    const own = { kind: "stage", stageId } as const;
    const limit = limitFor(board, own);
    const both = { kind: "stages", stageIds: [stageId, doneStageId] } as const;
    return [
      ...(limit === undefined
        ? []
        : [wipLimitCleared.fact({ scope: own }), wipLimitSet.fact({ ...limit, scope: both })]),
      stageGrouped.fact({ groupId, name: stage.name, stages: [{ stageId, name: doing }] }),
      stageAdded.fact({ ...half, index }),
    ];
  },
});
