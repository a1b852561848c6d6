import { languages, languageTexts, textsOf } from "@weir/contract";
import { Languages } from "lucide-react";
import type { ReactNode } from "react";
import { chooseLanguage, chosenLanguage } from "../lib/chosen-language.ts";
import { spokenLanguage } from "../lib/language.ts";
import { useWho } from "../lib/who.ts";
import { IconButton } from "../ui/button.tsx";
import { LanguageMenu } from "../ui/language-menu.tsx";

const say = textsOf(languageTexts);

/** Which language Weir speaks in this browser. Whoever has an account chooses it there, for every browser. */
export function LanguageButton({ className }: { className?: string | undefined }): ReactNode {
  if (useWho()?.mode !== "solo") return null;
  return (
    <LanguageMenu
      chosen={chosenLanguage()}
      onChoose={chooseLanguage}
      trigger={
        <IconButton
          label={say("language.now", { language: languages[spokenLanguage()].name })}
          tip="right"
          className={className}
        >
          <Languages size={18} />
        </IconButton>
      }
    />
  );
}
