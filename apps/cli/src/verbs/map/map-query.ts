/** What is to be measured, as the metrics' own flags. */
export type MapQuery = Readonly<Record<string, string>> & { readonly filter?: string };
