import { workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import { writeAnew } from "./write-anew.ts";

/** Runs in a thread of its own, for it takes a second for each hundred megabytes. */
const { file } = workerData as { readonly file: string };
const database = new Database(file);
try {
  writeAnew(database);
} finally {
  database.close();
}
