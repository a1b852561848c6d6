import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { emptyLog, appendFact, forEachFact } from "./synthetic-log.ts";
import type { FlowLog } from "../src/flow-log.ts";

const bytes = 14;
const rows = 65_536;

/** The synthetic facts as fixed rows, so that a process can load a log without having made one. */
export function writeFacts(file: string, cards: number): void {
  const handle = openSync(file, "w");
  const buffer = new DataView(new ArrayBuffer(bytes * rows));
  let filled = 0;
  const flush = (): void => {
    writeSync(handle, buffer, 0, filled * bytes);
    filled = 0;
  };
  forEachFact(cards, false, ({ at, card, from, to }) => {
    const row = filled * bytes;
    buffer.setFloat64(row, at);
    buffer.setInt32(row + 8, card);
    buffer.setInt8(row + 12, from);
    buffer.setInt8(row + 13, to);
    if (++filled === rows) flush();
  });
  flush();
  closeSync(handle);
}

export function readLog(file: string): FlowLog {
  const log = emptyLog();
  const handle = openSync(file, "r");
  const buffer = new DataView(new ArrayBuffer(bytes * rows));
  for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
    for (let row = 0; row < read; row += bytes) {
      appendFact(log, {
        at: buffer.getFloat64(row),
        card: buffer.getInt32(row + 8),
        from: buffer.getInt8(row + 12),
        to: buffer.getInt8(row + 13),
        kind: "moved",
      });
    }
  }
  closeSync(handle);
  return log;
}
