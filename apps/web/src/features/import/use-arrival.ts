import { useEffect, useEffectEvent, useRef, type RefObject } from "react";
import { announce } from "../../lib/announce.ts";

/** A step that has just come takes the keyboard to its heading and says what was found; what was pressed for it is gone. */
export function useArrival(message: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrive = useEffectEvent(() => {
    heading.current?.focus();
    announce(message);
  });
  useEffect(() => arrive(), []);
  return heading;
}
