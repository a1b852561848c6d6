import {
  mapTargets,
  valueStreamMapGeometry,
  valueStreamMapScene,
  valueStreamTable,
  type DrawnMap,
  type Target,
} from "@weir/charts";
import { useMemo, useState, type ReactNode } from "react";
import { MapWall, type MapLines } from "./map-wall.tsx";
import { TableView } from "../../../charts/table-view.tsx";
import { useWidth } from "../../../charts/use-width.ts";
import { words } from "../../../charts/words.ts";
import { Button } from "../../../ui/button.tsx";
import { SegmentedControl } from "../../../ui/segmented-control.tsx";
import styles from "../maps.module.css";
import { say } from "../words.ts";

export interface MapDrawingProps {
  map: DrawnMap;
  title: string;
  /** What stands between the heading and the drawing. */
  note?: ReactNode;
  onOpen?: (target: Target) => void;
  /** What opening a part does; by default it shows what is behind it. */
  openLabel?: string;
  /** What the drawing is called where there are several on a page. */
  region?: string;
}

/** A map as drawing and as table. */
export function MapDrawing({ map, title, note, onOpen, openLabel, region }: MapDrawingProps): ReactNode {
  const [width, ref] = useWidth();
  const [lines, setLines] = useState<MapLines>("wrapped");
  const [index, setIndex] = useState<number>();
  const [form, setForm] = useState<"drawing" | "table">("drawing");
  const drawn = useMemo(() => {
    if (width === 0) return undefined;
    const geometry = valueStreamMapGeometry(map, { width, words, lines });
    return {
      form: geometry.form,
      targets: mapTargets(geometry, words),
      scene: valueStreamMapScene(map, geometry, words),
    };
  }, [map, width, lines]);
  const table = useMemo(() => valueStreamTable(map, words), [map]);
  const part = index === undefined ? undefined : drawn?.targets[index];
  return (
    <section className={styles.card} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <SegmentedControl
          label={say("map.view")}
          value={form}
          options={(["drawing", "table"] as const).map((value) => ({ value, label: say(`map.${value}`) }))}
          onChange={setForm}
        />
      </header>
      {note}
      <div ref={ref}>
        {form === "table" ? (
          <TableView table={table} caption={title} />
        ) : (
          drawn && (
            <MapWall
              scene={drawn.scene}
              region={region}
              targets={drawn.targets}
              index={index}
              onIndex={setIndex}
              onOpen={(at) => {
                const target = drawn.targets[at]?.target;
                if (target !== undefined) onOpen?.(target);
              }}
              lines={drawn.form === "wall" ? lines : undefined}
              onLines={setLines}
            />
          )
        )}
      </div>
      {form === "drawing" && part !== undefined && onOpen !== undefined && (
        <p className={styles.row}>
          <span>{part.sentence}</span>
          <Button size="small" onClick={() => onOpen(part.target)}>
            {openLabel ?? say("map.open-part")}
          </Button>
        </p>
      )}
    </section>
  );
}
