import type { ChangeFact, DeploymentFact, IncidentFact, OutsideFact } from "../src/index.ts";

const at = (time: string): string => `2026-03-${time.replace(" ", "T")}:00.000Z`;

/** `deployed("d1", "02 09:00")` is of March 2026, UTC. */
export const deployed = (factId: string, time: string, more: Partial<DeploymentFact> = {}): DeploymentFact => ({
  kind: "deployment",
  factId,
  deployedAt: at(time),
  ...more,
});

export const incident = (
  factId: string,
  time: string,
  until?: string,
  more: Partial<IncidentFact> = {},
): IncidentFact => ({
  kind: "incident",
  factId,
  detectedAt: at(time),
  ...(until === undefined ? {} : { restoredAt: at(until) }),
  ...more,
});

const committed = (factId: string, time: string): ChangeFact => ({
  kind: "change",
  factId,
  committedAt: at(time),
});

export const carrying = (...changes: readonly (readonly [string, string?])[]): Pick<DeploymentFact, "changes"> => ({
  changes: changes.map(([changeId, time]) => (time === undefined ? { changeId } : { changeId, committedAt: at(time) })),
});

/**
 * Three weeks of a shop, worked out by hand in `delivery.test.ts`: seven deployments on six days (the 3rd has two),
 * of which d3 failed (an incident says so), d5 failed (it says so itself) and d6 failed and still is.
 */
export const shopFacts: readonly OutsideFact[] = [
  deployed("d1", "02 09:00", { service: "shop", ...carrying(["a", "01 09:00"], ["b", "01 21:00"]) }),
  deployed("d2", "03 08:00", { service: "shop", ...carrying(["c"]) }),
  deployed("d3", "03 20:00", { service: "shop", ...carrying(["c"], ["d", "04 08:00"], ["lost"]) }),
  incident("i1", "03 21:00", "04 02:00", { service: "shop", causedBy: "d3" }),
  deployed("d4", "04 01:00", { service: "shop", fixes: "i1" }),
  deployed("d5", "10 12:00", { service: "mail", failed: true, recoveredAt: at("10 18:00") }),
  deployed("d6", "12 12:00", { service: "mail", failed: true, unplanned: true }),
  incident("i2", "13 00:00", "15 00:00", { service: "shop" }),
  incident("i3", "16 00:00", undefined, { service: "shop", causedBy: "unheard-of" }),
  deployed("d7", "17 09:00", { service: "shop" }),
  committed("c", "02 20:00"),
  { kind: "note", factId: "n1", notedAt: at("09 00:00") },
];
