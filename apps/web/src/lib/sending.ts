import { useEffect, useRef, useState, type RefObject } from "react";

export interface Sending<Field extends string> {
  /** For the form: what is wrong in it gets the focus. */
  readonly form: RefObject<HTMLFormElement | null>;
  readonly busy: boolean;
  problemAt(field: Field): string | undefined;
  /** What went wrong with the whole of it. */
  readonly failure: string | undefined;
  /** Sends, unless something was found wrong before; answers whether all went well. */
  send(found: Readonly<Partial<Record<Field, string>>>, work: () => Promise<void>): Promise<boolean>;
}

/** What to say of a failure: at one of the fields, or about the whole (`""`). */
export type Told<Field extends string> = (failure: unknown) => { readonly at: Field | ""; readonly text: string };

type Wrong = ReadonlyMap<string, string>;

/** A form that is sent: what is wrong stands at its field and has the focus, so that it is spoken at once. */
export function useSendingOf<Field extends string>(told: Told<Field>): Sending<Field> {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>(new Map());
  useEffect(() => {
    if (wrong.size > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-failure]')?.focus();
  }, [wrong]);
  return {
    form,
    busy,
    problemAt: (field) => wrong.get(field),
    failure: wrong.get(""),
    async send(found, work) {
      const problems = Object.entries<string | undefined>(found).flatMap(([field, text]) =>
        text === undefined ? [] : [[field, text] as const],
      );
      if (problems.length > 0) {
        setWrong(new Map(problems));
        return false;
      }
      setBusy(true);
      try {
        await work();
        setWrong(new Map());
        return true;
      } catch (failure) {
        const { at, text } = told(failure);
        setWrong(new Map([[at, text]]));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
