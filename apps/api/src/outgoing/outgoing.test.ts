import { createServer, get, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type LookupFunction, type Server } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import type { Address } from "./exchange.ts";
import { OutgoingError } from "./outgoing-error.ts";
import { createOutgoing, type Resolve } from "./outgoing.ts";
import { isPublicAddress } from "./public-address.ts";

const open: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(open.splice(0).map((close) => close())));

const listening = async <Listening extends Server>(server: Listening, host = "127.0.0.1"): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, host, resolve);
  });
  open.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
};

/** Something of this machine that nobody outside should reach: it counts who knocks. */
interface Canary {
  readonly port: number;
  hits(): number;
}

const canary = async (host = "127.0.0.1"): Promise<Canary> => {
  let hits = 0;
  const server = createSocketServer((socket) => {
    hits += 1;
    socket.on("error", () => undefined).resume();
    socket.end("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 6\r\n\r\nsecret");
  });
  return { port: await listening(server, host), hits: () => hits };
};

const site = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  const port = await listening(server);
  open.push(async () => server.closeAllConnections());
  return `http://127.0.0.1:${port}`;
};

const codeOf = (error: unknown): string => (error instanceof OutgoingError ? error.code : String(error));
const outcome = (answer: Promise<Response>): Promise<string | number> => answer.then(({ status }) => status, codeOf);

const at = (...addresses: readonly string[]): readonly Address[] =>
  addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
/** Says something else each time it is asked. */
const wavering = (...answers: readonly string[]): Resolve => {
  let asked = 0;
  return async () => at(answers[Math.min(asked++, answers.length - 1)] ?? "");
};

/** Of the public internet by its number, and given out to nobody. */
const nowhere = "2d00::1";

