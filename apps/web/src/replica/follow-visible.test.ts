import { expect, test, vi } from "vitest";
import { followVisible } from "./follow-visible.ts";

test("a tab in the background gives its stream back and catches up when it is seen again", () => {
  const timers: (() => void)[] = [];
  const opened: number[] = [];
  const stop = vi.fn();
  let hear: (seq: number) => void = () => undefined;
  const hide = (hidden: boolean): void => {
    vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
    document.dispatchEvent(new Event("visibilitychange"));
  };
  const end = followVisible({
    after: 5,
    follow(after, onSeq) {
      opened.push(after);
      hear = onSeq;
      return stop;
    },
    later(run) {
      timers.push(run);
      return () => void timers.splice(timers.indexOf(run), 1);
    },
  });
  hear(9);
  hide(true);
  hide(false);
  expect([opened, timers.length, stop.mock.calls.length]).toEqual([[5], 0, 0]);
  hide(true);
  for (const run of timers.splice(0)) run();
  expect(stop).toHaveBeenCalledTimes(1);
  hide(false);
  expect(opened).toEqual([5, 9]);
  end();
  expect(stop).toHaveBeenCalledTimes(2);
});
