import fc from "fast-check";
import type { OutsideFact } from "../src/index.ts";
import { carrying, deployed, incident } from "./delivery-facts.ts";

/** A coarse grid, so that instants often coincide with each other and with edges of windows. */
const anyTime = fc.integer({ min: 0, max: 40 }).map((quarter) => {
  return `${String(1 + Math.floor(quarter / 4)).padStart(2, "0")} ${String((quarter % 4) * 6).padStart(2, "0")}:00`;
});
const instantOf = (time: string): string => `2026-03-${time.replace(" ", "T")}:00.000Z`;
const perhapsTime = fc.option(anyTime, { nil: undefined });
const anyService = fc.constantFrom("shop", "mail");
type Maker = (factId: string) => OutsideFact;

const anyDeployment = fc
  .record({
    time: anyTime,
    commit: perhapsTime,
    change: fc.nat(12),
    failed: fc.boolean(),
    recovered: fc.option(anyTime, { nil: undefined, freq: 1 }),
    unplanned: fc.boolean(),
    fixes: fc.option(fc.nat(6), { nil: undefined, freq: 1 }),
    service: anyService,
  })
  .map(({ time, commit, change, failed, recovered, unplanned, fixes, service }): Maker => {
    const carried = carrying(commit === undefined ? [`f${change}`] : [`f${change}`, commit], [`own-${time}`, time]);
    const recovery = recovered === undefined ? {} : { recoveredAt: instantOf(recovered) };
    const repair = fixes === undefined ? {} : { fixes: `f${fixes}` };
    return (factId) => deployed(factId, time, { service, failed, unplanned, ...recovery, ...repair, ...carried });
  });

const anyIncident = fc
  .record({ time: anyTime, until: perhapsTime, cause: fc.option(fc.nat(6), { nil: undefined }), service: anyService })
  .map(({ time, until, cause, service }): Maker => {
    return (factId) =>
      incident(factId, time, until, { service, ...(cause !== undefined && { causedBy: `f${cause}` }) });
  });

const anyChange = anyTime.map((time): Maker => (factId) => {
  return { kind: "change", factId, committedAt: instantOf(time) };
});

/** Facts of March 2026 with ids f0, f1, ..: deployments, incidents that may name them, changes they may carry. */
export const anyFacts: fc.Arbitrary<OutsideFact[]> = fc
  .array(fc.oneof(anyDeployment, anyIncident, anyChange), { maxLength: 30 })
  .map((makers) => makers.map((make, index) => make(`f${index}`)));
