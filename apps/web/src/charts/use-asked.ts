import { ProblemError } from "@weir/contract";
import { useEffect, useEffectEvent, useState } from "react";
import { reasonOf } from "../lib/client.ts";
import { say } from "./words.ts";

/** What somebody asked, and how it went. An old answer stays while a new one is on its way. */
export interface Asked<Answer> {
  readonly answer: Answer | undefined;
  readonly failure: string | undefined;
  readonly retry: () => void;
}

export interface Question<Answer> {
  /** Another one is another question. */
  readonly key: string;
  /** Up to where is known what it is about: when more has happened it is asked again. Without it nothing is asked. */
  readonly seq: number | undefined;
  readonly ask: (signal: AbortSignal) => Promise<Answer>;
}

/** Moves come in runs: figures follow when there has been peace for a moment. */
const stillMs = 400;
const awayMs = 3_000;

/** Asks the server, and again after what it is about has changed. */
export function useAsked<Answer>({ key, seq, ask }: Question<Answer>): Asked<Answer> {
  const [held, setHeld] = useState<{ key: string; answer?: Answer; failure?: string }>({ key });
  const [turn, setTurn] = useState(0);
  const again = (): void => setTurn((last) => last + 1);

  const put = useEffectEvent(async (signal: AbortSignal) => {
    try {
      const answer = await ask(signal);
      if (!signal.aborted) setHeld({ key, answer });
    } catch (failure) {
      if (signal.aborted) return;
      setHeld({ key, failure: reasonOf(failure, say("analytics.unreachable")) });
      // A server that was away may come back; a question it refused stays refused.
      if (failure instanceof ProblemError) return;
      const timer = setTimeout(again, awayMs);
      signal.addEventListener("abort", () => clearTimeout(timer));
    }
  });

  /** A new question is asked at once; the same one again only after a pause. */
  const pause = useEffectEvent(() => (held.answer === undefined || held.key !== key ? 0 : stillMs));

  useEffect(() => {
    if (seq === undefined) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => void put(abort.signal), pause());
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, seq, turn]);

  return { answer: held.answer, failure: held.failure, retry: again };
}
