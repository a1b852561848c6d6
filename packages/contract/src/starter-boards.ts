import type { StageKind, WipLimitPolicy } from "@weir/flow-metrics";
import { starterTexts } from "./texts/starters.ts";
import { textsOf } from "./texts/texts-of.ts";

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

const say = textsOf(starterTexts);

type Limit = NonNullable<StarterStage["wipLimit"]>;
type StageText = {
  [Key in keyof typeof starterTexts]: Key extends `${infer Stage}.policy` ? Stage : never;
}[keyof typeof starterTexts];

const stage = (kind: StageKind, key: StageText, wipLimit?: Limit): StarterStage => ({
  name: say(key),
  kind,
  ...(wipLimit === undefined ? {} : { wipLimit }),
  policy: say(`${key}.policy`),
});

const board = (
  id: StarterBoard["id"],
  flow: { readonly start: StageText; readonly finish: StageText },
  stages: readonly StarterStage[],
): StarterBoard => ({
  id,
  name: say(`starter.${id}`),
  description: say(`starter.${id}.about`),
  stages,
  start: say(flow.start),
  finish: say(flow.finish),
});

const ask = (max: number): Limit => ({ max, policy: "ask-reason" });
const refuse = (max: number): Limit => ({ max, policy: "refuse" });

/** The boards a newcomer is offered, in the language spoken. */
export const starterBoards = (): readonly StarterBoard[] => [
  board("team", { start: "starter.team.build", finish: "starter.team.done" }, [
    stage("queue", "starter.team.backlog"),
    stage("queue", "starter.team.ready", ask(5)),
    stage("active", "starter.team.build", ask(3)),
    stage("active", "starter.team.review", ask(3)),
    stage("active", "starter.team.test", ask(2)),
    stage("done", "starter.team.done"),
  ]),
  board("service-desk", { start: "starter.service-desk.working", finish: "starter.service-desk.resolved" }, [
    stage("queue", "starter.service-desk.new"),
    stage("queue", "starter.service-desk.triaged", ask(10)),
    stage("active", "starter.service-desk.working", ask(4)),
    stage("queue", "starter.service-desk.waiting-for-customer"),
    stage("done", "starter.service-desk.resolved"),
  ]),
  board("upstream", { start: "starter.upstream.exploring", finish: "starter.upstream.committed" }, [
    stage("queue", "starter.upstream.ideas"),
    stage("active", "starter.upstream.exploring", ask(4)),
    stage("active", "starter.upstream.shaping", ask(2)),
    stage("queue", "starter.upstream.options", ask(6)),
    stage("done", "starter.upstream.committed"),
  ]),
  board("portfolio", { start: "starter.portfolio.in-progress", finish: "starter.portfolio.concluded" }, [
    stage("queue", "starter.portfolio.proposed"),
    stage("queue", "starter.portfolio.selected", refuse(3)),
    stage("active", "starter.portfolio.in-progress", refuse(3)),
    stage("active", "starter.portfolio.measuring", ask(4)),
    stage("done", "starter.portfolio.concluded"),
  ]),
];
