export * from "./flow-event.ts";
export * from "./workflow.ts";
