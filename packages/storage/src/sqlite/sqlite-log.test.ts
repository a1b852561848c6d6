import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { durableLogContract, eventLogContract, type LogUnderTest } from "../event-log.contract.ts";
import { redactionContract } from "../redaction.contract.ts";
import { openSqliteLog } from "./sqlite-log.ts";

const onDisk = (): LogUnderTest => {
  const folder = mkdtempSync(join(tmpdir(), "weir-log-"));
  return {
    open: async (projections) => openSqliteLog(join(folder, "weir.db"), projections),
    dispose: async () => rmSync(folder, { recursive: true, force: true }),
  };
};

eventLogContract("SQLite", onDisk);
redactionContract("SQLite", onDisk);
durableLogContract("SQLite", onDisk);
