import Database from "better-sqlite3";

const body = JSON.stringify({
  stream: "board:018f4e2a-0000-7000-8000-000000000000",
  seq: 1_000,
  type: "card.moved",
  v: 1,
  at: "2026-03-02T09:00:00.000Z",
  recordedAt: "2026-03-02T09:00:00.000Z",
  actor: { kind: "person", id: "you" },
  commandId: "018f4e2a-0000-7000-8000-000000000000",
  cardId: "card-1000",
  fromStageId: "todo",
  toStageId: "doing",
  rank: "a0V",
});

/** The least a durable move can be: a receipt and an event of the usual size, by prepared statements, at FULL. */
export const openBareLog = (file: string) => {
  const database = new Database(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.exec(`
    CREATE TABLE receipts (command_id TEXT PRIMARY KEY, content_hash TEXT NOT NULL, spans TEXT NOT NULL);
    CREATE TABLE events (position INTEGER PRIMARY KEY, stream INTEGER, seq INTEGER, card TEXT, body TEXT);
    CREATE UNIQUE INDEX place ON events (stream, seq);
  `);
  const [begin, commit] = [database.prepare("BEGIN IMMEDIATE"), database.prepare("COMMIT")];
  const receipt = database.prepare("INSERT INTO receipts VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  const event = database.prepare("INSERT INTO events (stream, seq, card, body) VALUES (1, ?, ?, ?)");
  let seq = 0;
  return {
    /** `moves` moves in one transaction. */
    write(moves: number): void {
      begin.run();
      for (let move = 0; move < moves; move += 1) {
        seq += 1;
        receipt.run(`018f4e2a-0000-7000-8000-${String(seq).padStart(12, "0")}`, "h".repeat(43), `[["b",${seq},1]]`);
        event.run(seq, "card-1000", body);
      }
      commit.run();
    },
    close(): void {
      database.close();
    },
  };
};
