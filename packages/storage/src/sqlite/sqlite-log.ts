import { discontinuity } from "../contiguous.ts";
import type { EventLog } from "../event-log.ts";
import { createListeners } from "../listeners.ts";
import { workspaceProjections } from "../rows/projections.ts";
import type { Projection, RowOperation } from "../rows/row-operation.ts";
import { owedScrub } from "../rows/scrub-row.ts";
import { createAuditWriter } from "./audit-table.ts";
import { createAppendWriter } from "./append-writer.ts";
import { openConnections, type Connections } from "./connections.ts";
import { toStorageError } from "./failure.ts";
import { createGroupCommit } from "./group-commit.ts";
import { createLogReader } from "./log-reader.ts";
import { makePrivateFile } from "./private-file.ts";
import { createRedactionWriter } from "./redaction-writer.ts";
import { createRowWriter } from "./row-writer.ts";
import { createScrubber } from "./scrubber.ts";
import { createStreamKeys } from "./stream-keys.ts";

const none: readonly RowOperation[] = [];

/** What a probe writes: as much as a long comment needs, or a nearly full disk would pass for well. */
const PROBE = "room ".repeat(4_000);

/** The log on connections that are open already. */
export const createSqliteLog = (connections: Connections, projections: readonly Projection[]): EventLog => {
  const { write, read } = connections;
  const keys = createStreamKeys(write);
  const commits = createGroupCommit(write, keys.forget);
  const listeners = createListeners();
  const appends = createAppendWriter(write, keys, projections);
  const writeRows = createRowWriter(write);
  const noteDown = createAuditWriter(write);
  const redactions = createRedactionWriter(write, keys);
  const scrubber = createScrubber(connections, commits);
  const reader = createLogReader(read);
  let probes = 0;
  let copying: Promise<unknown> = Promise.resolve();
  let appending: Promise<unknown> = Promise.resolve();

  const putSnapshot = write.prepare(
    `INSERT INTO snapshots (stream_key, seq, version, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (stream_key) DO UPDATE SET seq = excluded.seq, version = excluded.version, body = excluded.body
     WHERE excluded.version <> version OR excluded.seq > seq`,
  );
  const scrub = async (): Promise<void> => {
    // A file that is being copied must not be written anew.
    await copying.catch(() => {});
    await scrubber.run();
  };

  scrubber.runIfPossible();
  return {
    ...reader,
    // Not async: a promise around a promise is three more turns for every move.
    append: (batches, receipt, operations = none) => {
      const fault = discontinuity(batches);
      if (fault) return Promise.reject(fault);
      return commits.submit(
        () => appends.write(batches, receipt, operations),
        (result) => {
          if (result.outcome === "appended") listeners.tell(batches, result.texts);
        },
      );
    },
    appendSlowly: async (batches, receipt, operations, told) => {
      const fault = discontinuity(batches);
      if (fault) throw fault;
      // A copy is made on the connection that writes: it must not hold half of this.
      await copying.catch(() => {});
      const appended = commits.submitSteps(
        () => appends.writeInSteps(batches, receipt, operations, told),
        (result) => {
          if (result.outcome === "appended") listeners.tell(batches);
        },
      );
      appending = appended;
      return appended;
    },
    redact: (batches, receipt, redaction, notes = []) => {
      const fault = discontinuity(batches);
      if (fault) return Promise.reject(fault);
      return commits.submit(
        () => {
          const result = appends.write(batches, receipt, none);
          if (result.outcome !== "appended") return result;
          redactions.rewrite(redaction);
          noteDown(notes);
          writeRows([owedScrub]);
          return result;
        },
        (result) => {
          if (result.outcome === "appended") listeners.tell(batches, result.texts);
        },
      );
    },
    scrub,
    watch: (stream, listener) => listeners.add(stream, listener),
    saveSnapshot: ({ stream, seq, version, body }) =>
      commits.submit(() => {
        // A stream removed meanwhile has no snapshot to keep, and one redacted meanwhile none of before.
        if (keys.headOf(stream) >= seq && seq >= redactions.oldestSnapshot(stream))
          putSnapshot.run(keys.keyFor(stream), seq, version, body);
      }),
    writeRows: (operations, notes = []) =>
      commits.submit(() => {
        writeRows(operations);
        noteDown(notes);
      }),
    removeStream: (stream, operations, notes = []) =>
      commits.submit(() => {
        redactions.drop(stream);
        keys.forget();
        writeRows([...operations, owedScrub]);
        noteDown(notes);
      }),
    integrity: async () => [...(await reader.integrity()), ...scrubber.problems()],
    probe: () => {
      probes += 1;
      return commits.submit(() => writeRows([{ kind: "probe", key: "probe", merge: { probes, room: PROBE } }]));
    },
    backup: async (path) => {
      await appending.catch(() => {});
      await scrub();
      makePrivateFile(path);
      try {
        // On the writing connection, or every write during the copy would start it anew.
        await (copying = write.backup(path));
      } catch (cause) {
        throw toStorageError(cause);
      }
    },
    close: async () => {
      await commits.close();
      read.close();
      write.close();
    },
  };
};

/**
 * Opens, creates or migrates a database file as a log. Throws StorageError: `runtime-too-old`,
 * `not-a-database`, `not-durable`, `database-too-new`.
 */
export const openSqliteLog = (file: string, projections: readonly Projection[] = workspaceProjections): EventLog => {
  makePrivateFile(file);
  return createSqliteLog(openConnections(file), projections);
};
