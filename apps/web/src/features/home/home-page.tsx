import type { ReactNode } from "react";

export function HomePage(): ReactNode {
  return <h1>HomePage</h1>;
}
