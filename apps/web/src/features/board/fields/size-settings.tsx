import type { ReactNode } from "react";
import { useBoard } from "../../../replica/use-board-session.tsx";
import type { Wish } from "../../../replica/wish.ts";
import styles from "./fields-dialog.module.css";
import { say } from "./say.ts";
import { TypedField } from "./typed-field.tsx";

/** What sizes are in, and whether the fronts of cards show them. */
export function SizeSettings({ wish }: { wish: (wish: Wish) => boolean }): ReactNode {
  const { unit, onFace } = useBoard((board) => board.sizes);
  const set = (next: { readonly unit?: string | null; readonly onFace?: boolean }): void =>
    void wish({ type: "board.set-sizes", unit: unit ?? null, onFace, ...next });
  return (
    <section className={styles.part}>
      <h3>{say("fields.sizes")}</h3>
      <p className={styles.quiet}>{say("fields.sizes-hint")}</p>
      <div className={styles.line}>
        <TypedField
          label={say("fields.unit")}
          placeholder={say("fields.unit-none")}
          maxLength={30}
          value={unit}
          written={String}
          read={(text) => text.trim() || undefined}
          onSave={(next) => set({ unit: next ?? null })}
        />
        <label className={styles.tick}>
          <input type="checkbox" checked={onFace} onChange={(event) => set({ onFace: event.target.checked })} />
          {say("fields.on-face")}
        </label>
      </div>
    </section>
  );
}
