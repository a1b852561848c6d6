import { counted } from "./texts-of.ts";

/** The stages divided into rows: own lanes, or what cards are. */
export const rowTexts = {
  "rows.title": "Rows",
  "rows.by.own": "Lanes of the board",
  "rows.by.none": "No rows",
  "rows.by.person": "By person",
  "rows.by.label": "By label",
  "rows.by.type": "By type",
  "rows.by.class": "By class of service",
  "rows.by.parent": "By parent",
  "rows.unfold-stage": "Unfold {stage}",
  "rows.folded": (v: { place: string; count: number }) =>
    `${v.place}: ${counted(v.count, "card", "cards")}, folded away`,
  "rows.in-progress": (v: { count: number; max?: number; min?: number; state: string }) =>
    [
      `${v.count} in progress`,
      v.max === undefined ? "" : `limit ${v.max}`,
      v.min === undefined ? "" : `minimum ${v.min}`,
      v.state,
    ]
      .filter((part) => part !== "")
      .join(", "),
  "rows.none.own": "No lane",
  "rows.none.person": "Nobody",
  "rows.none.label": "No label",
  "rows.none.type": "No type",
  "rows.none.parent": "No parent",
  "rows.several.person": "Several people",
  "rows.several.label": "Several labels",
  "rows.into-several.person": "Drop it on one person. Give it to several in the card itself.",
  "rows.into-own-child": "A card cannot become a child of itself, or of what comes from it.",
  "rows.into-several.label": "Drop it on one label. Put several on it in the card itself.",
  "rows.from-several.person": "Several people have this card: say in the card itself who keeps it.",
  "rows.from-several.label": "This card has several labels: say in the card itself which it keeps.",

  "lanes.open": "Lanes …",
  "lanes.title": "Lanes of this board",
  "lanes.hint":
    "A lane is a row across all stages, for work that is treated alike. Cards move between lanes as between stages; figures of flow hear of stages only.",
  "lanes.none": "There are no lanes yet.",
  "lanes.list": "Lanes",
  "lanes.name": "Name",
  "lanes.change": "Change the lane {lane}",
  "lanes.no-limit": "No limit",
  "lanes.most": (v: { max: number }) => `At most ${counted(v.max, "card", "cards")} in progress`,
  "lanes.least": (v: { min: number }) => `At least ${counted(v.min, "card", "cards")} in progress`,
  "lanes.up": "Move {lane} up",
  "lanes.down": "Move {lane} down",
  "lanes.remove": "Remove {lane}",
  "lanes.remove-into": "Its cards go to",
  "lanes.remove-confirm": (v: { count: number }) =>
    v.count === 0 ? "Remove this lane" : `Remove it and move ${counted(v.count, "card", "cards")}`,
  "lanes.removed": "The lane {lane} is gone.",
  "lanes.new": "New lane",
  "lanes.add": "Add",
  "lanes.added": "The lane {lane} is there.",
  "lanes.problem.name": "Give it a name",
  "lanes.done": "Done",
  "lanes.close": "Close",
} as const;
