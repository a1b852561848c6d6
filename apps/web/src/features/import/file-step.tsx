import { FileCheck2, FileX2 } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { FileDrop } from "../../ui/file-drop.tsx";
import { Select } from "../../ui/select.tsx";
import { Skeleton } from "../../ui/states.tsx";
import { FailureNote } from "./failure-note.tsx";
import { formatName, formats } from "./formats.ts";
import { fileSize, nameOf } from "./import-form.ts";
import styles from "./import-page.module.css";
import { ImportProgress } from "./import-progress.tsx";
import { say } from "./say.ts";
import type { ImportWork } from "./use-import.ts";

/** Step one: the files, in a large place while there are none and in a line afterwards. */
export function FileStep({ work }: { work: ImportWork }): ReactNode {
  const { files, phase, preview } = work;
  const [other, setOther] = useState(false);
  const take = (taken: readonly File[]): void => {
    setOther(false);
    work.take(taken);
  };
  const failed = work.failure?.during === "read" ? work.failure : undefined;
  const asking = files.length === 0 || other || failed !== undefined;
  return (
    <section aria-labelledby="export-step" className={styles.step}>
      <h2 id="export-step" tabIndex={-1}>
        {say("import-page.drop.title")}
      </h2>
      {files.length > 0 && (
        <p className={styles.files}>
          {failed === undefined ? <FileCheck2 size={16} aria-hidden /> : <FileX2 size={16} aria-hidden />}
          <strong>{nameOf(files)}</strong>
          <span className={styles.quiet}>
            {say("import-page.files", {
              count: files.length,
              size: fileSize(files.reduce((sum, { size }) => sum + size, 0)),
            })}
          </span>
          <Select
            label={say("import-page.format")}
            value={work.choices.format ?? ""}
            options={[
              { value: "", label: say("import-page.format.found-out") },
              ...formats.map((format) => ({ value: format, label: formatName(format) })),
            ]}
            onChange={(format) => work.readAs(format === "" ? undefined : format)}
          />
          {!asking && (
            <Button size="small" look="quiet" onClick={() => setOther(true)}>
              {say("import-page.drop.other")}
            </Button>
          )}
        </p>
      )}
      {failed !== undefined && <FailureNote failure={failed} onAgain={work.again} />}
      {asking && (
        <FileDrop
          label={say("import-page.drop.here")}
          overLabel={say("import-page.drop.over")}
          chooseLabel={say("import-page.drop.choose")}
          folderLabel={say("import-page.drop.folder")}
          hint={say("import-page.drop.kinds")}
          onFiles={take}
        />
      )}
      {files.length === 0 && <Help />}
      {phase === "reading" && <ImportProgress work={work} name={nameOf(files)} />}
      {phase === "reading" && preview === undefined && (
        <div role="status" aria-label={say("import-page.reading", { name: nameOf(files) })} className={styles.loading}>
          <Skeleton width={320} height={20} />
          <Skeleton height={220} />
        </div>
      )}
    </section>
  );
}

function Help(): ReactNode {
  return (
    <details className={styles.help}>
      <summary>{say("import-page.drop.help.title")}</summary>
      <ul>
        <li>{say("import-page.drop.help.trello")}</li>
        <li>{say("import-page.drop.help.jira")}</li>
        <li>{say("import-page.drop.help.log")}</li>
        <li>{say("import-page.drop.help.csv")}</li>
        <li>{say("import-page.drop.help.dates")}</li>
      </ul>
    </details>
  );
}
