/** Index of the first of some ascending numbers at or after `at`. */
export function indexFrom(sorted: ArrayLike<number>, at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) >= at) high = middle;
    else low = middle + 1;
  }
  return low;
}
