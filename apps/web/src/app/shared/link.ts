import { type AnswerOf, sharePages } from "@weir/contract";

/** The link that led here, as far as the address holds it. */
export interface Link {
  readonly shareId: string;
  /** Stands after `#`, and stays there: the page can be loaded again, and kept as a bookmark. */
  readonly key: string;
}

/** What a link opens. */
export type Opened = Exclude<AnswerOf<"openShare">, { readonly needsPassword: true }>;

export function linkIn({ pathname, hash }: Pick<Location, "pathname" | "hash">): Link | undefined {
  const page = Object.values(sharePages).find((each) => pathname.startsWith(`${each}/`));
  const shareId = page === undefined ? "" : pathname.slice(page.length + 1);
  const key = hash.slice(1);
  return shareId === "" || key === "" ? undefined : { shareId, key };
}

const placeOf = ({ shareId, key }: Link): string => `weir.share.${shareId}.${key}`;

/** What was given for the link's password, for as long as the tab is open. */
export function keptFor(link: Link): Opened | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(placeOf(link)) ?? "null") ?? undefined;
  } catch {
    // A page in a frame may not be allowed to keep anything: the password is asked for again.
    return undefined;
  }
}

export function keep(link: Link, opened: Opened | undefined): void {
  try {
    if (opened === undefined) sessionStorage.removeItem(placeOf(link));
    else sessionStorage.setItem(placeOf(link), JSON.stringify(opened));
  } catch {
    // As above.
  }
}
