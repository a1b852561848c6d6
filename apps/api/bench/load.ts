import { type Socket, connect } from "node:net";

/** One connection that is kept alive and sends one request after another, with as little work of its own as can be. */
export class LoadConnection {
  readonly #socket: Socket;
  readonly #host: string;
  /** Lines of the head that every request carries besides. */
  readonly #more: string;
  #received = "";
  #settle: ((status: number) => void) | undefined;

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    const { hostname, port, host } = new URL(url);
    this.#host = host;
    this.#more = Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join("");
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.setEncoding("latin1");
    this.#socket.on("data", (chunk: string) => this.#take(chunk));
    this.#socket.on("error", () => this.#settle?.(0));
  }

  /** Sends a JSON body and answers the status; 0 when the connection broke. */
  post(path: string, body: string): Promise<number> {
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#socket.write(
        `POST ${path} HTTP/1.1\r\nhost: ${this.#host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${this.#more}\r\n${body}`,
      );
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: string): void {
    this.#received += chunk;
    const head = this.#received.indexOf("\r\n\r\n");
    if (head < 0) return;
    const length = /content-length: (\d+)/i.exec(this.#received.slice(0, head))?.[1];
    if (this.#received.length < head + 4 + Number(length ?? 0)) return;
    const status = Number(this.#received.slice(9, 12));
    this.#received = "";
    this.#settle?.(status);
  }
}

/** Where all listeners hear into: what they hear is thrown away. */
const ear = Buffer.alloc(256 * 1024);

/** Somebody who listens to a stream, at as little cost as can be: they share the machine with the server. */
export function listenTo(url: string, path: string): () => void {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), onread: { buffer: ear, callback: () => true } });
  const asBrowsersDo = "accept: text/event-stream\r\naccept-encoding: gzip, deflate, br, zstd";
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${asBrowsersDo}\r\n\r\n`);
  socket.on("error", () => undefined);
  return () => socket.destroy();
}

/** The next request: a path and a body. */
export type NextRequest = () => readonly [path: string, body: string];

export interface LoadResult {
  readonly perSecond: number;
  /** Answers other than 200. */
  readonly refused: number;
  /** Microseconds from request to answer. */
  readonly p50: number;
}

/** Keeps every connection busy for a while. */
export async function load(connections: readonly LoadConnection[], ms: number, next: NextRequest): Promise<LoadResult> {
  const end = performance.now() + ms;
  const times: number[] = [];
  let refused = 0;
  const drive = async (connection: LoadConnection): Promise<void> => {
    for (let now = performance.now(); now < end;) {
      const [path, body] = next();
      const status = await connection.post(path, body);
      const answered = performance.now();
      times.push(answered - now);
      if (status !== 200) refused += 1;
      now = answered;
    }
  };
  const start = performance.now();
  await Promise.all(connections.map(drive));
  const seconds = (performance.now() - start) / 1000;
  const sorted = Float64Array.from(times).toSorted();
  return {
    perSecond: times.length / seconds,
    refused,
    p50: (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN) * 1000,
  };
}
