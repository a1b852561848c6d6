/** What every row of an event log tells: whose event, what was done, and when. */
export type LogColumn = "case" | "activity" | "time";

/** Answers to the questions of an earlier reading. */
export interface ImportAnswers {
  readonly dateOrder?: "day-first" | "month-first";
  /** Headers of the columns of an event log. */
  readonly caseColumn?: string;
  readonly activityColumn?: string;
  readonly timeColumn?: string;
}

export const importAnswerKeys = [
  "dateOrder",
  "caseColumn",
  "activityColumn",
  "timeColumn",
] as const satisfies readonly (keyof ImportAnswers)[];

/** The answers among other things that were given. */
export const answersIn = (given: {
  readonly [Key in keyof ImportAnswers]?: ImportAnswers[Key] | undefined;
}): ImportAnswers =>
  Object.fromEntries(importAnswerKeys.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]])));
