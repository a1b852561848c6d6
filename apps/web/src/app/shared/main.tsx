import "@fontsource-variable/inter";
import "../../ui/tokens.css";
import "../../ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { speakChosen } from "../../lib/language.ts";
import { showTheme, storedTheme } from "../../lib/theme.ts";
import { linkIn } from "./link.ts";
import { SharedPage } from "./shared-page.tsx";
import { beginVisit } from "./visit.ts";

showTheme(storedTheme());
// Another link in the address of this page is another visit.
window.addEventListener("hashchange", () => location.reload());

const host = document.getElementById("root");
if (host === null) throw new Error("shared.html has no #root to draw into");
void speakChosen().then(() =>
  createRoot(host).render(
    <StrictMode>
      <SharedPage visit={beginVisit(linkIn(location))} />
    </StrictMode>,
  ),
);
