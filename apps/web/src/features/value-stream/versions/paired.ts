export interface Paired<Item> {
  readonly left: Item | undefined;
  readonly right: Item | undefined;
}

/** Each of the right with the one of the left that it has most in common with, then what is on the left alone. */
export function paired<Item>(
  left: readonly Item[],
  right: readonly Item[],
  shared: (one: Item, other: Item) => number,
): readonly Paired<Item>[] {
  const taken = new Set<Item>();
  const pairs: Paired<Item>[] = right.map((item) => {
    const [partner] = left
      .filter((other) => !taken.has(other))
      .map((other) => ({ other, shared: shared(other, item) }))
      .filter((found) => found.shared > 0)
      .toSorted((one, two) => two.shared - one.shared);
    if (partner !== undefined) taken.add(partner.other);
    return { left: partner?.other, right: item };
  });
  return [...pairs, ...left.filter((item) => !taken.has(item)).map((item) => ({ left: item, right: undefined }))];
}
