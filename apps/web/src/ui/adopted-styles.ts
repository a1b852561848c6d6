/**
 * Styles that a library makes while the page runs, handed to the browser as an object: the content security policy allows
 * no style elements. It stands in the place of react-style-singleton's function of that name (vite.config.ts).
 */
export function stylesheetSingleton(): { add(styles: string): void; remove(): void } {
  let users = 0;
  let sheet: CSSStyleSheet | undefined;
  return {
    add(styles) {
      users += 1;
      if (users > 1) return;
      sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    remove() {
      users -= 1;
      if (users === 0) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}
