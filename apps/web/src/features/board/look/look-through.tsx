import { Suspense, type ReactNode } from "react";
import { latePart } from "../../../lib/late-part.ts";
import { useUi } from "../board-ui.ts";
import { isWhole } from "./look.ts";

export const loadLensKeeper = async () => ({ default: (await import("./lens-keeper.tsx")).LensKeeper });
const LensKeeper = latePart(loadLensKeeper);

/** Understands what is looked at, as soon as it is not the whole board as hands put it. */
export function LookThrough(): ReactNode {
  const looks = useUi((ui) => !isWhole(ui.look));
  return looks ? (
    <Suspense fallback={null}>
      <LensKeeper />
    </Suspense>
  ) : null;
}
