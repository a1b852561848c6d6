import { expect, test } from "vitest";
import { fileSize } from "./file-size.ts";

test("sizes are said in the largest unit there is one of, and never as more than they are", () => {
  const said = [0, 1, 1_023, 1_024, 1_048_575, 26_214_400, 1_073_741_824, 5e12].map(fileSize);
  expect(said).toEqual(["0 bytes", "1 byte", "1,023 bytes", "1 kB", "1,023.9 kB", "25 MB", "1 GB", "4,656.6 GB"]);
});
