import { request } from "node:http";

/** What came of a request, and the whole way there. */
export interface Page {
  readonly status: number;
  readonly url: string;
  readonly text: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  /** Every address on the way, this one last. */
  readonly trail: readonly string[];
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  readonly path: string;
}

interface Visit {
  /** How many redirects are followed; all, unless it says fewer. */
  readonly follow?: number;
  readonly method?: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** As much of a browser as signing in needs: it keeps cookies, by host and path, and goes where it is sent. */
export class Browser {
  cookies: readonly Cookie[] = [];

  async go(address: string, { follow = 20, ...visit }: Visit = {}): Promise<Page> {
    const trail: string[] = [];
    let url = address;
    for (let left = follow; ; left -= 1) {
      trail.push(url);
      const answer = await this.#ask(new URL(url), visit);
      const { location } = answer.headers;
      if (typeof location !== "string" || left === 0) return { ...answer, url, trail };
      url = new URL(location, url).href;
    }
  }

  cookie(name: string): string | undefined {
    return this.cookies.find((cookie) => cookie.name === name)?.value;
  }

  /** Has a cookie of this machine, whoever gave it. */
  keep(pair: string): void {
    const [name = "", value = ""] = pair.split("=");
    const others = this.cookies.filter((cookie) => cookie.name !== name);
    this.cookies = [...others, { name, value, host: "127.0.0.1", path: "/" }];
  }

  #ask(url: URL, { method = "GET", body, headers = {} }: Visit): Promise<Omit<Page, "url" | "trail">> {
    const sent = this.cookies.filter(({ host, path }) => host === url.hostname && url.pathname.startsWith(path));
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const all = {
      accept: "application/json",
      ...(sent.length > 0 && { cookie: sent.map(({ name, value }) => `${name}=${value}`).join("; ") }),
      ...(payload !== undefined && { "content-type": "application/json" }),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const asked = request(url, { method, headers: all, agent: false }, (response) => {
        for (const line of response.headers["set-cookie"] ?? []) this.#take(line, url);
        response
          .toArray()
          .then((pieces: readonly Buffer[]) => {
            const { statusCode: status = 0, headers: answered } = response;
            resolve({ status, headers: answered, text: Buffer.concat(pieces).toString() });
          })
          .catch(reject);
      });
      asked.on("error", reject);
      asked.end(payload);
    });
  }

  #take(line: string, { hostname: host }: URL): void {
    const [pair = "", ...rules] = line.split(/; */);
    const [name = ""] = pair.split("=", 1);
    const value = pair.slice(name.length + 1);
    const rule = (key: string): string | undefined =>
      rules.find((each) => each.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
    const path = rule("path") ?? "/";
    const isOver = rule("max-age") === "0" || Date.parse(rule("expires") ?? "2999-01-01") <= Date.now();
    const others = this.cookies.filter((cookie) => !(cookie.name === name && cookie.path === path));
    this.cookies = isOver ? others : [...others, { name, value, host, path }];
  }
}
