import type { ItemColumns } from "../table/table-reader.ts";

/** Which column of a changelog holds what, by position; `undefined` where the table has none such. */
export interface ChangeColumns extends ItemColumns {
  readonly field: number;
  readonly from: number | undefined;
  readonly to: number;
  readonly at: number;
  /** When the issue was created, where that is told beside when it changed. */
  readonly created: number | undefined;
  readonly author: number | undefined;
  readonly authorName: number | undefined;
  /** Of the change itself, not of its issue. */
  readonly changeId: number | undefined;
}

/** Names of columns, those first that say most: what Jira itself wrote goes before what another tool made of it. */
const names = {
  issue: [/^issue[ _.]?key$/i, /^key$/i, /^issue[ _.]?id$/i, /^issue$/i],
  field: [/^field[ _.]?name$/i, /^field$/i, /^field[ _.]?id$/i],
  from: [/^original[ _]?from[ _]?value$/i, /^from[ _.]?string$/i, /^(from[ _.]?value|from)$/i, /^old([ _.]?value)?$/i],
  to: [/^original[ _]?to[ _]?value$/i, /^to[ _.]?string$/i, /^(to[ _.]?value|to)$/i, /^new([ _.]?value)?$/i],
  at: [
    /^(changed|(change|changed|history)[ _.]?(date|at|on|time|timestamp|created))$/i,
    /^(created|updated)([ _.]?(date|at|on|time))?$/i,
    /^(date|time|timestamp)$/i,
    /^when$/i,
  ],
  created: [/^(issue[ _.]?)?(created|creation)([ _.]?(date|at|on|time))?$/i],
  author: [/^author[ _.]?(id|account[ _.]?id|key)$/i, /^author$/i, /^(changed|updated)[ _.]?by$/i, /^(user|who)$/i],
  authorName: [/^author[ _.]?(name|display[ _.]?name)$/i],
  changeId: [/^id$/i, /^(change(log)?|history)([ _.]?item)?[ _.]?id$/i],
  title: [/^(issue[ _.]?)?(summary|title)$/i],
  type: [/^issue[ _.]?type$/i],
} as const;

/** The columns of a changelog; nothing where the header is none of one. */
export function changeColumns(header: readonly string[]): ChangeColumns | undefined {
  const find = (patterns: readonly RegExp[]): number | undefined => {
    for (const pattern of patterns) {
      const at = header.findIndex((name) => pattern.test(name.trim()));
      if (at >= 0) return at;
    }
    return undefined;
  };
  const [id, field, to, at] = [find(names.issue), find(names.field), find(names.to), find(names.at)];
  if (id === undefined || field === undefined || to === undefined || at === undefined) return undefined;
  const created = find(names.created);
  return {
    id,
    field,
    to,
    at,
    created: created === at ? undefined : created,
    from: find(names.from),
    author: find(names.author),
    authorName: find(names.authorName),
    changeId: find(names.changeId),
    title: find(names.title),
    type: find(names.type),
    labels: [],
  };
}
