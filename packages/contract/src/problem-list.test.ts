import { expect, test } from "vitest";
import { problemList } from "./problem-list.ts";
import { problemOf, problems } from "./problems.ts";

const page = (): string => {
  const rows = problemList().map(
    ({ code, status, title, sentence }) => `| \`${code}\` | ${status} | ${title} | ${sentence} |`,
  );
  return [
    "# Problems",
    "",
    "What the HTTP interface answers when something is wrong: problem documents as RFC 9457 describes them",
    "(`application/problem+json`), with a stable `code` and, where several things are wrong,",
    "`errors: [{file?, path?, row?, value, expected}]`. Made from `packages/contract/src/problems.ts`;",
    "`vitest run -u --project unit packages/contract` writes it anew.",
    "",
    "| Code | Status | Title | In words |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
};

test("docs/problems.md is what the table says", async () => {
  await expect(page()).toMatchFileSnapshot("../../../docs/problems.md");
});

test("a problem document carries its code, its status and where it is explained", () => {
  expect(problemOf("not-found")).toEqual({
    type: "/api/docs/problems#not-found",
    code: "not-found",
    status: 404,
    title: "Not found",
  });
  for (const { status } of Object.values(problems)) expect(status).toBeGreaterThanOrEqual(400);
});
