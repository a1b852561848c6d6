import { fillPath, peoplePaths } from "@weir/contract";
import { useEffect, useState, type ReactNode } from "react";
import { client } from "../../../lib/client.ts";
import { Button } from "../../../ui/button.tsx";
import styles from "./provider.module.css";
import { say } from "./say-provider.ts";

/** The way to the sign-in provider, where there is one. */
export function ProviderButton({ to }: { to: string | undefined }): ReactNode {
  const [name, setName] = useState<string>();
  useEffect(() => {
    client.session().then(
      ({ oidc }) => setName(oidc?.name),
      () => undefined,
    );
  }, []);
  if (name === undefined) return null;
  return (
    <div className={styles.way}>
      <p className={styles.or}>{say("provider.or")}</p>
      <Button onClick={() => location.assign(fillPath(peoplePaths.beginProvider, {}, { to }))}>
        {say("provider.sign-in", { name })}
      </Button>
    </div>
  );
}
