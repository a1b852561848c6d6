import type { stageGroupTexts } from "../stage-groups.ts";
import type { Translated } from "../texts-of.ts";

/** The head over stages: Überschrift. */
export const germanStageGroupTexts: Translated<typeof stageGroupTexts> = {
  "stage.split": "In Arbeit und Fertig teilen",
  "stage.split.doing": "{stage} · in Arbeit",
  "stage.split.done": "{stage} · fertig",
  "stage.split.said": "{stage} ist in Arbeit und Fertig geteilt.",
  "stage.head.name": "Überschrift über {stages}",
  "stage.head.over": "Unter eine Überschrift mit {stage}",
  "stage.head.limit": "Limit für alles darunter",
  "stage.head.leave": "{stage} darunter herausnehmen",
  "stage.head.left": "{stage} steht nicht mehr unter {head}.",
  "stage.head.off": "Überschrift entfernen",
};
