import type { ReactNode } from "react";
import { Button } from "../../../ui/button.tsx";
import styles from "../form.module.css";
import { say as sayPeople } from "../say.ts";
import { say } from "./say-mail.ts";
import { useMail } from "./use-mail.ts";

/** What somebody does who cannot sign in: asks for a link where mail is sent, and else whoever runs the workspace. */
export function Forgotten({ onForgotten }: { onForgotten: () => void }): ReactNode {
  const mail = useMail();
  if (!mail) return <p className={styles.aside}>{sayPeople("sign-in.forgotten")}</p>;
  return (
    <>
      <Button look="quiet" onClick={onForgotten}>
        {say("mail-page.forgot")}
      </Button>
      <p className={styles.aside}>{say("mail-page.no-account")}</p>
    </>
  );
}
