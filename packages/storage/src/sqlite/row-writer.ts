import type Database from "better-sqlite3";
import type { RowOperation } from "../rows/row-operation.ts";

/** Applies row operations inside the running transaction. */
export const createRowWriter = (database: Database.Database): ((operations: readonly RowOperation[]) => void) => {
  // json_patch is a merge patch (RFC 7396), which is what `merge` means.
  const merge = database.prepare(
    `INSERT INTO rows (kind, key, body) VALUES (?, ?, json_patch('{}', ?))
     ON CONFLICT (kind, key) DO UPDATE SET body = json_patch(body, ?)`,
  );
  const mergeUnless = database.prepare(
    `INSERT INTO rows (kind, key, body) VALUES (?, ?, json_patch('{}', ?))
     ON CONFLICT (kind, key) DO UPDATE SET body = json_patch(body, ?) WHERE json_extract(body, '$.' || ?) IS NULL`,
  );
  const remove = database.prepare("DELETE FROM rows WHERE kind = ? AND key = ?");
  return (operations) => {
    for (const operation of operations) {
      const { kind, key } = operation;
      if ("remove" in operation) {
        remove.run(kind, key);
        continue;
      }
      const fields = JSON.stringify("merge" in operation ? operation.merge : {});
      if ("unless" in operation) mergeUnless.run(kind, key, fields, fields, operation.unless);
      else merge.run(kind, key, fields, fields);
    }
  };
};
