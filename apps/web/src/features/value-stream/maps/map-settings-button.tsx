import { useRef, useState, type ReactNode } from "react";
import { announce } from "../../../lib/announce.ts";
import { Button } from "../../../ui/button.tsx";
import type { MapDesk } from "../known/use-map-desk.ts";
import { sayEdit } from "../editing-words.ts";
import styles from "./map-settings.module.css";
import { MapSettingsDialog } from "./map-settings-dialog.tsx";

/** What a map is called and of which boards it is, for those who may change it; one that was put away comes back here. */
export function MapSettingsButton({ desk }: { desk: MapDesk }): ReactNode {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { map, mayRestore, editable, ask } = desk;
  const restore = async (): Promise<void> => {
    if (await ask({ type: "map.restore" })) announce(sayEdit("edit.restored.now", { name: map.name }));
    opener.current?.focus();
  };
  if (map.archived)
    return (
      <p className={styles.archived}>
        {sayEdit("edit.archived")}
        {mayRestore && (
          <Button ref={opener} size="small" onClick={() => void restore()}>
            {sayEdit("edit.restore")}
          </Button>
        )}
      </p>
    );
  if (!editable) return null;
  return (
    <>
      <Button ref={opener} onClick={() => setOpen(true)}>
        {sayEdit("edit.map")}
      </Button>
      {open && <MapSettingsDialog desk={desk} returnTo={opener} onClose={() => setOpen(false)} />}
    </>
  );
}
