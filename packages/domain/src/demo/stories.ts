import { chance, pickIndex, pickOne } from "@weir/flow-metrics";
import type { Random } from "@weir/flow-metrics";
import type { ClassOfService } from "../streams/board/card.ts";
import type { Words } from "./words.ts";

/** What a card of the demo is about. */
export interface Story {
  readonly title: string;
  readonly cardType: string;
  readonly classOfService?: ClassOfService;
  readonly labels: readonly string[];
  readonly description?: string;
  /** Days from creation to the due date. */
  readonly dueInDays?: number;
  readonly checks: readonly string[];
}

/** Invents the stories of one board, each with a title of its own, in the order in which they are asked for. */
export function storyTeller(words: Words, random: Random): (expedited: boolean) => Story {
  const titles = words.types.map((type) => shuffledTitles(type, random.fork(type.cardType)));
  let told = 0;
  return (expedited) => {
    told += 1;
    const own = random.fork(`story-${told}`);
    const kind = expedited ? words.types.length - 1 : kindOf(words, own.next());
    const type = words.types[expedited ? Math.min(1, kind) : kind] ?? words.types[0];
    const nextTitle = titles[words.types.findIndex((each) => each === type)];
    if (type === undefined || nextTitle === undefined)
      throw new RangeError("a demo board needs at least one card type");
    const dated = !expedited && chance(own, 0.12);
    const classOfService = expedited ? "expedite" : dated ? "fixed-date" : chance(own, 0.08) ? "intangible" : undefined;
    const checks = chance(own, 0.3) ? words.checks.slice(pickIndex(own, 3)) : [];
    const { title, label } = nextTitle();
    return {
      title,
      cardType: type.cardType,
      labels: chance(own, 0.8) ? [label] : [],
      checks,
      ...(classOfService !== undefined && { classOfService }),
      ...(dated && { dueInDays: 14 + pickIndex(own, 30) }),
      ...(chance(own, 0.25) && { description: pickOne(own, words.descriptions) }),
    };
  };
}

function kindOf(words: Words, draw: number): number {
  let left = draw;
  const kind = words.types.findIndex(({ share }) => {
    left -= share;
    return left < 0;
  });
  return Math.max(0, kind);
}

interface Titled {
  readonly title: string;
  readonly label: string;
}

const untitled: Titled = { title: "Untitled", label: "" };

/** Every combination once, in random order; then round again, numbered. */
function shuffledTitles({ starts, ends }: Words["types"][number], random: Random): () => Titled {
  const titles = Object.entries(starts).flatMap(([start, label]) =>
    ends.map((end) => ({ title: `${start} ${end}`, label })),
  );
  for (let last = titles.length - 1; last > 0; last -= 1) {
    const other = pickIndex(random, last + 1);
    [titles[last], titles[other]] = [titles[other] ?? untitled, titles[last] ?? untitled];
  }
  let used = 0;
  return () => {
    const round = Math.floor(used / titles.length) + 1;
    const { title, label } = titles[used % titles.length] ?? untitled;
    used += 1;
    return { title: round === 1 ? title : `${title} (part ${round})`, label };
  };
}
