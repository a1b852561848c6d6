import { mostOptions } from "@weir/domain";

/** Options as they are typed, one a line; `null` where there are none, too many, or one too long. */
export function readOptions(text: string): readonly string[] | null {
  const options = [
    ...new Set(
      text
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    ),
  ];
  const isRight = options.length > 0 && options.length <= mostOptions && options.every((each) => each.length <= 200);
  return isRight ? options : null;
}
