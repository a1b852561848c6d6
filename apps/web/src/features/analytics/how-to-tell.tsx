import { useState, type ReactNode } from "react";
import { sayFacts } from "../../charts/time-markers.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./delivery-section.module.css";

/** What a pipeline runs after it has deployed. */
const command = (address: string): string =>
  `curl -X POST ${address}/api/facts -H 'content-type: application/json' -d '{
  "kind": "deployment", "factId": "'"$RUN_ID"'", "service": "shop",
  "deployedAt": "'"$(date -u +%FT%TZ)"'",
  "changes": [{"changeId": "'"$COMMIT"'", "committedAt": "'"$(git show -s --format=%cI)"'"}]
}'`;

/** No deployment yet: how to tell of one. */
export function HowToTell(): ReactNode {
  const [copied, setCopied] = useState(false);
  const text = command(window.location.origin);
  return (
    <div className={styles.empty}>
      <p>
        <strong>{sayFacts("facts.empty.title")}.</strong> {sayFacts("facts.empty.text")}
      </p>
      <pre tabIndex={0} aria-label={sayFacts("facts.example")}>
        {text}
      </pre>
      <Button
        size="small"
        onClick={() =>
          void navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {sayFacts(copied ? "facts.copied" : "facts.copy")}
      </Button>
    </div>
  );
}
