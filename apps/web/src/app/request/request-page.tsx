import { useEffect, useState, type ReactNode } from "react";
import { codeOf } from "./client.ts";
import { FormView } from "./form-view.tsx";
import { openForm, type OpenedForm, type Sent } from "./opened-form.ts";
import { SentView } from "./sent-view.tsx";
import { Nothing, Opening } from "./sheet.tsx";
import { say } from "./words.ts";

type Shown =
  | { readonly state: "opening" | "over" | "closed" | "failed" }
  | { readonly state: "open"; readonly form: OpenedForm }
  | { readonly state: "sent"; readonly form: OpenedForm; readonly sent: Sent };

/** A board's request form, for whoever has its link. */
export function RequestPage({ formKey }: { formKey: string }): ReactNode {
  const [shown, setShown] = useState<Shown>({ state: "opening" });
  useEffect(() => {
    let here = true;
    const load = async (): Promise<void> => {
      const next = await opened(formKey);
      if (here) setShown(next);
    };
    void load();
    return () => void (here = false);
  }, [formKey]);
  const open = async (): Promise<void> => {
    setShown({ state: "opening" });
    setShown(await opened(formKey));
  };

  switch (shown.state) {
    case "opening":
      return <Opening label={say("request.opening")} />;
    case "over":
      return <Nothing title={say("request.over.title")} text={say("request.over.text")} />;
    case "closed":
      return <Nothing title={say("request.closed.title")} text={say("request.closed.text")} />;
    case "failed":
      return (
        <Nothing
          title={say("request.failed.title")}
          text={say("request.unreachable-empty")}
          onRetry={() => void open()}
        />
      );
    case "open":
      return (
        <FormView
          formKey={formKey}
          form={shown.form}
          onSent={(sent) => setShown({ state: "sent", form: shown.form, sent })}
        />
      );
    case "sent":
      return <SentView sent={shown.sent} onAnother={() => void open()} />;
  }
}

async function opened(formKey: string): Promise<Shown> {
  if (formKey === "") return { state: "over" };
  try {
    return { state: "open", form: await openForm(formKey) };
  } catch (failure) {
    const code = codeOf(failure);
    // What cannot be a key is a link that was cut on its way.
    if (code === "key-over" || code === "invalid") return { state: "over" };
    return { state: code === "form-closed" ? "closed" : "failed" };
  }
}
