import { type Agent, request } from "node:http";

/** One request, and what came of it; of a stream only how it begins. */
export type Exchange = (sent: SentRequest) => Promise<Received>;

export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: Buffer | undefined;
}

export interface Received {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

export const exchange = (
  base: string,
  agent: Agent,
  { method, path, headers, payload }: SentRequest,
): Promise<Received> =>
  new Promise((resolve, reject) => {
    const sent = request(base + path, { method, agent, headers }, (response) => {
      const { statusCode: status = 0 } = response;
      const type = String(response.headers["content-type"]);
      if (type.includes("event-stream")) {
        resolve({ status, type, text: "" });
        response.destroy();
        return;
      }
      response
        .toArray()
        .then((pieces: readonly Buffer[]) => resolve({ status, type, text: Buffer.concat(pieces).toString() }))
        .catch(reject);
    });
    sent.on("error", reject);
    sent.end(payload);
  });