describe("WeKan CVE-2026-30844, Vikunja GHSA-g66v-54v9-52pr: nothing of this machine or its network is reached", () => {
  test.each([
    "127.0.0.1",
    "127.1",
    "127.0.0.1.",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "017700000001",
    "0177.0.0.1",
    "127.88.99.1",
    "0.0.0.0",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "169.254.169.254",
    "localhost",
    "１２７.0.0.1",
  ])("%s, by either protocol", async (host) => {
    const there = await canary();
    const outgoing = createOutgoing();
    expect(await outcome(outgoing(`https://${host}:${there.port}/`))).toBe("private-address");
    expect(await outcome(outgoing(`http://${host}:${there.port}/`))).toBe("not-https");
    expect(there.hits()).toBe(0);
  });

  test("the loopback of IPv6", async ({ skip }) => {
    const there = await canary("::1").catch(() => undefined);
    if (there === undefined) {
      console.warn("This machine has no IPv6 loopback: nothing to knock at.");
      skip();
    }
    expect(await outcome(createOutgoing()(`https://[::1]:${there?.port}/`))).toBe("private-address");
    expect(there?.hits()).toBe(0);
  });

  test.each([["127.0.0.1"], ["::1"], ["::ffff:127.0.0.1"], ["64:ff9b::7f00:1"], ["10.0.0.1"], [nowhere, "127.0.0.1"]])(
    "a name that stands for %s %s",
    async (...addresses) => {
      const there = await canary();
      const outgoing = createOutgoing({ resolve: async () => at(...addresses) });
      expect(await outcome(outgoing(`https://name.example:${there.port}/`))).toBe("private-address");
      expect(there.hits()).toBe(0);
    },
  );

  test("a name that stands for another address the second time it is asked", async () => {
    const there = await canary();
    const outgoing = createOutgoing({ resolve: wavering(nowhere, "127.0.0.1"), timeLimitMs: 300 });
    expect(["unreachable", "too-slow"]).toContain(await outcome(outgoing(`https://name.example:${there.port}/`)));
    expect(there.hits()).toBe(0);
  });

  test("what an answer redirects to: it is answered, and followed by nobody", async () => {
    const there = await canary();
    const from = await site((_, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${there.port}/` }).end();
    });
    const answer = await createOutgoing({ named: [from] })(from);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `http://127.0.0.1:${there.port}/`]);
    expect(there.hits()).toBe(0);
    // The platform's own goes there: the canary can be hit.
    await fetch(from).catch(() => undefined);
    expect(there.hits()).toBe(1);
  });

  test("the connection goes to the address that was judged, and says the name it was meant for", async () => {
    const hosts: (string | undefined)[] = [];
    const there = await site(({ headers }, response) => {
      hosts.push(headers.host);
      response.end("here");
    });
    const { port } = new URL(there);
    const origin = `http://name.example:${port}`;
    const outgoing = createOutgoing({ named: [origin], resolve: wavering("127.0.0.1", nowhere) });
    expect(await (await outgoing(`${origin}/path?q=1`)).text()).toBe("here");
    expect(hosts).toEqual([`name.example:${port}`]);
  });

  test("broken twin: one that judges a name and then connects by that name is led in", async () => {
    const there = await canary();
    let stands = at(nowhere);
    const lookup: LookupFunction = (_name, _options, callback) => callback(null, [...stands]);
    const twin = (url: string): Promise<number | undefined> => {
      expect(stands.every(({ address }) => isPublicAddress(address))).toBe(true);
      stands = at("127.0.0.1");
      return new Promise((done, reject) => {
        get(url, { agent: false, lookup }, (answer) => done(answer.resume().statusCode)).on("error", reject);
      });
    };
    expect(await twin(`http://name.example:${there.port}/`)).toBe(200);
    expect(there.hits()).toBe(1);
  });
});

describe("an origin that the operator named", () => {
  test("is reached where it is, by the protocol it was named with; the port beside it is not", async () => {
    const there = await site((_, response) => response.end("here"));
    const beside = await canary();
    const outgoing = createOutgoing({ named: [`${there}/realms/one`] });
    expect(await (await outgoing(`${there}/any/path`)).text()).toBe("here");
    expect(await outcome(outgoing(`http://127.0.0.1:${beside.port}/`))).toBe("not-https");
    expect(await outcome(outgoing(`https://127.0.0.1:${beside.port}/`))).toBe("private-address");
    expect(await outcome(outgoing(there.replace("http:", "https:")))).toBe("private-address");
    expect(beside.hits()).toBe(0);
  });

  test("gets what was meant for it, and nothing is unpacked", async () => {
    const there = await site((received, response) => {
      received.toArray().then((pieces: readonly Buffer[]) => {
        const { method, headers } = received;
        const { accept, "accept-encoding": encoding, "content-type": type } = headers;
        const body = Buffer.concat(pieces).toString();
        response.writeHead(
          201,
          [
            ["set-cookie", "a=1"],
            ["set-cookie", "b=2"],
          ].flat(),
        );
        response.end(JSON.stringify({ method, accept, encoding, type, body }));
      }, String);
    });
    const answer = await createOutgoing({ named: [there] })(there, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams({ a: "1 2" }),
    });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([201, ["a=1", "b=2"]]);
    expect(await answer.json()).toEqual({
      method: "POST",
      accept: "application/json",
      encoding: "identity",
      type: "application/x-www-form-urlencoded;charset=UTF-8",
      body: "a=1+2",
    });
  });
});

describe("an answer", () => {
  const asked = async (listener: RequestListener, timeLimitMs = 10_000): Promise<string | number> => {
    const there = await site(listener);
    return outcome(createOutgoing({ named: [there], timeLimitMs, sizeLimit: 1_000 })(there));
  };

  test("has a time limit, also when it has begun and when a name is not found", async () => {
    expect(await asked(() => undefined, 100)).toBe("too-slow");
    expect(await asked((_, response) => response.write("x"), 300)).toBe("too-slow");
    const resolve: Resolve = () => new Promise(() => undefined);
    expect(await outcome(createOutgoing({ resolve, timeLimitMs: 50 })("https://name.example/"))).toBe("too-slow");
  });

  test("has a size limit, whatever it says of its length", async () => {
    expect(await asked((_, response) => response.end("x".repeat(1_000)))).toBe(200);
    expect(await asked((_, response) => response.end("x".repeat(1_001)))).toBe("too-large");
    expect(
      await asked((_, response) => {
        const more = (): void => void (response.writable && response.write("x".repeat(900), more));
        more();
      }),
    ).toBe("too-large");
  });

  test("may be nothing at all", async () => {
    expect(await asked((_, response) => response.writeHead(204).end())).toBe(204);
    expect(await asked(({ socket }) => socket.destroy())).toBe("unreachable");
    expect(await asked(({ socket }) => socket.end("no HTTP\r\n\r\n"))).toBe("bad-answer");
    expect(await asked(({ socket }) => socket.end("HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n"))).toBe("bad-answer");
  });

  test("is not waited for once nobody wants it", async () => {
    const stop = new AbortController();
    const there = await site(() => stop.abort(new Error("enough")));
    expect(await outcome(createOutgoing({ named: [there] })(there, { signal: stop.signal }))).toBe("Error: enough");
  });
});

test.each([
  ["ftp://name.example/", "not-https"],
  ["file:///etc/passwd", "not-https"],
  ["data:text/plain,x", "not-https"],
  ["https://name.example/", "unknown-name"],
])("%s is %s", async (url, code) => {
  const resolve: Resolve = async () => Promise.reject(new Error("ENOTFOUND"));
  expect(await outcome(createOutgoing({ resolve })(url))).toBe(code);
  expect(await outcome(createOutgoing({ resolve: async () => [] })(url))).toBe(code);
});

test("names and passwords in an address are refused", async () => {
  await expect(createOutgoing()("https://a:b@name.example/")).rejects.toThrow(TypeError);
});
