import { Agent, request } from "node:http";

const longestText = 4 * 1024 ** 2;

/** A sender that keeps so many connections open, and waits for an answer so long. */
export function createSender(base, connections, patienceMs = 15_000) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    send: (what) => sent({ base, agent, patienceMs }, what),
    close: () => agent.destroy(),
  };
}

/**
 * Sends a request and waits for its answer; a stream of events is left as soon as it is open.
 * @returns {Promise<{ status: number, type: string, headers: object, text: string } | { lost: string }>}
 */
function sent({ base, agent, patienceMs }, { method, path, headers, body }) {
  return new Promise((resolve) => {
    const lost = (why) => resolve({ lost: why });
    try {
      const length =
        body === undefined || headers["transfer-encoding"] ? {} : { "content-length": Buffer.byteLength(body) };
      const options = { method, agent, headers: { accept: "application/json", ...length, ...headers } };
      const asked = request(base + path, options, (response) => {
        const { statusCode: status = 0, headers: told } = response;
        const type = String(told["content-type"] ?? "").split(";", 1)[0];
        const answer = (text) => resolve({ status, type, headers: told, text });
        if (type === "text/event-stream") {
          answer("");
          asked.destroy();
          return;
        }
        const chunks = [];
        let size = 0;
        response.on("data", (chunk) => {
          size += chunk.length;
          if (size <= longestText) chunks.push(chunk);
        });
        response.on("end", () => answer(size > longestText ? "" : Buffer.concat(chunks).toString()));
        response.on("error", (error) => lost(error.message));
      });
      asked.setTimeout(patienceMs, () => {
        lost("no answer");
        asked.destroy();
      });
      asked.on("error", (error) => lost(error.message));
      asked.end(body);
    } catch (error) {
      resolve({ lost: `unsendable: ${error.message}` });
    }
  });
}
