import type { ReactNode } from "react";

export function ImportPage(): ReactNode {
  return <h1>ImportPage</h1>;
}
