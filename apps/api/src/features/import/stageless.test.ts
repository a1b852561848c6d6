import { afterAll, beforeAll, expect, test } from "vitest";
import { command, type TestApp, testApp } from "../../../testing/test-app.ts";
import { upload } from "../../../testing/upload.ts";

let api: TestApp;
beforeAll(async () => (api = await testApp({})));
afterAll(() => api.app.close());

const rows = "id,created,started,finished\n1,2026-03-02,2026-03-03,2026-03-05\n2,2026-03-02,2026-03-04,\n";

test("a board of dates tells what is known, and says of the rest that it is not, until it has a stage of its own", async () => {
  const { boardId } = (await upload(api, [{ name: "dates.csv", content: rows }])).json;
  const figure = async (metric: string) => (await api.get(`/api/boards/${boardId}/metrics/${metric}`)).json;
  const cycle = await figure("cycle-time");
  expect(cycle).toMatchObject({ result: { n: 1, p50: 2 } });
  expect(cycle.dataQuality).toContainEqual(
    expect.objectContaining({ code: "no-stages", of: "stage", count: 3, treatment: "not-known" }),
  );
  expect(await figure("flow-efficiency")).toMatchObject({ result: { value: null, configured: false } });
  const stage = { type: "stage.add", stageId: "review", name: "Review", kind: "active", index: 2 };
  expect(await command(api, stage, boardId)).toMatchObject({ status: 200 });
  const { dataQuality } = await figure("cycle-time");
  expect(dataQuality.map(({ code }: { code: string }) => code)).not.toContain("no-stages");
});
