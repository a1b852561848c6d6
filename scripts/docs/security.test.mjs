import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../set-up/places.mjs";

/** Items of ASVS 5.0, level 2 and below, that concern Weir. */
const items =
  "1.2.4 1.2.9 1.3.1 1.3.4 1.3.5 1.3.6 2.2.1 2.2.2 2.3.3 2.3.4 2.4.1 3.2.1 3.3.1 3.3.2 3.3.3 3.3.4 3.4.1 3.4.2 3.4.3 3.4.4 3.4.5 3.4.6 3.5.1 3.5.2 3.5.3 4.1.3 4.4.2 5.2.1 5.2.2 5.2.3 5.3.2 5.4.1 6.2.1 6.2.4 6.2.5 6.2.6 6.2.8 6.2.9 6.2.10 6.2.11 6.2.12 6.3.1 6.3.2 6.3.3 6.4.3 6.4.4 6.5.1 6.5.2 6.5.3 6.5.5 7.2.3 7.2.4 7.3.1 7.3.2 7.4.1 7.4.2 7.4.3 7.5.1 8.2.1 8.2.2 8.2.3 8.4.1 9.1.2 9.2.2 11.4.2 13.4.2 13.4.5 14.2.1 14.3.2 15.1.2 15.3.1 15.3.2 15.3.3 15.3.4 15.3.6 16.2.5 16.3.1 16.3.2 16.4.1 16.5.1 16.5.3".split(
    " ",
  );

const rowsIn = (page) =>
  [...page.matchAll(/^\| (\d+\.\d+\.\d+) \| [^|]+ \| ([^|]+) \|$/gm)].map(([, item, shown]) => ({ item, shown }));

/** An answer names what shows it, or says why there is nothing to show. */
const isAnswer = ({ shown }) =>
  /^(?:Does not apply|Not yet)\b/.test(shown) ||
  [...shown.matchAll(/`([\w./-]+\/[\w./-]+\.(?:ts|tsx|mjs)|pnpm-[\w-]+\.yaml)`/g)].some(([, file]) =>
    existsSync(join(root, file)),
  );

it("docs/security.md answers every item once, with a file that is there, a reason, or what is missing", () => {
  const rows = rowsIn(readFileSync(join(root, "docs", "security.md"), "utf8"));
  expect(rows).toHaveLength(items.length);
  expect(new Set(rows.map(({ item }) => item))).toEqual(new Set(items));
  expect(rows.filter((row) => !isAnswer(row))).toEqual([]);
});

it("sees an item that nothing shows", () => {
  const [row] = rowsIn("| 1.2.3 | something | `apps/none.test.ts` says so |");
  expect(row !== undefined && isAnswer(row)).toBe(false);
});
