import "@fontsource-variable/inter";
import "./ui/tokens.css";
import "./ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Providers } from "./app/providers.tsx";
import { speakChosen } from "./lib/language.ts";
import { applyTheme, storedTheme } from "./lib/theme.ts";

applyTheme(storedTheme());

const host = document.getElementById("root");
if (host === null) throw new Error("index.html has no #root to draw into");
void speakChosen().then(() =>
  createRoot(host).render(
    <StrictMode>
      <Providers />
    </StrictMode>,
  ),
);
