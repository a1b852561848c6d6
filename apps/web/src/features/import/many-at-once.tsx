import { X } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { inLocale } from "../../lib/locale.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./many-at-once.module.css";
import { stays, type Mapping, type Place, type SourceStage } from "./mapping.ts";
import { placeName, placeOptions } from "./place-options.ts";
import {
  everythingElse,
  fits,
  forgetPattern,
  patternFor,
  placedBy,
  placeOf,
  placePattern,
  placeSource,
} from "./places.ts";
import { say } from "./say.ts";

interface ManyProps {
  mapping: Mapping;
  sources: readonly SourceStage[];
  onEdit: (mapping: Mapping) => void;
}

/** Fewer than this are seen at a glance in their stages. */
const many = 13;
/** Rows shown; who looks for another narrows the search. */
const mostRows = 100;
/** What a pattern of a workflow holds. */
const longestPattern = 118;

const orders = ["busiest", "name", "source"] as const;
type Order = (typeof orders)[number];

const number = inLocale((tag) => new Intl.NumberFormat(tag));

/** Every stage of the source in one list, to be looked through and placed by patterns: a log may name hundreds of activities. */
export function ManyAtOnce({ mapping, sources, onEdit }: ManyProps): ReactNode {
  const [sought, setSought] = useState("");
  const [order, setOrder] = useState<Order>("busiest");
  const [place, setPlace] = useState<Place>();
  const list = useId();
  if (sources.length < many) return null;
  const target = place ?? mapping.lanes[0]?.key ?? stays;
  const text = patternFor(sought);
  const found = sorted(
    sources.filter((source) => sought === "" || fits(text, source)),
    order,
  );
  const going = sought === "" ? [] : placedBy(mapping, text, sources);
  const others = placedBy(mapping, everythingElse, sources);
  return (
    <details className={styles.many} open>
      <summary>{say("import-page.many.title", { count: sources.length })}</summary>
      <div className={styles.line}>
        <TextField
          type="search"
          label={say("import-page.many.sought")}
          hint={say("import-page.many.hint")}
          value={sought}
          maxLength={longestPattern}
          onChange={(event) => setSought(event.target.value)}
        />
        <Select
          label={say("import-page.many.into")}
          value={target}
          options={placeOptions(mapping)}
          onChange={setPlace}
        />
        <Button
          disabled={going.length === 0}
          onClick={() => {
            onEdit(placePattern(mapping, { text, place: target }, sources));
            setSought("");
          }}
        >
          {say("import-page.many.put", { count: going.length })}
        </Button>
        <Select
          label={say("import-page.many.else", { count: others.length })}
          value={mapping.patterns.find((one) => one.text === everythingElse)?.place ?? ""}
          options={[{ value: "", label: say("import-page.many.else.as-it-is") }, ...placeOptions(mapping)]}
          onChange={(to) =>
            onEdit(
              to === ""
                ? forgetPattern(mapping, everythingElse)
                : placePattern(mapping, { text: everythingElse, place: to }, sources),
            )
          }
        />
      </div>
      <Patterns mapping={mapping} sources={sources} onEdit={onEdit} />
      <div className={styles.line}>
        <p role="status" className={styles.found}>
          {say("import-page.many.found", {
            found: found.length,
            all: sources.length,
            entered: number().format(enteredIn(found)),
          })}
        </p>
        <SegmentedControl
          label={say("import-page.many.order")}
          value={order}
          options={orders.map((value) => ({ value, label: say(`import-page.many.order.${value}`) }))}
          onChange={setOrder}
        />
      </div>
      <ul className={styles.rows} id={list} tabIndex={0} aria-label={say("import-page.many.list")}>
        {found.slice(0, mostRows).map((source) => (
          <li key={source.id} className={styles.row}>
            <span className={styles.name}>{source.name}</span>
            <span className={styles.count}>{number().format(source.entered ?? 0)}</span>
            <Select
              hideLabel
              label={say("import-page.source.where", { name: source.name })}
              value={placeOf(mapping, source.id)}
              options={placeOptions(mapping)}
              onChange={(to) => onEdit(placeSource(mapping, source.id, to))}
            />
          </li>
        ))}
        {found.length > mostRows && (
          <li className={styles.found}>{say("import-page.many.more", { count: found.length - mostRows })}</li>
        )}
      </ul>
    </details>
  );
}

/** The patterns so far, each with what it takes. */
function Patterns({ mapping, sources, onEdit }: ManyProps): ReactNode {
  const named = mapping.patterns.filter(({ text }) => text !== everythingElse);
  if (named.length === 0) return null;
  return (
    <ul className={styles.patterns} aria-label={say("import-page.many.patterns")}>
      {named.map(({ text, place }) => (
        <li key={text} className={styles.pattern}>
          <span>
            {say("import-page.many.pattern", {
              text,
              place: placeName(mapping, place),
              count: placedBy(mapping, text, sources).length,
            })}
          </span>
          <IconButton
            size="small"
            label={say("import-page.many.forget", { text })}
            onClick={() => onEdit(forgetPattern(mapping, text))}
          >
            <X size={14} />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}

const enteredIn = (sources: readonly SourceStage[]): number =>
  sources.reduce((sum, { entered = 0 }) => sum + entered, 0);

function sorted(sources: readonly SourceStage[], order: Order): readonly SourceStage[] {
  if (order === "source") return sources;
  return sources.toSorted((a, b) =>
    order === "name" ? a.name.localeCompare(b.name) : (b.entered ?? 0) - (a.entered ?? 0),
  );
}
