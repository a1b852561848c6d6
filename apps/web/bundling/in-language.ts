import { existsSync } from "node:fs";
import type { Plugin } from "vite";

const room = /\/packages\/contract\/src\/texts\/([\w-]+)\.ts$/;
const sentences = /^export const (\w+Texts) = \{[^]*?^\} as const;$/gm;
const exported = /^export const \w+Texts\b/gm;

/**
 * Builds what says English sentences with those of another language in their place: whoever reads that one loads no
 * English. Its page is `index.de.html` beside `index.html`.
 */
export const inLanguage = (language: string, ownName: string): Plugin => ({
  name: "in-language",
  apply: "build",
  enforce: "pre",
  transform(code, id) {
    const name = room.exec(id)?.[1];
    if (name === undefined || !existsSync(id.replace(/[\w-]+\.ts$/, `${language}/${name}.ts`))) return undefined;
    const found: string[] = [];
    const translated = code.replaceAll(sentences, (_, texts: string) => {
      found.push(`${ownName}${texts[0]?.toUpperCase()}${texts.slice(1)}`);
      return `export const ${texts} = ${found.at(-1)};`;
    });
    // A room written otherwise would stay English, and nobody would be told.
    if (found.length !== code.match(exported)?.length) this.error(`${id} has sentences that are not found`);
    return { code: `import { ${found.join(", ")} } from "./${language}/${name}.ts";\n${translated}`, map: null };
  },
  transformIndexHtml: (html) => html.replace('<html lang="en">', `<html lang="${language}">`),
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      for (const [file, page] of Object.entries(bundle)) {
        if (!file.endsWith(".html") || page.type !== "asset") continue;
        delete bundle[file];
        this.emitFile({ type: "asset", fileName: file.replace(/html$/, `${language}.html`), source: page.source });
      }
    },
  },
});
