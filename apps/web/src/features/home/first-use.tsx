import { starterBoards, type StarterBoard } from "@weir/contract";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { FileDrop } from "../../ui/file-drop.tsx";
import { DemoButton } from "./demo-button.tsx";
import styles from "./first-use.module.css";
import { say } from "./say.ts";

export interface FirstUseProps {
  offersDemo: boolean;
  onFiles: (files: readonly File[]) => void;
  onStart: (starter: StarterBoard) => void;
}

/** An empty workspace: bring a board (the one next step), or begin, or look around. */
export function FirstUse({ offersDemo, onFiles, onStart }: FirstUseProps): ReactNode {
  return (
    <div className={styles.first}>
      <header className={styles.welcome}>
        <h1>{say("home.first.title")}</h1>
        <p>{say("home.first.text")}</p>
      </header>
      <div className={styles.ways}>
        <section className={styles.bring} aria-labelledby="bring">
          <h2 id="bring">{say("home.first.import.title")}</h2>
          <p>{say("home.first.import.text")}</p>
          <FileDrop
            label={say("home.first.import.drop")}
            overLabel={say("home.first.import.over")}
            chooseLabel={say("home.first.import.choose")}
            hint={say("home.first.import.kinds")}
            onFiles={onFiles}
          />
        </section>
        <section className={styles.start} aria-labelledby="start">
          <h2 id="start">{say("home.first.start.title")}</h2>
          <p>{say("home.first.start.text")}</p>
          <ul className={styles.starters}>
            {starterBoards().map((starter) => (
              <li key={starter.id}>
                <button type="button" className={styles.starter} onClick={() => onStart(starter)}>
                  <span>
                    <strong>{starter.name}</strong>
                    <span className={styles.quiet}>{starter.description}</span>
                  </span>
                  <ChevronRight size={16} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        </section>
        {offersDemo && (
          <section className={styles.look} aria-labelledby="look">
            <h2 id="look">{say("home.first.demo.title")}</h2>
            <p>{say("home.first.demo.text")}</p>
            <DemoButton label={say("home.first.demo.action")} />
          </section>
        )}
      </div>
    </div>
  );
}
