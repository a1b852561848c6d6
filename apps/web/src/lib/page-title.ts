import { useEffect } from "react";

const product = "Weir";

/** Names the page in the browser's tab and history, the most telling part first. */
export function usePageTitle(...parts: readonly (string | undefined)[]): void {
  const title = [...parts.filter((part) => part !== undefined && part !== ""), product].join(" · ");
  useEffect(() => void (document.title = title), [title]);
}
