import { expect, test } from "vitest";
import { fileSize } from "./import-form.ts";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1000, "1 kB"],
  [1540, "1.5 kB"],
  [261_300, "261 kB"],
  [4_200_000, "4.2 MB"],
])("%i bytes read as %s", (bytes, spoken) => expect(fileSize(bytes)).toBe(spoken));
