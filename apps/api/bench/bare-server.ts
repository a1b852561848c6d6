import Database from "better-sqlite3";
import { fastify } from "fastify";

/**
 * The baseline: Fastify with a JSON schema and SQLite at FULL, and nothing else. A move is one
 * select, one insert and one update; with BARE_COMMIT=group all moves that wait share a transaction.
 */
const file = process.env["WEIR_DATA"] ?? "";
const grouped = process.env["BARE_COMMIT"] === "group";
const cards = Number(process.env["BARE_CARDS"]);

const db = new Database(`${file}.bare.db`);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec(`CREATE TABLE card (id TEXT PRIMARY KEY, stage TEXT NOT NULL, title TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE event (seq INTEGER PRIMARY KEY, command_id TEXT NOT NULL UNIQUE, body TEXT NOT NULL)`);
const insertCard = db.prepare("INSERT INTO card VALUES (?, 'todo', ?)");
db.transaction(() => {
  for (let card = 0; card < cards; card += 1) insertCard.run(`b-${card}`, `Card number ${card}`);
})();

const selectCard = db.prepare<[string], { stage: string }>("SELECT stage FROM card WHERE id = ?");
const insertEvent = db.prepare("INSERT INTO event VALUES (?, ?, ?)");
const updateCard = db.prepare("UPDATE card SET stage = ? WHERE id = ?");

interface Move {
  readonly commandId: string;
  readonly type: string;
  readonly cardId: string;
  readonly toStageId: string;
}

let seq = 0;
function move({ commandId, cardId, toStageId }: Move): object {
  const now = new Date().toISOString();
  const fromStageId = selectCard.get(cardId)?.stage ?? "";
  seq += 1;
  const actor = { kind: "person", id: "you" };
  const event = {
    stream: "board:b",
    seq,
    type: "card.moved",
    v: 1,
    at: now,
    recordedAt: now,
    actor,
    commandId,
    cardId,
    fromStageId,
    toStageId,
    rank: "a0",
  };
  insertEvent.run(seq, commandId, JSON.stringify(event));
  updateCard.run(toStageId, cardId);
  return { results: [{ stream: "board:b", seq, events: [event] }] };
}

const waiting: { move: Move; resolve: (answer: object) => void }[] = [];
const carryOut = db.transaction((moves: readonly Move[]) => moves.map(move));

function flush(): void {
  const batch = waiting.splice(0);
  const answers = carryOut(batch.map((each) => each.move));
  for (const [index, { resolve }] of batch.entries()) resolve(answers[index] ?? {});
}

const inGroup = (body: Move): Promise<object> =>
  new Promise((resolve) => {
    if (waiting.push({ move: body, resolve }) === 1) setImmediate(flush);
  });

const text = { type: "string" };
const body = {
  type: "object",
  required: ["commandId", "type", "cardId", "toStageId"],
  additionalProperties: false,
  properties: { commandId: text, type: text, cardId: text, toStageId: text },
};
const answer = {
  type: "object",
  properties: {
    results: {
      type: "array",
      items: {
        type: "object",
        properties: { stream: text, seq: { type: "integer" }, events: { type: "array", items: eventSchema() } },
      },
    },
  },
};

function eventSchema(): object {
  const actor = { type: "object", properties: { kind: text, id: text } };
  const numbers = { seq: { type: "integer" }, v: { type: "integer" } };
  const texts = Object.fromEntries(
    ["stream", "type", "at", "recordedAt", "commandId", "cardId", "fromStageId", "toStageId", "rank"].map((name) => [
      name,
      text,
    ]),
  );
  return { type: "object", properties: { ...texts, ...numbers, actor } };
}

const app = fastify({ logger: false });
app.post<{ Body: Move }>("/api/boards/b/commands", { schema: { body, response: { 200: answer } } }, (request) =>
  grouped ? inGroup(request.body) : Promise.resolve(carryOut([request.body])[0]),
);
await app.listen({ port: 0, host: "127.0.0.1" });
const address = app.server.address();
process.stdout.write(`Weir is ready: http://127.0.0.1:${typeof address === "object" ? address?.port : ""}\n`);
