import { Agent, request } from "node:http";

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** One connection that is kept alive, as a program that sends one command after another has it. */
export class Connection {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** @throws where no whole answer came: nobody knows what became of the request. */
  send(method: string, path: string, body?: object): Promise<HttpAnswer> {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const headers =
      payload === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(payload) };
    return new Promise((resolve, reject) => {
      const sent = request(
        this.#base + path,
        { method, agent: this.#agent, headers: { accept: "application/json", ...headers } },
        (response) => {
          let text = "";
          response.setEncoding("utf8");
          response.on("data", (chunk: string) => (text += chunk));
          response.on("end", () =>
            response.complete ? resolve({ status: response.statusCode ?? 0, text }) : reject(new Error("cut off")),
          );
          response.on("error", reject);
        },
      );
      sent.on("error", reject);
      sent.end(payload);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
