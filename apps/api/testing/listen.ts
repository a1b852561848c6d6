import { type IncomingMessage, get } from "node:http";
import { constants, createGunzip } from "node:zlib";

/** A reader of server-sent events that keeps all it hears. */
export interface Listener {
  readonly encoding: string | undefined;
  text(): string;
  ids(): string[];
  events(): Record<string, unknown>[];
  /** Resolves when `count` events were heard. */
  until(count: number): Promise<void>;
  opened(): Promise<void>;
  ended(): Promise<void>;
  close(): void;
}

const patienceMs = 10_000;

/** Opens a stream of server-sent events. */
export function listen(url: string, headers: Record<string, string> = {}): Promise<Listener> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { accept: "text/event-stream", ...headers }, agent: false }, (response) =>
      resolve(listenerOf(response)),
    );
    request.on("error", reject);
  });
}

function listenerOf(response: IncomingMessage): Listener {
  let text = "";
  let over = false;
  const wake = new Set<() => void>();
  const notify = (): void => wake.forEach((look) => look());
  const packed = response.headers["content-encoding"] === "gzip";
  // A stream has no end that its reader waits for: what is there is read, and a missing trailer is no loss.
  const heard = packed ? response.pipe(createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })) : response;
  heard.setEncoding("utf8");
  heard.on("data", (chunk: string) => ((text += chunk), notify()));
  heard.on("close", () => ((over = true), notify()));
  for (const each of [heard, response]) each.on("error", () => undefined);

  const messages = (): string[] =>
    text
      .split("\n\n")
      .slice(0, -1)
      .filter((message) => message.startsWith("id: "));
  const ids = (): string[] => messages().map((message) => message.slice(4, message.indexOf("\n")));
  const events = (): Record<string, unknown>[] =>
    messages().map((message) => JSON.parse(message.slice(message.indexOf("\ndata: ") + 7)) as Record<string, unknown>);
  const when = (holds: () => boolean, what: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`waited in vain for ${what}; heard:\n${text.slice(-2000)}`)),
        patienceMs,
      );
      const look = (): void => {
        if (!holds()) return;
        clearTimeout(timer);
        wake.delete(look);
        resolve();
      };
      wake.add(look);
      look();
    });

  return {
    encoding: response.headers["content-encoding"],
    text: () => text,
    ids,
    events,
    until: (count) => when(() => ids().length >= count, `${count} events`),
    opened: () => when(() => text.includes(": open"), "the opening"),
    ended: () => when(() => over, "the end"),
    close: () => response.destroy(),
  };
}
