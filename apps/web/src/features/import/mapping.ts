import type { ImportPreview, ImportWorkflow } from "@weir/contract";
import type { StageKind } from "@weir/flow-metrics";

/** A stage of the board to be, and the stages of the source it takes in. */
export interface Lane {
  /** Tells lanes apart while their names change. */
  readonly key: string;
  readonly name: string;
  readonly kind: StageKind;
  /** Ids of source stages. */
  readonly sources: readonly string[];
}

export type SourceStage = ImportPreview["sourceStages"][number];

/** What a field of the source becomes: the size, or a field of the board. */
export type TakenAs = "size" | NonNullable<ImportWorkflow["fields"]>[number]["kind"];

/** A field of the source that comes along; `name`: of the board's field. */
interface TakenField {
  readonly from: string;
  readonly name: string;
  readonly as: TakenAs;
}

/** Source stages outside the flow, and those that move nothing; any other place is the key of a lane. */
export const outside = "outside";
export const stays = "stays";
export type Place = string;

/** All source stages that fit go to one place, those that are new at the next import too. */
export interface PlacedPattern {
  readonly text: string;
  readonly place: Place;
}

/** How a source becomes a board, as it is edited. Lanes from the finish on are done, those before it are not. */
export interface Mapping {
  readonly timeZone: string;
  readonly lanes: readonly Lane[];
  /** Keys of lanes. */
  readonly start: string;
  readonly finish: string;
  /** Types of items that do not flow. */
  readonly leaveOut: readonly string[];
  readonly fields: readonly TakenField[];
  /** Ids of source stages that move nothing. */
  readonly stay: readonly string[];
  readonly patterns: readonly PlacedPattern[];
  /** Ids of source stages that somebody placed one by one. */
  readonly byHand: readonly string[];
}

export const laneOf = ({ lanes }: Mapping, key: string): Lane | undefined => lanes.find((lane) => lane.key === key);

export function renameLane(mapping: Mapping, key: string, name: string): Mapping {
  return { ...mapping, lanes: mapping.lanes.map((lane) => (lane.key === key ? { ...lane, name } : lane)) };
}

/** Waiting or working; only the place relative to the finish makes a lane done. */
export function setKind(mapping: Mapping, key: string, kind: "queue" | "active"): Mapping {
  return settled({ ...mapping, lanes: mapping.lanes.map((lane) => (lane.key === key ? { ...lane, kind } : lane)) });
}

/** Swaps a lane with its neighbour; at the edge nothing happens. */
export function shiftLane(mapping: Mapping, key: string, by: -1 | 1): Mapping {
  const place = mapping.lanes.findIndex((lane) => lane.key === key);
  const [lane, other] = [mapping.lanes[place], mapping.lanes[place + by]];
  if (lane === undefined || other === undefined) return mapping;
  return settled({ ...mapping, lanes: mapping.lanes.with(place, other).with(place + by, lane) });
}

/** Adds a lane before the finish. */
export function addLane(mapping: Mapping, name: string): Mapping {
  const highest = Math.max(0, ...mapping.lanes.map(({ key }) => Number(key.slice("lane-".length))));
  const finish = mapping.lanes.findIndex(({ key }) => key === mapping.finish);
  const added: Lane = { key: `lane-${highest + 1}`, name: freeName(mapping, name), kind: "active", sources: [] };
  return settled({ ...mapping, lanes: mapping.lanes.toSpliced(Math.max(0, finish), 0, added) });
}

function freeName({ lanes }: Mapping, name: string): string {
  const taken = new Set(lanes.map((lane) => lane.name));
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) if (!taken.has(`${name} ${number}`)) return `${name} ${number}`;
}

/** Takes a lane away; its source stages go outside the flow. The last two lanes stay. */
export function removeLane(mapping: Mapping, key: string): Mapping {
  if (mapping.lanes.length <= 2) return mapping;
  const place = mapping.lanes.findIndex((lane) => lane.key === key);
  const lanes = mapping.lanes.toSpliced(place, 1);
  const neighbour = (lanes[place] ?? lanes.at(-1))?.key ?? "";
  const { start, finish } = mapping;
  return settled({
    ...mapping,
    lanes,
    patterns: mapping.patterns.filter((pattern) => pattern.place !== key),
    start: start === key ? neighbour : start,
    finish: finish === key ? neighbour : finish,
  });
}

export const setStart = (mapping: Mapping, key: string): Mapping => settled({ ...mapping, start: key });
export const setFinish = (mapping: Mapping, key: string): Mapping => settled({ ...mapping, finish: key });

/** Lets a type of items flow, or leaves it out. */
export function toggleType(mapping: Mapping, type: string): Mapping {
  const { leaveOut } = mapping;
  return {
    ...mapping,
    leaveOut: leaveOut.includes(type) ? leaveOut.filter((each) => each !== type) : [...leaveOut, type],
  };
}

export const sizeFrom = (from: string): TakenField => ({ from, name: from, as: "size" });

/** Takes a field of the source along, or with `undefined` leaves it behind. One of them says how large items are. */
export function takeField(mapping: Mapping, from: string, as: TakenAs | undefined): Mapping {
  const before = mapping.fields.find((field) => field.from === from);
  const others = mapping.fields.filter((field) => field.from !== from && !(as === "size" && field.as === "size"));
  const taken = as === undefined ? [] : [as === "size" ? sizeFrom(from) : { from, name: before?.name ?? from, as }];
  return { ...mapping, fields: [...others, ...taken] };
}

/** What the places ask for: a start left of the finish, and done from the finish on and only there. */
function settled(mapping: Mapping): Mapping {
  const last = mapping.lanes.length - 1;
  const placeOf = (key: string): number => mapping.lanes.findIndex((lane) => lane.key === key);
  const finish = Math.max(placeOf(mapping.finish), Math.min(1, last));
  const start = Math.min(Math.max(0, placeOf(mapping.start)), finish - 1);
  const lanes = mapping.lanes.map((lane, place): Lane => {
    const kind = place >= finish ? "done" : lane.kind === "done" ? "active" : lane.kind;
    return lane.kind === kind ? lane : { ...lane, kind };
  });
  return { ...mapping, lanes, start: lanes[start]?.key ?? "", finish: lanes[finish]?.key ?? "" };
}

export type LaneProblem = "unnamed" | "named-twice";

/** What keeps a lane from being a stage. */
export function laneProblem({ lanes }: Mapping, key: string): LaneProblem | undefined {
  const name = lanes.find((lane) => lane.key === key)?.name.trim() ?? "";
  if (name === "") return "unnamed";
  return lanes.some((lane) => lane.key !== key && lane.name.trim() === name) ? "named-twice" : undefined;
}

export const isSound = (mapping: Mapping): boolean =>
  mapping.lanes.every(({ key }) => laneProblem(mapping, key) === undefined);
