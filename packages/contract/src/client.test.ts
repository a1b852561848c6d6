import { expect, test } from "vitest";
import { type Fetch, ProblemError, UnreachableError, createClient } from "./client.ts";
import { paths } from "./paths.ts";
import { problemOf } from "./problems.ts";

const answering = (status: number, body: unknown, type = "application/json"): { fetch: Fetch; asked: string[] } => {
  const asked: string[] = [];
  const fetch: Fetch = (url, init) => {
    asked.push(`${init.method} ${url} ${JSON.stringify(init.body ?? null)}`);
    return Promise.resolve({
      ok: status < 400,
      status,
      headers: { get: () => type },
      json: () => Promise.resolve(body),
      text: () => Promise.resolve(String(body)),
    });
  };
  return { fetch, asked };
};

test("a call fills parameters and query in and answers the body", async () => {
  const { fetch, asked } = answering(200, { seq: 3 });
  const client = createClient(paths, { baseUrl: "http://weir", fetch });
  const board = await client.board({ params: { boardId: "a/b c" }, query: { at: "2013-06-03" } });
  expect(board.seq).toBe(3);
  expect(asked).toEqual(["GET http://weir/api/boards/a%2Fb%20c?at=2013-06-03 null"]);
});

test("a problem document is thrown as what it says", async () => {
  const refusal = { refused: "wip-limit", limit: 3 };
  const { fetch } = answering(409, problemOf("refused", { refusal }), "application/problem+json; charset=utf-8");
  const client = createClient(paths, { baseUrl: "", fetch });
  const call = client.boardCommand({ params: { boardId: "b" }, body: { commandId: "c", type: "card.move" } });
  await expect(call).rejects.toMatchObject({ problem: { code: "refused", refusal } });
  await expect(call).rejects.toBeInstanceOf(ProblemError);
});

test("no answer is not a problem of the request", async () => {
  const client = createClient(paths, { baseUrl: "", fetch: () => Promise.reject(new TypeError("network")) });
  await expect(client.boards()).rejects.toBeInstanceOf(UnreachableError);
});

test("an error page of a proxy still becomes a problem", async () => {
  const { fetch } = answering(502, "<html>", "text/html");
  await expect(createClient(paths, { baseUrl: "", fetch }).session()).rejects.toMatchObject({
    problem: { status: 502 },
  });
});
