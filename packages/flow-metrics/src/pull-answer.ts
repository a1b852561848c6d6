/** What the receiver of a pulled card said about it. */
export const pullAnswers = ["usable", "clarified", "fixed", "returned"] as const;
export type PullAnswer = (typeof pullAnswers)[number];
