// What the walk speaks of is in sight, whatever lies at the edges of the window.
import { expect, test } from "vitest";
import { openDesk } from "../testing/desk.ts";

const { weir, someone } = await openDesk({ WEIR_DEMO: "on" });

test.each([
  { width: 1280, height: 800 },
  { width: 900, height: 700 },
  { width: 390, height: 844 },
])("each stop of the walk lies below its words and above the bar, $width px wide", async (viewport) => {
  const page = await someone();
  await page.setViewportSize(viewport);
  await page.goto(`${weir.url}/boards/demo-checkout/value-stream`);
  await page.getByRole("button", { name: "Guided walk" }).click();
  const words = page.getByRole("region", { name: "Guided walk" });
  const spot = page.locator("[data-sheet] [role=region] > [aria-hidden]").first();
  const stops = Number(/of (\d+)/.exec(await words.innerText())?.[1]);
  expect(stops).toBeGreaterThan(2);
  const left = (await words.boundingBox())?.x;
  for (let stop = 2; stop <= stops; stop += 1) {
    await page.keyboard.press("ArrowRight");
    await words.getByText(`${stop} of ${stops}`).waitFor();
    await expect
      .poll(async () => {
        const [said, spoken] = await Promise.all([words.boundingBox(), spot.boundingBox()]);
        if (said === null || spoken === null) return "not there";
        if (spoken.y < said.y + said.height) return "under the words";
        return spoken.y + spoken.height > viewport.height - 56 ? "under the bar" : "in sight";
      })
      .toBe("in sight");
  }
  await expect.poll(async () => (await words.boundingBox())?.x).toBe(left);
  await page.context().close();
});
