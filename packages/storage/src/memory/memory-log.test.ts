import { eventLogContract } from "../event-log.contract.ts";
import { createMemoryLog } from "./memory-log.ts";

eventLogContract("memory", () => ({
  open: async (projections) => createMemoryLog(projections),
  dispose: async () => {},
}));
