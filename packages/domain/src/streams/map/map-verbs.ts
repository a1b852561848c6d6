import { addOwnStep } from "./verbs/add-own-step.ts";
import { archiveMap } from "./verbs/archive-map.ts";
import { changeOwnStep } from "./verbs/change-own-step.ts";
import { createMap } from "./verbs/create-map.ts";
import { dismissWaste } from "./verbs/dismiss-waste.ts";
import { dropTarget } from "./verbs/drop-target.ts";
import { dropVersion } from "./verbs/drop-version.ts";
import { linkOwnStep } from "./verbs/link-own-step.ts";
import { moveOwnStep } from "./verbs/move-own-step.ts";
import { placeBurst } from "./verbs/place-burst.ts";
import { recallWaste } from "./verbs/recall-waste.ts";
import { removeBurst } from "./verbs/remove-burst.ts";
import { removeOwnStep } from "./verbs/remove-own-step.ts";
import { renameMap } from "./verbs/rename-map.ts";
import { restoreMap } from "./verbs/restore-map.ts";
import { setFigure } from "./verbs/set-figure.ts";
import { setMapBoards } from "./verbs/set-map-boards.ts";
import { setTarget } from "./verbs/set-target.ts";
import { takeVersion } from "./verbs/take-version.ts";

/** The verbs of people's knowledge of a value stream. A new one is a file, its import and a line here. */
export const mapVerbs = [
  createMap,
  renameMap,
  setMapBoards,
  archiveMap,
  restoreMap,
  addOwnStep,
  changeOwnStep,
  moveOwnStep,
  linkOwnStep,
  removeOwnStep,
  setFigure,
  placeBurst,
  removeBurst,
  dismissWaste,
  recallWaste,
  takeVersion,
  dropVersion,
  setTarget,
  dropTarget,
] as const;
