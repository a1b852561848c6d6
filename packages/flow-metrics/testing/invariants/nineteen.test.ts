import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("all nineteen laws of the design are tried here, each once", () => {
  const texts = readdirSync(import.meta.dirname).map((file) => readFileSync(`${import.meta.dirname}/${file}`, "utf8"));
  const numbers = texts.flatMap((text) =>
    [...text.matchAll(/^test\(\s*"(\d+): /gm)].map(([, number]) => Number(number)),
  );
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
});
