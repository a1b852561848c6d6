import { requestPages } from "@weir/contract";

/** Which page of a request it is, by its address, and the key of its link. */
export interface Place {
  readonly page: keyof typeof requestPages;
  /** Stands after `#`, where no server sees it; empty where the link was cut. */
  readonly key: string;
}

export const placeIn = ({ pathname, hash }: Pick<Location, "pathname" | "hash">): Place => ({
  page: pathname === requestPages.progress ? "progress" : "form",
  key: hash.slice(1),
});
