import { readable, type ImportPreview } from "@weir/contract";
import { importedKinds } from "@weir/domain";
import type { ReactNode } from "react";
import { Select } from "../../ui/select.tsx";
import styles from "./import-page.module.css";
import { takeField, type Mapping, type TakenAs } from "./mapping.ts";
import { say } from "./say.ts";

interface SourceFieldsProps {
  preview: ImportPreview;
  mapping: Mapping;
  onEdit: (mapping: Mapping) => void;
}

/** What the source's items hold besides: what of it comes along, and as what, is said here and never guessed. */
export function SourceFields({ preview: { sourceFields }, mapping, onEdit }: SourceFieldsProps): ReactNode {
  if (sourceFields.length === 0) return null;
  return (
    <fieldset className={styles.types}>
      <legend>{say("import-page.fields.title")}</legend>
      <p className={styles.quiet}>{say("import-page.fields.hint")}</p>
      <ul className={styles.sourceFields}>
        {sourceFields.map(({ name, items, examples, kind, canBeSize }) => {
          const taken = mapping.fields.find(({ from }) => from === name);
          const label = readable(name);
          const choices: TakenAs[] = [...(canBeSize ? (["size"] as const) : []), ...importedKinds];
          return (
            <li key={name} className={styles.sourceField}>
              <span>
                <strong>{label}</strong>{" "}
                <span className={styles.quiet}>
                  {say("import-page.fields.one", {
                    items,
                    examples: examples.map((each) => readable(each)).join(", "),
                  })}
                </span>
              </span>
              <Select
                hideLabel
                label={say("import-page.fields.as", { field: label })}
                value={taken?.as ?? ""}
                options={[
                  { value: "", label: say("import-page.fields.not") },
                  ...choices.map((as) => ({
                    value: as,
                    label: as === kind ? say("import-page.fields.fits", { kind: kindSaid(as) }) : kindSaid(as),
                  })),
                ]}
                onChange={(value) =>
                  onEdit(
                    takeField(
                      mapping,
                      name,
                      choices.find((as) => as === value),
                    ),
                  )
                }
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

const kindSaid = (as: TakenAs): string => say(`import-page.fields.${as}`);
