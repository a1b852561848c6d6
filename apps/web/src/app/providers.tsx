import { createRouter, RouterProvider } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { NotFound, PageFailed } from "./page-states.tsx";
import { routeTree } from "./routes.tsx";

const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

export function Providers(): ReactNode {
  return <RouterProvider router={router} />;
}
