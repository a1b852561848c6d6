import { addField } from "./verbs/add-field.ts";
import { addLane } from "./verbs/add-lane.ts";
import { addStage } from "./verbs/add-stage.ts";
import { answerPull } from "./verbs/answer-pull.ts";
import { archiveBoard } from "./verbs/archive-board.ts";
import { archiveCard } from "./verbs/archive-card.ts";
import { assignCard } from "./verbs/assign-card.ts";
import { blockCard } from "./verbs/block-card.ts";
import { changeField } from "./verbs/change-field.ts";
import { checkItem } from "./verbs/check-item.ts";
import { clearWipLimit } from "./verbs/clear-wip-limit.ts";
import { commentCard } from "./verbs/comment-card.ts";
import { correctMove } from "./verbs/correct-move.ts";
import { createBoard } from "./verbs/create-board.ts";
import { createCard } from "./verbs/create-card.ts";
import { discardCard } from "./verbs/discard-card.ts";
import { editCard } from "./verbs/edit-card.ts";
import { holdCadence } from "./verbs/hold-cadence.ts";
import { labelCard } from "./verbs/label-card.ts";
import { groupStages } from "./verbs/group-stages.ts";
import { linkCard } from "./verbs/link-card.ts";
import { moveCard } from "./verbs/move-card.ts";
import { rankCard } from "./verbs/rank-card.ts";
import { recordImport } from "./verbs/record-import.ts";
import { redactCard } from "./verbs/redact-card.ts";
import { removeLane } from "./verbs/remove-lane.ts";
import { removeStage } from "./verbs/remove-stage.ts";
import { removeView } from "./verbs/remove-view.ts";
import { renameBoard } from "./verbs/rename-board.ts";
import { renameLabel } from "./verbs/rename-label.ts";
import { renameLane } from "./verbs/rename-lane.ts";
import { renameStage } from "./verbs/rename-stage.ts";
import { redactBoard } from "./verbs/redact-board.ts";
import { reorderFields } from "./verbs/reorder-fields.ts";
import { reorderLanes } from "./verbs/reorder-lanes.ts";
import { reorderStages } from "./verbs/reorder-stages.ts";
import { restoreBoard } from "./verbs/restore-board.ts";
import { restoreCard } from "./verbs/restore-card.ts";
import { restoreField } from "./verbs/restore-field.ts";
import { restoreLane } from "./verbs/restore-lane.ts";
import { restoreStage } from "./verbs/restore-stage.ts";
import { retireField } from "./verbs/retire-field.ts";
import { retypeStage } from "./verbs/retype-stage.ts";
import { setCardField } from "./verbs/set-card-field.ts";
import { setCountedTypes } from "./verbs/set-counted-types.ts";
import { setFlowPoints } from "./verbs/set-flow-points.ts";
import { setLabelLook } from "./verbs/set-label-look.ts";
import { setSizes } from "./verbs/set-sizes.ts";
import { setStagePolicy } from "./verbs/set-stage-policy.ts";
import { setTemplate } from "./verbs/set-template.ts";
import { saveView } from "./verbs/save-view.ts";
import { setWipLimit } from "./verbs/set-wip-limit.ts";
import { splitStage } from "./verbs/split-stage.ts";
import { transferCard } from "./verbs/transfer-card.ts";
import { unblockCard } from "./verbs/unblock-card.ts";
import { ungroupStages } from "./verbs/ungroup-stages.ts";
import { unlinkCard } from "./verbs/unlink-card.ts";
import { withdrawCadence } from "./verbs/withdraw-cadence.ts";
import { withdrawMove } from "./verbs/withdraw-move.ts";
import { workCard } from "./verbs/work-card.ts";

/** The verbs of a board. A new one is a file, its import and a line here. */
export const boardVerbs = [
  createBoard,
  renameBoard,
  archiveBoard,
  restoreBoard,
  setFlowPoints,
  setCountedTypes,
  setSizes,
  saveView,
  removeView,
  setTemplate,
  setLabelLook,
  renameLabel,
  addStage,
  renameStage,
  reorderStages,
  retypeStage,
  removeStage,
  restoreStage,
  splitStage,
  groupStages,
  ungroupStages,
  setStagePolicy,
  addLane,
  renameLane,
  reorderLanes,
  removeLane,
  restoreLane,
  addField,
  changeField,
  reorderFields,
  retireField,
  restoreField,
  createCard,
  editCard,
  moveCard,
  rankCard,
  blockCard,
  unblockCard,
  commentCard,
  workCard,
  checkItem,
  assignCard,
  labelCard,
  setCardField,
  linkCard,
  unlinkCard,
  archiveCard,
  restoreCard,
  discardCard,
  correctMove,
  withdrawMove,
  answerPull,
  transferCard,
  redactCard,
  redactBoard,
  setWipLimit,
  clearWipLimit,
  holdCadence,
  withdrawCadence,
  recordImport,
] as const;
