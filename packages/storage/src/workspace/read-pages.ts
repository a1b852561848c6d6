import type { DomainEvent } from "@weir/domain";
import type { EventLog } from "../event-log.ts";

const PAGE = 2_000;

/** A stream's events after a seq up to and including another, page by page. */
export async function* readPages(
  log: EventLog,
  stream: string,
  afterSeq = 0,
  upToSeq = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<readonly DomainEvent[]> {
  let after = afterSeq;
  while (after < upToSeq) {
    const page = await log.read(stream, after, Math.min(PAGE, upToSeq - after));
    if (page.length === 0) return;
    yield page;
    after = page.at(-1)?.seq ?? upToSeq;
  }
}
