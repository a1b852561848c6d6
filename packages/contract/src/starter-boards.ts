import type { StageKind, WipLimitPolicy } from "@weir/flow-metrics";

/** A stage of a starter board, with its limit and the agreement the team has about it, in words. */
export interface StarterStage {
  readonly name: string;
  readonly kind: StageKind;
  readonly wipLimit?: { readonly max: number; readonly policy: WipLimitPolicy };
  readonly policy: string;
}

/** A board to begin with; everything about it can be changed later. */
export interface StarterBoard {
  readonly id: "team" | "service-desk" | "upstream" | "portfolio";
  readonly name: string;
  readonly description: string;
  readonly stages: readonly StarterStage[];
  /** Names of the first stage that counts as started and of the first that counts as finished. */
  readonly start: string;
  readonly finish: string;
}

const ask = (max: number): StarterStage["wipLimit"] & object => ({ max, policy: "ask-reason" });

/** The boards a newcomer is offered. */
export const starterBoards: readonly StarterBoard[] = [
  {
    id: "team",
    name: "Team",
    description: "For a team that builds and delivers: pull from the right, finish before starting.",
    stages: [
      { name: "Backlog", kind: "queue", policy: "Anything anyone asked for. Nothing here is promised." },
      { name: "Ready", kind: "queue", wipLimit: ask(5), policy: "Understood by two people, small enough for a week." },
      {
        name: "Build",
        kind: "active",
        wipLimit: ask(3),
        policy: "Someone works on it today. Stuck work is marked as blocked, with the reason.",
      },
      {
        name: "Review",
        kind: "active",
        wipLimit: ask(3),
        policy: "Reviews go before new work. What is not right goes back to Build.",
      },
      { name: "Test", kind: "active", wipLimit: ask(2), policy: "Tried the way its user would." },
      { name: "Done", kind: "done", policy: "In the hands of its users." },
    ],
    start: "Build",
    finish: "Done",
  },
  {
    id: "service-desk",
    name: "Service desk",
    description: "For requests that come in all day: triage quickly, answer the oldest first.",
    stages: [
      { name: "New", kind: "queue", policy: "As it came in. Looked at within the hour." },
      {
        name: "Triaged",
        kind: "queue",
        wipLimit: ask(10),
        policy: "Has a class of service. Oldest first; expedites jump the queue, one at a time.",
      },
      {
        name: "Working",
        kind: "active",
        wipLimit: ask(4),
        policy: "One person, one request at a time, plus one that waits.",
      },
      {
        name: "Waiting for customer",
        kind: "queue",
        policy: "Asked back with a date. No answer in five working days: closed, and said so.",
      },
      { name: "Resolved", kind: "done", policy: "The customer agrees that it is." },
    ],
    start: "Working",
    finish: "Resolved",
  },
  {
    id: "upstream",
    name: "Upstream discovery",
    description: "For finding out what is worth building, before anyone commits to it.",
    stages: [
      { name: "Ideas", kind: "queue", policy: "One sentence each: for whom, and what would change." },
      {
        name: "Exploring",
        kind: "active",
        wipLimit: ask(4),
        policy: "Someone talks to users. Dropping an idea here is a success.",
      },
      {
        name: "Shaping",
        kind: "active",
        wipLimit: ask(2),
        policy: "The smallest version that would teach us something.",
      },
      {
        name: "Options",
        kind: "queue",
        wipLimit: ask(6),
        policy: "Ready to be chosen. Older than three months: thrown out.",
      },
      { name: "Committed", kind: "done", policy: "A team has pulled it. It goes on there." },
    ],
    start: "Exploring",
    finish: "Committed",
  },
  {
    id: "portfolio",
    name: "Portfolio",
    description: "For initiatives across teams: few at a time, each with a reason to end.",
    stages: [
      { name: "Proposed", kind: "queue", policy: "Has an outcome somebody will measure and a person who cares." },
      {
        name: "Selected",
        kind: "queue",
        wipLimit: { max: 3, policy: "refuse" },
        policy: "Next. Three at most, so that the order means something.",
      },
      {
        name: "In progress",
        kind: "active",
        wipLimit: { max: 3, policy: "refuse" },
        policy: "A team works on it this month. Reviewed every two weeks: go on, change or stop.",
      },
      { name: "Measuring", kind: "active", wipLimit: ask(4), policy: "Delivered. We look whether the outcome moved." },
      { name: "Concluded", kind: "done", policy: "What we learned is written down, whatever the result." },
    ],
    start: "In progress",
    finish: "Concluded",
  },
];
