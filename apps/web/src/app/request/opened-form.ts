import type { AnswerOf } from "@weir/contract";
import { client, codeOf } from "./client.ts";
import { wishOf, type Draft } from "./draft.ts";

type Asked = AnswerOf<"openForm">;
export type Sent = AnswerOf<"sendRequest">;

/** A form that somebody opened: what it asks, and how it is sent. */
export interface OpenedForm {
  readonly asked: Asked;
  send(draft: Draft): Promise<Sent>;
}

/** Opens the form of a link. What it was opened for is good for a while and for one request: the next is fetched by itself. */
export async function openForm(key: string): Promise<OpenedForm> {
  const open = async () => {
    const asked = await client.openForm({ body: { key } });
    return { asked, readyAt: Date.now() + asked.waitSeconds * 1000 };
  };
  const first = await open();
  let now = first;

  const send = async (draft: Draft): Promise<Sent> => {
    // Nobody who is quick shall be taken for a program.
    await new Promise((resolve) => setTimeout(resolve, now.readyAt - Date.now()));
    const body = { key, token: now.asked.token, ...wishOf(draft, first.asked) };
    return client.sendRequest({ body });
  };

  return {
    asked: first.asked,
    send: async (draft) => {
      try {
        return await send(draft);
      } catch (failure) {
        if (codeOf(failure) !== "form-stale") throw failure;
        now = await open();
        return send(draft);
      }
    },
  };
}
