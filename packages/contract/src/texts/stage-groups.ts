/** Stages under one head: split into doing and done, or put side by side. */
export const stageGroupTexts = {
  "stage.split": "Split into doing and done",
  "stage.split.doing": "{stage} · doing",
  "stage.split.done": "{stage} · done",
  "stage.split.said": "{stage} is split into doing and done.",
  "stage.head.name": "Head over {stages}",
  "stage.head.over": "Under one head with {stage}",
  "stage.head.limit": "Limit of all under it",
  "stage.head.leave": "Take {stage} out from under it",
  "stage.head.left": "{stage} no longer stands under {head}.",
  "stage.head.off": "Take the head away",
} as const;
