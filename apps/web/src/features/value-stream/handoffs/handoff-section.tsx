import {
  formatShare,
  handoffMapGeometry,
  handoffMapScene,
  handoffMatrix,
  handoffTable,
  handoffTargets,
  mapReadingMarks,
  targetAt,
} from "@weir/charts";
import { handoffTexts, textsOf } from "@weir/contract";
import type { HandoffsResult, PingPong } from "@weir/flow-metrics";
import { useMemo, useState, type ReactNode } from "react";
import { ChartFrame } from "../../../charts/chart-frame.tsx";
import { Subject } from "../../../charts/reading.tsx";
import { Readable } from "../../../charts/readable.tsx";
import { TableView } from "../../../charts/table-view.tsx";
import type { Measured } from "../../../charts/use-metric.ts";
import { useWidth } from "../../../charts/use-width.ts";
import { say as sayChart, words } from "../../../charts/words.ts";
import { announce } from "../../../lib/announce.ts";
import { Button } from "../../../ui/button.tsx";
import { SegmentedControl } from "../../../ui/segmented-control.tsx";
import { CardList } from "../card-list.tsx";
import styles from "./handoff-section.module.css";
import { tiesOf, type HandoffEnds } from "./ties.ts";
import { ofPart } from "../words.ts";
import { useWho } from "./use-who.ts";

const say = textsOf(handoffTexts);

export interface HandoffSectionProps {
  /** The part of the map it is of, where there are several. */
  of?: string | undefined;
  measured: Measured<HandoffsResult>;
  titleOf: (cardId: string) => string;
  onOpenCard: ((cardId: string) => void) | undefined;
  ends: HandoffEnds;
  onEnds: (ends: HandoffEnds) => void;
  /** Whether figures may name people here. */
  mayNamePeople: boolean;
}

/** Who waits for whom: between teams and boards, and between people only where that is switched on. */
export function HandoffSection(props: HandoffSectionProps): ReactNode {
  const { of, measured, titleOf, onOpenCard, ends, onEnds, mayNamePeople } = props;
  const [room, ref] = useWidth();
  const [pointed, setPointed] = useState<number>();
  const result = measured.answer?.result;
  const ties = useMemo(() => (result === undefined ? undefined : tiesOf(result, ends)), [result, ends]);
  const nameOf = useWho(ties, ends);
  const drawn = useMemo(() => {
    if (ties === undefined || room === 0) return undefined;
    const geometry = handoffMapGeometry(ties, { width: room, words, nameOf });
    return { targets: handoffTargets(geometry), scene: handoffMapScene(ties, geometry, { words, nameOf }) };
  }, [ties, room, nameOf]);
  const part = pointed === undefined ? undefined : drawn?.targets[pointed];
  const [opened, setOpened] = useState<number>();
  const tie = opened === undefined ? undefined : ties?.[opened];
  const headingOf = (of: NonNullable<typeof tie>): string =>
    say("handoffs.examples", { from: nameOf(of.from), to: nameOf(of.to) });
  // The list comes below the drawing, where whoever hears the page is not.
  const open = (index: number): void => {
    setOpened(index);
    const found = ties?.[index];
    if (found !== undefined && found.examples.length > 0) announce(headingOf(found));
  };
  const graph = ends === "people" ? result?.people : ends === "groups" ? result?.groups : undefined;
  const kinds = (["groups", "boards", "people"] as const).filter((kind) => kind !== "people" || mayNamePeople);

  return (
    <>
      <ChartFrame
        measured={measured}
        title={ofPart(words["charts.handoffs"], of)}
        unit=""
        fileName="hand-offs"
        height={160}
        titleOf={titleOf}
        onRoom={ref}
        scene={drawn?.scene}
        table={ties && handoffTable(ties, { words, nameOf })}
        json={ties}
        reading={
          part === undefined || pointed === undefined ? (
            <span className={styles.quiet}>{say("handoffs.unit")}</span>
          ) : (
            <>
              <Subject>{part.sentence}</Subject>
              {onOpenCard && (
                <Button size="small" look="quiet" onClick={() => open(pointed)}>
                  {sayChart("stream.open-part")}
                </Button>
              )}
            </>
          )
        }
        empty={undefined}
        controls={
          <SegmentedControl
            label={say("handoffs.of")}
            value={ends}
            options={kinds.map((value) => ({ value, label: say(`handoffs.of.${value}`) }))}
            onChange={(next) => {
              setOpened(undefined);
              setPointed(undefined);
              onEnds(next);
            }}
          />
        }
      >
        {ties?.length === 0 ? (
          <p className={styles.quiet}>
            {say(`handoffs.none.${ends}`)} {ends === "groups" && <KnownGroups share={result?.knownGroups ?? null} />}
          </p>
        ) : (
          drawn !== undefined && (
            <div className={styles.wall}>
              <Readable
                scene={drawn.scene}
                overlay={part === undefined ? [] : mapReadingMarks(part)}
                count={drawn.targets.length}
                index={pointed}
                onIndex={setPointed}
                indexAt={(x, y) => targetAt(drawn.targets, x, y)}
                sentence={part?.sentence ?? ""}
                onOpen={onOpenCard && open}
              />
            </div>
          )
        )}
        {onOpenCard && tie !== undefined && (
          <CardList
            heading={headingOf(tie)}
            cards={tie.examples.map((cardId) => ({ cardId, title: titleOf(cardId) }))}
            onOpenCard={onOpenCard}
          />
        )}
      </ChartFrame>
      {ties !== undefined && ties.length > 0 && (
        <div className={styles.pair}>
          <section className={styles.card}>
            <h2>{say("handoffs.matrix")}</h2>
            <TableView table={handoffMatrix(ties, { words, nameOf })} caption={say("handoffs.matrix")} />
          </section>
          {graph && <BackAndForth graph={graph} nameOf={nameOf} titleOf={titleOf} onOpenCard={onOpenCard} />}
        </div>
      )}
    </>
  );
}

/** Where teams are hardly known, no map of teams can be: what to do about it. */
function KnownGroups({ share }: { share: number | null }): ReactNode {
  return share === null || share > 0.99 ? null : say("handoffs.unknown-groups", { share: formatShare(share, words) });
}

function BackAndForth({
  graph,
  nameOf,
  titleOf,
  onOpenCard,
}: {
  graph: { readonly pingPongCards: number; readonly pingPong: readonly PingPong[] };
  nameOf: (id: string) => string;
  titleOf: (cardId: string) => string;
  onOpenCard: ((cardId: string) => void) | undefined;
}): ReactNode {
  return (
    <section className={styles.card}>
      <h2>{say("handoffs.ping-pong")}</h2>
      {graph.pingPongCards === 0 ? (
        <p className={styles.quiet}>{say("handoffs.ping-pong.none")}</p>
      ) : (
        <CardList
          heading={say("handoffs.ping-pong.count", { count: graph.pingPongCards })}
          cards={graph.pingPong.map(({ cardId, between: [one, other], returns }) => ({
            cardId,
            title: titleOf(cardId),
            note: say("handoffs.ping-pong.case", { one: nameOf(one), other: nameOf(other), returns }),
          }))}
          onOpenCard={onOpenCard}
        />
      )}
    </section>
  );
}
