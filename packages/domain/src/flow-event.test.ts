import type { FlowEvent } from "@weir/flow-metrics";
import { expectTypeOf, it } from "vitest";
import type { DomainEvent } from "./index.ts";

type FlowTypes = FlowEvent["type"];
type OwnFlowEvents = Extract<DomainEvent, { type: FlowTypes }>;

it("has events that flow-metrics reads as they are, each of its types among them", () => {
  expectTypeOf<OwnFlowEvents>().toExtend<FlowEvent>();
  expectTypeOf<OwnFlowEvents["type"]>().toEqualTypeOf<FlowTypes>();
});
