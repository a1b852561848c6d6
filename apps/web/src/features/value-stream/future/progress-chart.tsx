import {
  progressPointAt,
  progressReadingMarks,
  progressSentence,
  progressSummary,
  targetProgressGeometry,
  targetProgressScene,
  type ProgressSeries,
} from "@weir/charts";
import { useMemo, useState, type ReactNode } from "react";
import { Readable } from "../../../charts/readable.tsx";
import { Subject } from "../../../charts/reading.tsx";
import { useWidth } from "../../../charts/use-width.ts";
import { words } from "../../../charts/words.ts";

const widest = 720;
/** Days of a map are told in no zone of their own: it may be of several boards. */
const timeZone = "UTC";

/** The measured curve of a figure since its target was set, between what it was and what it shall become. */
export function ProgressChart({ series }: { series: ProgressSeries }): ReactNode {
  const [room, ref] = useWidth();
  const width = Math.min(room, widest);
  const height = width < 480 ? 200 : 240;
  const [index, setIndex] = useState<number>();
  const drawn = useMemo(() => {
    if (width === 0) return undefined;
    const geometry = targetProgressGeometry(series, { width, height, words, timeZone });
    return { geometry, scene: targetProgressScene(series, geometry, words) };
  }, [series, width, height]);
  const sentence = index === undefined ? "" : progressSentence(series, index, words, timeZone);
  return (
    <div ref={ref}>
      <p>
        <Subject>{sentence === "" ? progressSummary(series, words) : sentence}</Subject>
      </p>
      {drawn !== undefined && !drawn.geometry.empty && (
        <Readable
          scene={drawn.scene}
          overlay={index === undefined ? [] : progressReadingMarks(drawn.geometry, index)}
          count={series.points.length}
          index={index}
          onIndex={setIndex}
          indexAt={(x) => progressPointAt(drawn.geometry, x)}
          sentence={sentence}
        />
      )}
    </div>
  );
}
