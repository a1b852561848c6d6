import "@fontsource-variable/inter";
import "../../ui/tokens.css";
import "../../ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { speakChosen } from "../../lib/language.ts";
import { showTheme, storedTheme } from "../../lib/theme.ts";
import { placeIn } from "./place.ts";
import { ProgressPage } from "./progress-page.tsx";
import { RequestPage } from "./request-page.tsx";

showTheme(storedTheme());
// Another link in the address of this page is another visit.
window.addEventListener("hashchange", () => location.reload());

const host = document.getElementById("root");
if (host === null) throw new Error("request.html has no #root to draw into");
const { page, key } = placeIn(location);
void speakChosen().then(() =>
  createRoot(host).render(
    <StrictMode>{page === "form" ? <RequestPage formKey={key} /> : <ProgressPage requestKey={key} />}</StrictMode>,
  ),
);
