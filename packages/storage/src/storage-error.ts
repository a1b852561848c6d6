/** What can go wrong below the domain. Texts for people are looked up by this code. */
export type StorageErrorCode =
  /** The disk (or the quota) is full. Nothing of the transaction was kept; writing works again once there is room. */
  | "storage-full"
  /** A write failed in a way after which the file cannot be trusted with more; reads go on, writes need a reopen. */
  | "storage-read-only"
  /** Another process holds the data folder. Values: `folder`, `pid`, `url`. */
  | "data-folder-in-use"
  /** The data folder cannot be made or written. Values: `folder`, `why` (the code of the system or of SQLite). */
  | "data-folder-not-usable"
  /** The database was written by a newer version. Values: `file`. */
  | "database-too-new"
  /** This Node cannot load the database driver. Values: `found`, `expected`. */
  | "runtime-too-old"
  /** The file is no database, or a damaged one. Values: `file`. */
  | "not-a-database"
  /** The file beside the database that holds the key of second factors holds something else. Values: `file`. */
  | "sealing-key-unreadable"
  /** A setting that durability rests on is not in force. Values: `setting`, `found`, `expected`. */
  | "not-durable"
  /** The log contradicts itself. Values: `stream`, `problem`. */
  | "log-corrupt"
  /** The log was closed while the call waited. */
  | "storage-closed"
  /** Any other failure of the adapter; `cause` holds it. */
  | "storage-failed";

/** A failure of the store, with a stable code and the values its sentence needs. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: StorageErrorCode,
    message: string,
    values: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "StorageError";
    this.code = code;
    this.values = values;
  }
}
