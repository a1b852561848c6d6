import type { DomainEvent } from "./verbs.ts";

interface TextFields {
  /** What people wrote about a thing: it goes when its text is removed. */
  readonly free?: readonly string[];
  /** What may be any words, and names a board, a stage, a kind of work or a source: figures are told by it. It stays. */
  readonly named?: readonly string[];
}

/** Fields of every event that may be any words, and stay. */
export const namedInEveryEvent: readonly string[] = ["actor.group", "source.system", "source.boardId", "source.factId"];

const limited = ["breach.scope.cardType", "breach.also[].scope.cardType"];
/** The points of a stage belong to it, not to the card that enters. */
const entering = [...limited, "entry.met[]", "entry.unmet[]"];

/**
 * Every field of every event that takes words of people's own, by the way to it: `changes.title`, and `[]` for each of
 * a list. A type of event that is not here has none. A test holds this against the schemas.
 */
export const textFields: { readonly [Type in DomainEvent["type"]]?: TextFields } = {
  "board.created": { named: ["name", "stages[].name", "countedTypes.count[]", "countedTypes.leaveOut[]"] },
  "board.renamed": { named: ["name"] },
  "board.counted-types-set": { named: ["countedTypes.count[]", "countedTypes.leaveOut[]"] },
  "board.sizes-set": { named: ["unit"] },
  "board.view-saved": { named: ["name", "filter"] },
  "board.template-set": {
    free: [
      "template.name",
      "template.title",
      "template.description",
      "template.labels[]",
      "template.fields[].value",
      "template.checkItems[].text",
    ],
    named: ["template.cardType"],
  },
  "label.look-set": { named: ["label"] },
  "label.renamed": { named: ["label", "to"] },
  "stage.added": { named: ["name"] },
  "stage.renamed": { named: ["name"] },
  "stage.grouped": { named: ["name", "stages[].name"] },
  "stage.ungrouped": { named: ["stages[].name"] },
  "stage.policy-set": { named: ["text", "points[].text"] },
  "field.added": { named: ["name", "options[]"] },
  "field.changed": { named: ["changes.name", "changes.options[]"] },
  "lane.added": { named: ["name"] },
  "lane.renamed": { named: ["name"] },
  "stage.reranked": { named: ["ranks[].rank"] },
  "card.created": {
    free: ["title", "description", "labels[]", "fields[].value", "checkItems[].text", "breach.reason"],
    named: ["cardType", "rank", ...entering],
  },
  "card.edited": {
    free: ["changes.title", "changes.description", "breach.reason"],
    named: ["changes.cardType", ...limited],
  },
  "card.assigned": { free: ["breach.reason"], named: limited },
  "card.moved": { free: ["breach.reason"], named: ["rank", ...entering] },
  "card.lane-changed": { free: ["breach.reason"], named: ["rank", ...limited] },
  "card.ranked": { named: ["rank"] },
  "card.blocked": { free: ["reason", "waitingOn"] },
  "card.commented": { free: ["text"] },
  "card.worked": { named: ["activity"] },
  "card.check-item-set": { free: ["text"] },
  "card.field-set": { free: ["value"] },
  "card.labelled": { free: ["labels[]"] },
  "card.restored": { free: ["breach.reason"], named: ["rank", ...entering] },
  "card.discarded": { free: ["reason"] },
  "card.move-corrected": { free: ["reason"] },
  "move.withdrawn": { free: ["breach.reason", "reason"], named: ["rank", ...limited] },
  "card.arrived": {
    free: ["title", "labels[]", "checkItems[].text", "breach.reason"],
    named: ["cardType", "rank", ...entering],
  },
  "cadence.held": { free: ["others[]", "note"] },
  "wip-limit.set": { named: ["scope.cardType"] },
  "wip-limit.cleared": { named: ["scope.cardType"] },
  "import.recorded": {
    free: ["warnings[].examples[]"],
    named: [
      "system",
      "sourceBoardId",
      "fileNames[]",
      "warnings[].code",
      "mapping.stages[].from[]",
      "mapping.ignore[]",
      "mapping.stay[]",
      "mapping.size",
      "mapping.fields[].from",
    ],
  },
  "fact.recorded": { free: ["fact.title"], named: ["fact.service"] },
  "fact.corrected": { free: ["fact.title", "reason"], named: ["fact.service"] },
  "fact.withdrawn": { free: ["reason"] },
  "map.created": { named: ["name"] },
  "map.renamed": { named: ["name"] },
  "map.step-added": { free: ["figure.note"], named: ["name"] },
  "map.step-changed": { named: ["changes.name"] },
  "map.figure-set": { free: ["changes.note"] },
  "map.burst-placed": { free: ["text"] },
  "map.waste-dismissed": { free: ["reason"] },
  "map.version-taken": { named: ["name", "told.asked[].value", "told.parts[].steps[].name"] },
  "map.target-set": { named: ["name", "measuredBy.asked[].value"] },
};
