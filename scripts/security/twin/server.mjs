/**
 * A server with a flaw for each tool to find: a page that writes a parameter as HTML, a query made of a parameter's
 * text, answers that fail, hang, keep what they refused or are not as documented. It is never shipped.
 */
import { createRequire } from "node:module";
import { createServer } from "node:http";
import { join } from "node:path";
import { root } from "../../set-up/places.mjs";
import { document } from "./document.mjs";

const Database = createRequire(join(root, "packages", "storage", "package.json"))("better-sqlite3");
const database = new Database(":memory:");
database.exec("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)");
database.exec("INSERT INTO notes (text) VALUES ('first'), ('second'), ('third')");

const kept = [];

const problemOf = (detail) =>
  JSON.stringify({ type: "/problems#invalid", code: "invalid", title: "Wrong", status: 400, detail });

function parsed(body) {
  try {
    return JSON.parse(body.toString());
  } catch (error) {
    return error;
  }
}

/** @type {Record<string, (url: URL, body: Buffer) => [status: number, type: string, text: string] | undefined>} */
const answers = {
  "GET /": () => [200, "text/html", '<a href="/hello?name=you">Hello</a>'],
  "GET /api/openapi.json": () => [200, "application/json", JSON.stringify(document)],
  "GET /hello": ({ searchParams }) => [200, "text/html", `<p>Hello ${searchParams.get("name")}</p>`],
  "GET /api/notes": ({ searchParams }) => {
    const notes = database.prepare(`SELECT id, text FROM notes WHERE text = '${searchParams.get("text")}'`).all();
    return [200, "application/json", JSON.stringify({ notes })];
  },
  "POST /api/notes": (_, body) => {
    const note = parsed(body);
    if (note instanceof Error) return [400, "application/problem+json", problemOf(note.stack)];
    if (note === null || typeof note !== "object") return [400, "text/plain", "no note"];
    if (note.text.includes("\n")) return undefined;
    return [
      200,
      "application/json",
      JSON.stringify({ text: note.text, letters: note.text.length > 300 ? "many" : note.text.length }),
    ];
  },
  "POST /api/files": (_, body) => {
    if (kept.length < 1_500) kept.push(Buffer.from(body));
    return [400, "application/problem+json", problemOf("no")];
  },
};

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    try {
      const url = new URL(request.url ?? "/", "http://twin");
      const answer = answers[`${request.method} ${url.pathname}`] ?? (() => [404, "text/plain", "nothing here"]);
      const answered = answer(url, Buffer.concat(chunks));
      if (answered === undefined) return;
      const [status, type, text] = answered;
      response.writeHead(status, { "content-type": type, "x-content-type-options": "nosniff" }).end(text);
    } catch (error) {
      response.writeHead(500, { "content-type": "text/plain" }).end(error.stack);
    }
  });
});
server.listen(0, "127.0.0.1", () =>
  process.stdout.write(`The twin is ready: http://127.0.0.1:${server.address().port}\n`),
);
process.on("SIGTERM", () => process.exit(0));
