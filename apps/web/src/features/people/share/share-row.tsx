import type { AnswerOf } from "@weir/contract";
import type { ReactNode } from "react";
import { cx } from "../../../lib/cx.ts";
import { localTime } from "../../../lib/time.ts";
import { useClock } from "../../../lib/use-clock.ts";
import { Button } from "../../../ui/button.tsx";
import { Ago } from "../page-parts.tsx";
import pageStyles from "../page.module.css";
import { say } from "./words.ts";

export type Share = AnswerOf<"shares">["shares"][number];

interface ShareRowProps {
  share: Share;
  /** By name. */
  madeBy: string;
  onEnd: () => void;
}

/** One link: for whom, what it shows and how, since when and until when. */
export function ShareRow({ share, madeBy, onEnd }: ShareRowProps): ReactNode {
  const { note, what, usedAt, expiresAt, works } = share;
  const now = useClock();
  const over = expiresAt !== undefined && Date.parse(expiresAt) <= now;
  return (
    <li className={cx(pageStyles.row, !works && pageStyles.off)} data-share={share.shareId}>
      <div className={pageStyles.words}>
        <p className={pageStyles.name}>
          <span>{note}</span>
          {marksOf(share).map((mark) => (
            <span key={mark} className={pageStyles.mark}>
              {mark}
            </span>
          ))}
        </p>
        <p className={pageStyles.meta}>
          <span>{say(`share.of.${what}`)}</span>
          <span>{say("share.by", { who: madeBy })}</span>
          {usedAt === undefined ? (
            <span>{say("share.unused")}</span>
          ) : (
            <Ago at={usedAt} words={(when) => say("share.used", { when })} />
          )}
          {expiresAt !== undefined && (
            <span>{say(over ? "share.over" : "share.until", { when: localTime(Date.parse(expiresAt)) })}</span>
          )}
          {!works && !over && <span>{say("share.dead")}</span>}
        </p>
      </div>
      <Button look="quiet" size="small" aria-label={say("share.end-of", { note })} onClick={onEnd}>
        {say("share.end")}
      </Button>
    </li>
  );
}

const marksOf = ({ what, hidesPeople, hasPassword, embedding }: Share): string[] => [
  ...(hidesPeople && what === "board" ? [say("share.mark.names")] : []),
  ...(hasPassword ? [say("share.mark.password")] : []),
  ...(embedding === undefined ? [] : [say("share.mark.frames")]),
];
