import type { ReactNode } from "react";
import styles from "./privacy.module.css";
import { sayOfPrivacy as say } from "./words.ts";

const goes = ["name", "ways-in", "roles"] as const;
const stays = ["deeds", "texts", "audit", "copies"] as const;

/** What removing somebody means, before it is done. */
export function GoesAndStays(): ReactNode {
  return (
    <div className={styles.meaning}>
      <div>
        <h3>{say("leaving.goes")}</h3>
        <ul>
          {goes.map((each) => (
            <li key={each}>{say(`leaving.goes.${each}`)}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{say("leaving.stays")}</h3>
        <ul>
          {stays.map((each) => (
            <li key={each}>{say(`leaving.stays.${each}`)}</li>
          ))}
        </ul>
      </div>
      <p className={styles.forever}>{say("leaving.forever")}</p>
    </div>
  );
}
