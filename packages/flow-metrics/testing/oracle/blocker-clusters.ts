import { blockedDays, byCost } from "./blocked.ts";
import { itemsOf, overlap, touches } from "./item.ts";
import { sum, type Question } from "./question.ts";

/** The words of a reason, as letters without accents, each once; a text without any is its own word. */
function wordsOf(reason: string): string[] {
  const words = reason
    .normalize("NFD")
    .replaceAll(/\p{Mark}/gu, "")
    .toLowerCase()
    .split(/[^\p{Letter}]+/u)
    .filter((word) => word !== "");
  return words.length === 0 ? [reason] : [...new Set(words)].sort();
}
const most = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([text]) => text);

/** Spellings that mean the same: each wording joins the most frequent one with which it shares more than half of the words of both. */
export function clustersOf(reasons: readonly string[]): string[][] {
  const count = (of: readonly string[]): ReadonlyMap<string, number> =>
    new Map(of.map((text) => [text, of.filter((other) => other === text).length]));
  const wordings = most(count(reasons.map((reason) => wordsOf(reason).join("\n"))));
  const heads: string[] = [];
  const headOf = new Map<string, string>();
  for (const wording of wordings) {
    const own = wording.split("\n");
    const like = heads.find((head) => {
      const others = head.split("\n");
      const shared = own.filter((word) => others.includes(word)).length;
      return shared * 2 > own.length + others.length - shared;
    });
    if (like === undefined) heads.push(wording);
    headOf.set(wording, like ?? wording);
  }
  return heads.map((head) => {
    const own = reasons.filter((reason) => headOf.get(wordsOf(reason).join("\n")) === head);
    // As frequent spellings come in the order of their wordings.
    const place = (text: string): number => wordings.indexOf(wordsOf(text).join("\n"));
    const counts = count(own);
    return most(counts).sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || place(a) - place(b));
  });
}

export function blockerClusters(question: Question): unknown {
  const { asOf, from, to } = question;
  const spans = itemsOf(question).flatMap((item) => {
    const end = Math.min(item.end, asOf);
    if (item.start === null || !touches(item.start, end, from, Math.min(to, asOf))) return [];
    const [a, b] = overlap(item.start, end, from, to);
    const counted = item.blocked.filter((one) => touches(one.from, one.to ?? b, a, b));
    return counted.length === 0 ? [] : [{ item, counted, a, b }];
  });
  const all = spans.flatMap(({ counted }) => counted);
  const spellings = clustersOf(all.flatMap(({ reason }) => reason ?? []));
  const rows = [...spellings, [null]].flatMap((cluster) => {
    const isOf = ({ reason }: { readonly reason: string | null }): boolean => cluster.some((one) => one === reason);
    const own = spans.filter(({ counted }) => counted.some(isOf));
    const count = all.filter(isOf).length;
    const days = sum(
      own.map(({ item, a, b }) => blockedDays(question, { ...item, blocked: item.blocked.filter(isOf) }, a, b)),
    );
    if (count === 0) return [];
    const open = all.filter((one) => isOf(one) && one.to === null).length;
    const named = cluster.filter((one) => one !== null);
    return [
      { reason: cluster[0] ?? null, spellings: named, count, open, items: own.length, days, meanDays: days / count },
    ];
  });
  const days = sum(rows.map((row) => row.days));
  return {
    clusters: rows
      .map((row) => ({
        ...row,
        shareOfCount: row.count / all.length,
        shareOfDays: days > 0 ? row.days / days : null,
      }))
      .sort(byCost),
    count: all.length,
    days,
  };
}
