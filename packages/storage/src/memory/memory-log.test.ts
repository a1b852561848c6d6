import { eventLogContract, type LogUnderTest } from "../event-log.contract.ts";
import { redactionContract } from "../redaction.contract.ts";
import { createMemoryLog } from "./memory-log.ts";

const inMemory = (): LogUnderTest => ({
  open: async (projections) => createMemoryLog(projections),
  dispose: async () => {},
});

eventLogContract("memory", inMemory);
redactionContract("memory", inMemory);
