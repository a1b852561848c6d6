import { OFF_BOARD, type DomainEvent } from "@weir/domain";
import type { NativeFileProblem } from "./workspace.ts";

type Place = Pick<NativeFileProblem, "path" | "value" | "expected">;

/** What a file has told of so far: an event about anything else would make its card vanish, or speak of none. */
export class NativeReferences {
  readonly #stages = new Set<string>([OFF_BOARD]);
  readonly #lanes = new Set<string>();
  readonly #cards = new Set<string>();

  /** What is wrong with the places of the next event. */
  take(event: DomainEvent): Place[] {
    if (event.type === "board.created") for (const { stageId } of event.stages) this.#stages.add(stageId);
    if (event.type === "stage.added") this.#stages.add(event.stageId);
    if (event.type === "lane.added") this.#lanes.add(event.laneId);
    if (event.type === "card.created" || event.type === "card.arrived") this.#cards.add(event.cardId);
    const problems: Place[] = [];
    const look = (path: string, value: string, known: ReadonlySet<string>, expected: string): void => {
      if (!known.has(value)) problems.push({ path, value, expected });
    };
    const card = "a card that an earlier row tells of";
    if ("cardId" in event) look("cardId", event.cardId, this.#cards, card);
    if ("otherId" in event) look("otherId", event.otherId, this.#cards, card);
    if (event.type === "card.created" && event.copyOf !== undefined) look("copyOf", event.copyOf, this.#cards, card);
    const stage = "a stage that an earlier row tells of";
    if ("stageId" in event) look("stageId", event.stageId, this.#stages, stage);
    // A card that left goes to a stage of another board.
    if ("toStageId" in event && event.type !== "card.left") look("toStageId", event.toStageId, this.#stages, stage);
    if ("intoStageId" in event) look("intoStageId", event.intoStageId, this.#stages, stage);
    const lane = "a lane that an earlier row tells of";
    if ("laneId" in event && event.laneId !== undefined) look("laneId", event.laneId, this.#lanes, lane);
    if ("toLaneId" in event && event.toLaneId !== undefined) look("toLaneId", event.toLaneId, this.#lanes, lane);
    if ("lane" in event && event.lane?.toLaneId !== undefined)
      look("lane.toLaneId", event.lane.toLaneId, this.#lanes, lane);
    if ("intoLaneId" in event && event.intoLaneId !== undefined)
      look("intoLaneId", event.intoLaneId, this.#lanes, lane);
    return problems;
  }
}
