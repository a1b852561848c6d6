import type { DrawnMap } from "@weir/charts";
import { textsOf, walkTexts } from "@weir/contract";
import { useState, type ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { GuidedWalk } from "./guided-walk.tsx";

const say = textsOf(walkTexts);

interface Walk {
  /** The stop it is at; absent while nobody walks. */
  readonly at: number | undefined;
  readonly button: ReactNode;
  readonly panel: ReactNode;
}

/** The guided walk over a drawing, and the button that begins it. */
export function useWalk(map: DrawnMap | undefined): Walk {
  const [at, setAt] = useState<number>();
  const isWalking = at !== undefined && map !== undefined;
  return {
    at: isWalking ? at : undefined,
    button: (
      <Button size="small" onClick={() => setAt(0)}>
        {say("walk.start")}
      </Button>
    ),
    panel: isWalking && <GuidedWalk map={map} at={at} onAt={setAt} onEnd={() => setAt(undefined)} />,
  };
}
