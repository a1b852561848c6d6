import { counted } from "./texts-of.ts";

/** What changed on a board since somebody last looked. */
export const sinceTexts = {
  "since.strip": (v: { count: number; more: boolean; when: string }) =>
    `${v.more ? `More than ${counted(v.count, "change", "changes")}` : counted(v.count, "change", "changes")} since ${v.when}`,
  "since.show": "Show them",
  "since.hide": "Hide them",
  "since.dismiss": "Seen",
  "since.list": "What changed since you last looked",
  "since.board": "The board",
  "since.limit": ({ who, what, max, min }: { who: string; what: string; max?: number; min?: number }) => {
    if (max !== undefined && min !== undefined) return `${who} set the limit of ${what}: ${min} to ${max}`;
    if (max !== undefined) return `${who} set the limit of ${what}: at most ${max}`;
    return min === undefined
      ? `${who} took the limit of ${what} off`
      : `${who} set the limit of ${what}: at least ${min}`;
  },
  "since.stage-added": "{who} added the stage {stage}",
  "since.stage-renamed": "{who} renamed a stage: {stage}",
  "since.stage.left-head": "{who} took {stages} out from under the head {head}",
  "since.stage.grouped": "{who} put stages under one head: {stages}",
  "since.stage.ungrouped": "{who} took the head over stages away: {stages}",
  "since.stage-removed": "{who} removed the stage {stage}",
  "since.policy": "{who} changed the policy of {stage}",
  "since.board-renamed": "{who} renamed the board",
  "since.board-archived": "{who} archived the board",
  "since.board-restored": "{who} brought the board back",
} as const;
