import type { ToldMap, ToldPart } from "@weir/domain";

export interface PairedPart {
  readonly left: ToldPart | undefined;
  readonly right: ToldPart | undefined;
}

/** Parts of two tellings that are of the same boards, or at least of one; each is paired once. */
export function pairedParts({ parts: left }: ToldMap, { parts: right }: ToldMap): readonly PairedPart[] {
  const taken = new Set<ToldPart>();
  const pairs: PairedPart[] = right.map((part) => {
    const [partner] = left
      .filter((other) => !taken.has(other))
      .map((other) => ({ other, shared: shared(other, part) }))
      .filter((found) => found.shared > 0)
      .toSorted((one, two) => two.shared - one.shared);
    if (partner !== undefined) taken.add(partner.other);
    return { left: partner?.other, right: part };
  });
  return [...pairs, ...left.filter((part) => !taken.has(part)).map((part) => ({ left: part, right: undefined }))];
}

/** Maps without boards are what people drew: one part each. */
const shared = (one: ToldPart, other: ToldPart): number =>
  one.boardIds.length === 0 && other.boardIds.length === 0
    ? 1
    : one.boardIds.filter((boardId) => other.boardIds.includes(boardId)).length;
