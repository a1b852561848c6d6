import { providerTexts } from "@weir/contract";
import type { ReactNode } from "react";
import { Failure } from "../../../ui/sent-form.tsx";
import { say } from "./say-provider.ts";

type Refusal = Extract<keyof typeof providerTexts, `provider.refused.${string}`>;

const isRefusal = (key: string): key is Refusal => Object.hasOwn(providerTexts, key);

/** What became of a way to the provider, where the address says that nothing did. */
export function Refused({ code }: { code: string | undefined }): ReactNode {
  if (code === undefined) return null;
  const key = `provider.refused.${code}`;
  return <Failure text={say(isRefusal(key) ? key : "provider.refused.other")} />;
}
