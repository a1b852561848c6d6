import { useEffect, useState } from "react";

let taken: string | undefined;

/** Takes the key out of the address, so that neither the history nor a screen shared with others shows it. */
function takeKey(): string | undefined {
  const key = new URLSearchParams(location.hash.slice(1)).get("key");
  if (key === null) return taken;
  taken = key;
  history.replaceState(history.state, "", location.pathname + location.search);
  return taken;
}

/** The key of the link that opened this page, and of one that is pasted into the address bar while it is open. */
export function useKeyInAddress(): string | undefined {
  const [key, setKey] = useState(takeKey);
  useEffect(() => {
    const look = (): void => setKey(takeKey());
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);
  return key;
}
