/** Seqs that a stream has room for. */
const room = 2 ** 32;

/**
 * Where an event lies in the table: the events of a stream side by side, in order of seq, none twice.
 * 2^21 streams fit into what a double holds exactly.
 */
export const positionOf = (streamKey: number, seq: number): number => streamKey * room + seq;

/** The first and the last position of a stream after a seq. */
export const positionsOf = (streamKey: number, afterSeq = 0): readonly [first: number, last: number] => [
  positionOf(streamKey, afterSeq + 1),
  positionOf(streamKey, room - 1),
];

export const seqAt = (position: number): number => position % room;
