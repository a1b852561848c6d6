import { markdownTexts, textsOf } from "@weir/contract";
import { mentionPieces } from "@weir/domain";
import { createContext, memo, useContext, type ComponentType, type ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import styles from "./markdown.module.css";
import { holdMentions, letGo, showMentions } from "./mention-marks.ts";
import { keepLines, withoutSurprises } from "./plain-parts.ts";
import { safeAddress } from "./safe-address.ts";

const say = textsOf(markdownTexts);

export interface MarkdownProps {
  text: string;
  /** Draws whoever is mentioned; without it mentions are what was typed. */
  Mention?: ComponentType<{ personId: string }>;
}

/** Beyond this, and beyond so many quotes and lists in each other, reading it would hold up the page. */
const longest = 20_000;
const tooDeep = /^[ \t]*(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){16}/m;

/**
 * What somebody wrote, with what Markdown means by it. Nothing in it is HTML, nothing is loaded from elsewhere, and links
 * lead to the web or a mailbox only.
 */
export const Markdown = memo(function Markdown({ text, Mention }: MarkdownProps): ReactNode {
  if (text.length > longest || tooDeep.test(text))
    return (
      <div className={styles.written} data-written>
        <p className={styles.plain}>{Mention === undefined ? text : withMentions(text, Mention)}</p>
      </div>
    );
  const { text: held, people } = Mention === undefined ? { text, people: [] } : holdMentions(text);
  return (
    <div className={styles.written} data-written>
      <ReactMarkdown
        remarkPlugins={[withoutSurprises, remarkGfm, keepLines, [showMentions, { people }]]}
        urlTransform={safeAddress}
        components={partsWith(people, Mention)}
      >
        {held}
      </ReactMarkdown>
    </div>
  );
});

const withMentions = (text: string, Mention: ComponentType<{ personId: string }>): ReactNode[] =>
  mentionPieces(text).map((piece, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- a text's pieces never change places
    typeof piece === "string" ? piece : <Mention key={index} personId={piece.personId} />,
  );

/** Code and mentions hold letters and nothing else. */
const lettersOf = (children: ReactNode): string => (typeof children === "string" ? children : "");

const partsWith = (people: readonly string[], Mention: MarkdownProps["Mention"]): Components => ({
  ...parts,
  ...(Mention !== undefined && {
    span: ({ children }) => <Mention personId={lettersOf(children)} />,
    code: ({ children }) => <code>{withMentions(letGo(lettersOf(children), people), Mention)}</code>,
  }),
  img: ({ src, alt }) => {
    const named = letGo(alt ?? "", people);
    const label = named === "" ? say("written.picture") : say("written.picture-of", { what: named });
    return <Way to={typeof src === "string" ? src : undefined}>{label}</Way>;
  },
});

const parts: Components = {
  a: ({ href, children }) => <Way to={href}>{children}</Way>,
  input: ({ checked }) => (
    <input
      type="checkbox"
      checked={checked === true}
      readOnly
      disabled
      aria-label={say(checked === true ? "written.done" : "written.to-do")}
    />
  ),
  table: ({ children }) => (
    // A table wider than the place for it is scrolled, by keys too.
    <div className={styles.table} role="region" aria-label={say("written.table")} tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  // Below the headings of the page it stands on.
  h1: ({ children }) => <h4>{children}</h4>,
  h2: ({ children }) => <h5>{children}</h5>,
  h3: ({ children }) => <h6>{children}</h6>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
};

const OnWay = createContext(false);

/** A link, where it leads anywhere that one may be led to, and is in no other. */
function Way({ to, children }: { to: string | undefined; children: ReactNode }): ReactNode {
  if (useContext(OnWay) || to === undefined || to === "") return children;
  return (
    <OnWay value>
      <a href={to} target="_blank" rel="noopener nofollow">
        {children}
      </a>
    </OnWay>
  );
}
