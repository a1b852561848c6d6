import { randomUUID } from "node:crypto";
import { createServer, request } from "node:http";
import { isBusy } from "./busy.mjs";

/** Stands for an id that must be new each time: many tools send the same request with one part changed. */
export const fresh = "FRESH";

/**
 * A proxy between a tool and the server that lets the tool in as somebody, counts what passes, and shows it a page with
 * a link or a form for everything that the server's document describes. What comes by such a form goes on as JSON.
 * @param {{ url: string, headers: Record<string, string>, page: string, home: string, bare?: string[] }} options `home`: where
 *   that page stands; `bare`: addresses that are sent to as nobody
 */
export async function openTap({ url, headers, page, home, bare = [] }) {
  const counts = { requests: 0, serverErrors: 0, busy: 0, refusedAtTheDoor: 0, errors: new Map() };

  const pass = (incoming, outgoing, body) => {
    const type = incoming.headers["content-type"] ?? "";
    const isForm = type.startsWith("application/x-www-form-urlencoded");
    const sent = Buffer.from(
      (isForm ? jsonOf(body.toString()) : body.toString("latin1")).replaceAll(fresh, () => randomUUID()),
      isForm ? "utf8" : "latin1",
    );
    const { connection: _, "transfer-encoding": __, ...own } = incoming.headers;
    const onward = request(
      url + incoming.url.replaceAll(fresh, () => randomUUID()),
      {
        method: incoming.method,
        headers: {
          ...own,
          ...(bare.some((path) => incoming.url.startsWith(path)) ? {} : headers),
          ...(isForm && { "content-type": "application/json" }),
          ...(sent.length > 0 && { "content-length": sent.length }),
        },
      },
      (answer) => {
        const { statusCode: status = 0 } = answer;
        if (status === 401) counts.refusedAtTheDoor += 1;
        if (isBusy(status, answer.headers)) counts.busy += 1;
        else if (status >= 500) fault(`${status} ${incoming.method} ${incoming.url}`);
        outgoing.writeHead(status, answer.headers);
        answer.pipe(outgoing);
        // A stream of events has no end that a tool would wait for.
        if (String(answer.headers["content-type"]).startsWith("text/event-stream")) answer.destroy();
        answer.on("close", () => outgoing.end());
      },
    );
    onward.on("error", (error) => {
      fault(`${error.message} ${incoming.method} ${incoming.url}`);
      if (!outgoing.headersSent) outgoing.writeHead(502);
      outgoing.end();
    });
    onward.end(sent);
  };
  const fault = (what) => {
    counts.serverErrors += 1;
    counts.errors.set(what.slice(0, 300), (counts.errors.get(what.slice(0, 300)) ?? 0) + 1);
  };

  const server = createServer((incoming, outgoing) => {
    if (incoming.url === home) {
      outgoing.writeHead(200, pageHeaders).end(page);
      return;
    }
    counts.requests += 1;
    const chunks = [];
    incoming.on("data", (chunk) => chunks.push(chunk));
    incoming.on("end", () => {
      try {
        pass(incoming, outgoing, Buffer.concat(chunks));
      } catch (error) {
        // What Node will not write to the server has not reached it.
        outgoing.writeHead(400, { "content-type": "text/plain" }).end(String(error.message));
      }
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    counts,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** This page is ours, not the server's: nothing about it is to be found. */
const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-xss-protection": "1",
};

/** Fields of a form as JSON: `a.b` is `b` in `a`; what reads as JSON and is no text goes as that. */
export function jsonOf(form) {
  const json = {};
  for (const [name, value] of new URLSearchParams(form)) {
    const keys = name.split(".");
    const last = keys.pop();
    const holder = keys.reduce((at, key) => (at[key] ??= {}), json);
    holder[last] = valueOf(value);
  }
  return JSON.stringify(json);
}

function valueOf(text) {
  if (!/^(?:-?\d{1,15}|true|false|null|[[{].*)$/s.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
