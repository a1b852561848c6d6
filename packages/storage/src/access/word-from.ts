import type { RowValue } from "../rows/row-operation.ts";

/** The word a row holds. What is none of the words that are known gives nobody any right: it throws. */
export const wordFrom = <const Word extends string>(words: readonly Word[], value: RowValue | undefined): Word => {
  const word = words.find((each) => each === value);
  if (word === undefined)
    throw new Error(`A row holds ${JSON.stringify(value)}, which is none of ${words.join(", ")}.`);
  return word;
};
