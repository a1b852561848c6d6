import { afterEach, expect, test, vi } from "vitest";
import { openHeaderStream } from "./header-stream.ts";

afterEach(() => vi.unstubAllGlobals());

/** A server whose stream says what it is told, piece by piece. */
function served(status = 200) {
  let say: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void (say = controller) });
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => new Response(body, { status }));
  vi.stubGlobal("fetch", fetched);
  const write = (text: string): void => say?.enqueue(new TextEncoder().encode(text));
  return { fetched, write, end: () => say?.close() };
}

function heardBy(url: string, refused: (status: number) => void = () => undefined) {
  const heard: unknown[] = [];
  const source = openHeaderStream(url, { authorization: "Share k" }, refused);
  source.onopen = () => void heard.push("open");
  source.onmessage = ({ data, lastEventId }: { data: string; lastEventId: string }) =>
    void heard.push([lastEventId, data]);
  source.onerror = () => void heard.push(`error ${source.readyState}`);
  return { heard, source };
}

test("events are heard as they come, in pieces too; signs of life and good-byes are not events", async () => {
  const { fetched, write, end } = served();
  const { heard } = heardBy("/api/boards/b/events?after=3");
  expect(fetched.mock.calls[0]?.[1].headers).toMatchObject({ authorization: "Share k", accept: "text/event-stream" });
  write('retry: 1000\n: open\n\nid: 4\ndata: {"a":');
  write('1}\n\n: alive\n\nid: 5\ndata: {"b":": "}\n');
  write("\nretry: 1000\nevent: closing\ndata: {}\n\n");
  await vi.waitFor(() => expect(heard).toEqual(["open", ["4", '{"a":1}'], ["5", '{"b":": "}']]));
  end();
  // Closed for good: whoever follows opens another, after the last event.
  await vi.waitFor(() => expect(heard.at(-1)).toBe("error 2"));
});

test("a refusal is told by its status, and nothing is opened", async () => {
  served(401);
  const refused = vi.fn();
  const { heard } = heardBy("/api/boards/b/events", refused);
  await vi.waitFor(() => expect(heard).toEqual(["error 2"]));
  expect(refused).toHaveBeenCalledWith(401);
});

test("who stops listening hears nothing more", async () => {
  const { write } = served();
  const { heard, source } = heardBy("/api/boards/b/events");
  await vi.waitFor(() => expect(heard).toEqual(["open"]));
  source.close();
  write("id: 9\ndata: {}\n\n");
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(heard).toEqual(["open"]);
});
