// All there is where Weir cannot be reached: what that means, how much waits here, and the way back once it answers.
import "../../ui/tokens.css";
import "../../ui/base.css";
import "./offline.css";
import { germanOfflineTexts, offlineTexts, textsOf } from "@weir/contract";
import { lastLanguage } from "../../lib/chosen-language.ts";
import { lookForServer, onReturn, reach, watchReach } from "../../lib/reach.ts";
import { showTheme, storedTheme } from "../../lib/theme.ts";
import { countAllKept } from "../../replica/waiting-store.ts";

const language = lastLanguage();
// Every sentence of another language would be a long way to go for the few that stand here.
const say = textsOf(language === "de" ? germanOfflineTexts : offlineTexts);

function element<T extends keyof HTMLElementTagNameMap>(name: T, text: string): HTMLElementTagNameMap[T] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

async function show(): Promise<void> {
  const count = await countAllKept();
  document.title = say("offline.title");
  const button = element("button", say("offline.try"));
  const told = element("p", "");
  told.setAttribute("role", "status");
  button.addEventListener("click", () => {
    told.textContent = say("offline.trying");
    void lookForServer().then(() => (told.textContent = reach.getState().lost ? say("offline.still") : ""));
  });
  const main = document.createElement("main");
  main.append(
    element("h1", say("offline.title")),
    element("p", say("offline.text")),
    element("p", count === 0 ? say("offline.nothing-kept") : say("offline.kept", { count })),
    button,
    told,
  );
  document.body.replaceChildren(main);
}

showTheme(storedTheme());
document.documentElement.lang = language;
// It came because nobody answered: whoever answers from now on is news.
reach.setState({ lost: true });
onReturn(() => location.reload());
watchReach();
void show();
