import { personName } from "../../../lib/person-name.ts";
import type { FileList } from "./known-files.ts";
import { say } from "./say.ts";

/** One line of what happened to a card's files. */
export interface FileLine {
  readonly key: string;
  readonly at: string;
  readonly sentence: string;
}

/** Everybody these lines name. */
export const peopleOfFiles = ({ attachments, removed }: FileList): string[] => [
  ...attachments.map(({ by }) => by),
  ...removed.flatMap(({ by, removedBy }) => [by, removedBy]),
];

/** That files came, and that some went: the names of those went with them. */
export const fileLines = ({ attachments, removed }: FileList): FileLine[] => [
  ...attachments.map(({ attachmentId, at, by, name }) => ({
    key: `came ${attachmentId}`,
    at,
    sentence: say("files.story.came", { who: personName(by), name }),
  })),
  ...removed.flatMap(({ attachmentId, at, by, removedAt, removedBy }) => [
    { key: `came ${attachmentId} ${at}`, at, sentence: say("files.story.came-gone", { who: personName(by) }) },
    {
      key: `went ${attachmentId} ${at}`,
      at: removedAt,
      sentence: say("files.story.went", { who: personName(removedBy) }),
    },
  ]),
];

/** Puts them where they belong among lines that are told newest first; those keep their order. */
export function amongLines<Line extends { readonly at: string }>(
  lines: readonly Line[],
  files: readonly FileLine[],
): (Line | FileLine)[] {
  const all: (Line | FileLine)[] = [...lines];
  for (const file of files.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const place = all.findIndex(({ at }) => at <= file.at);
    all.splice(place === -1 ? all.length : place, 0, file);
  }
  return all;
}
