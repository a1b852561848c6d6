/** A label that would like to stand at `y` (its middle), `height` px tall. */
export interface WantedLabel {
  readonly y: number;
  readonly height: number;
  /** Where there is no room for all, the label with the least weight goes first. */
  readonly weight: number;
}

/**
 * Places labels of one column so that none overlaps another, each as near to its wish as the
 * order allows, all inside `top`..`bottom`. Answers the middle of each, in the order given,
 * `undefined` for those left out. The wishes are taken from top to bottom; equal ones keep their order.
 */
export function placeLabels(wanted: readonly WantedLabel[], top: number, bottom: number): (number | undefined)[] {
  const order = wanted.map((label, index) => ({ ...label, index })).toSorted((a, b) => a.y - b.y || a.index - b.index);
  const room = bottom - top;
  let needed = order.reduce((sum, label) => sum + label.height, 0);
  const left = new Set(order);
  for (const label of order.toSorted((a, b) => a.weight - b.weight || b.index - a.index)) {
    if (needed <= room) break;
    left.delete(label);
    needed -= label.height;
  }
  const placed: (number | undefined)[] = wanted.map(() => undefined);
  for (const block of blocks([...left], top, bottom)) {
    let edge = block.start;
    for (const label of block.labels) {
      placed[label.index] = edge + label.height / 2;
      edge += label.height;
    }
  }
  return placed;
}

interface Placed extends WantedLabel {
  readonly index: number;
}
interface Block {
  readonly labels: readonly Placed[];
  readonly height: number;
  readonly start: number;
}

/** Touching labels form a block centred on the mean of its wishes (pool adjacent violators). */
function blocks(labels: readonly Placed[], top: number, bottom: number): Block[] {
  const settled: Block[] = [];
  for (const label of labels) {
    let block = blockOf([label], top, bottom);
    for (
      let above = settled.at(-1);
      above !== undefined && above.start + above.height > block.start;
      above = settled.at(-1)
    ) {
      settled.pop();
      block = blockOf([...above.labels, ...block.labels], top, bottom);
    }
    settled.push(block);
  }
  return settled;
}

function blockOf(labels: readonly Placed[], top: number, bottom: number): Block {
  const height = labels.reduce((sum, label) => sum + label.height, 0);
  let offset = 0;
  let wish = 0;
  for (const label of labels) {
    wish += label.y - label.height / 2 - offset;
    offset += label.height;
  }
  const start = Math.max(top, Math.min(bottom - height, wish / labels.length));
  return { labels, height, start };
}
