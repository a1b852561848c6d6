import { useParams } from "@tanstack/react-router";
import { Suspense, useEffect, useState, type ReactNode } from "react";
import { keyOf } from "../../features/board/commands/key-names.ts";
import { placeOf } from "../../features/board/key-place.ts";
import { latePart } from "../../lib/late-part.ts";
import { singleKeysOn } from "../../lib/single-keys.ts";
import { warmUp } from "../../lib/warm-up.ts";

const loadPalette = async () => ({ default: (await import("./page-palette.tsx")).PagePalette });
const loadKeys = async () => ({ default: (await import("./page-keys.tsx")).PageKeys });
const PagePalette = latePart(loadPalette);
const PageKeys = latePart(loadKeys);

type Sheet = "palette" | "keys";

const findKeys = new Set(["/", "f"]);

/** What a key opens on every page; a board has more of them, and hears these itself. */
const sheetOf: Readonly<Record<string, Sheet>> = { "Mod+k": "palette", "?": "keys" };

/** The sheet that a key opens, or the field it leads to, where the page has one. */
const askedFor = (key: string): Sheet | HTMLElement | undefined =>
  sheetOf[key] ?? (findKeys.has(key) ? (document.querySelector<HTMLElement>("[data-filter]") ?? undefined) : undefined);

/** Hears the palette's key, the one of the keys and those of the filter on every page that is no board. */
export function PageHand(): ReactNode {
  const { boardId } = useParams({ strict: false });
  const [sheet, setSheet] = useState<Sheet>();
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const asked = askedFor(keyOf(event));
      const place = placeOf(event.target);
      if (asked === undefined || place === undefined || event.defaultPrevented || event.altKey) return;
      if ("ownKeys" in document.body.dataset) return;
      if (asked !== "palette" && (place === "text" || !singleKeysOn())) return;
      event.preventDefault();
      if (typeof asked === "string") setSheet(asked);
      else asked.focus();
    };
    window.addEventListener("keydown", hear);
    const stop = warmUp([loadPalette]);
    return () => {
      stop();
      window.removeEventListener("keydown", hear);
    };
  }, []);
  const close = (): void => setSheet(undefined);
  return (
    <Suspense fallback={null}>
      {sheet === "palette" && <PagePalette boardId={boardId} onKeys={() => setSheet("keys")} onClose={close} />}
      {sheet === "keys" && <PageKeys onClose={close} />}
    </Suspense>
  );
}
