import type { ReactNode } from "react";
import type { Sending } from "../lib/sending.ts";
import styles from "./sent-form.module.css";

export interface SentFormProps {
  sending: Pick<Sending<string>, "form" | "failure">;
  /** For a button that stands outside of it. */
  id?: string;
  className: string | undefined;
  onSend: () => Promise<unknown>;
  /** What stands below what went wrong. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A form that Weir checks and sends itself; what went wrong with the whole of it stands below its fields. */
export function SentForm({
  sending: { form, failure },
  id,
  className,
  onSend,
  foot,
  children,
}: SentFormProps): ReactNode {
  return (
    <form
      ref={form}
      id={id}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onSend();
      }}
    >
      {children}
      <Failure text={failure} />
      {foot}
    </form>
  );
}

/** What went wrong with the whole form; it takes the focus, so that it is read out. */
export function Failure({ text }: { text: string | undefined }): ReactNode {
  return text === undefined ? null : (
    <p role="alert" tabIndex={-1} data-failure className={styles.failure}>
      {text}
    </p>
  );
}
