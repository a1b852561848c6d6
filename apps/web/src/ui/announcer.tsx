import { useEffect, useState, type ReactNode } from "react";
import { onAnnouncement } from "../lib/announce.ts";

/** The page's one live region; mounted once, in the shell. */
export function Announcer(): ReactNode {
  const [said, setSaid] = useState({ message: "", turn: 0 });
  useEffect(() => onAnnouncement((message) => setSaid((last) => ({ message, turn: last.turn + 1 }))), []);
  return (
    <div role="status" aria-live="assertive" className="visually-hidden" data-announcer>
      <span key={said.turn}>{said.message}</span>
    </div>
  );
}
