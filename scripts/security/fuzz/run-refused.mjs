import { operationsOf } from "./operations.mjs";
import { createSender } from "./send.mjs";

const filling = "x".repeat(300_000);
const bodies = [
  `{"commandId": 1, "text": "${filling}"}`,
  `{"text": {"${filling}": 1}}`,
  `{"facts": [${Array.from({ length: 20_000 }, () => '{"kind":1}').join(",")}], "text": 1}`,
  `${"[".repeat(50_000)}`,
  JSON.stringify({ text: Array.from({ length: 40_000 }, (_, index) => `${index}`) }),
  JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`key${index}`, index]))),
];
const json = { "content-type": "application/json" };

/**
 * Sends bodies of some hundred kilobytes that are refused, to every operation that takes one: once to warm the server up,
 * and once more.
 * @returns {Promise<{ requests: number, refused: number, grownMb: number | undefined }>} `grownMb`: what the server holds
 *   in the end beyond what it held once it was warm
 */
export async function runRefused({ url, callers, server }, { requests }) {
  const document = await (await fetch(`${url}/api/openapi.json`)).json();
  const operations = operationsOf(document).filter(({ body, isForm }) => body !== undefined && !isForm);
  const { send, close } = createSender(url, 2);
  const caller = callers[0];
  let refused = 0;
  const sendMany = async (count) => {
    for (let index = 0; index < count; index += 1) {
      const { method, path } = operations[index % operations.length];
      const body = bodies[Math.floor(index / operations.length) % bodies.length];
      const answer = await send({
        method,
        path: path.replaceAll(/\{\w+\}/g, "open-board"),
        headers: { ...caller.headers, ...json },
        body,
      });
      if (answer.status >= 400) refused += 1;
    }
  };
  await sendMany(requests);
  const before = await settled(server);
  await sendMany(requests);
  const after = await settled(server);
  close();
  return {
    requests: 2 * requests,
    refused,
    grownMb: before === undefined ? undefined : after - before,
  };
}

/** The least that a server holds within some seconds: what it gives back takes a moment. */
async function settled({ rssMb }) {
  let least = rssMb();
  for (let look = 0; look < 8 && least !== undefined; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    least = Math.min(least, rssMb() ?? least);
  }
  return least;
}
