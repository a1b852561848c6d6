import fc from "fast-check";
import { expect, test } from "vitest";
import { commonWords } from "./common-passwords.ts";
import { createPasswordRules, lettersToGuess, PASSWORD_LONGEST, PASSWORD_SHORTEST } from "./password-rules.ts";

const rulesHere = createPasswordRules();
const why = (password: string, login = "ann@example.org", rules = rulesHere) => {
  const problem = rules(password, login);
  return problem && "why" in problem ? problem.why : undefined;
};

test("length is what counts, in characters as people see them", () => {
  expect(why("kx".repeat(7))).toBe("short");
  expect(why("🐟🐠🐡🦈🐬🐳🐋🐙🦑🦐🦞🦀🐚🪸")).toBe("short");
  expect(why("🐟🐠🐡🦈🐬🐳🐋🐙🦑🦐🦞🦀🐚🪸🦭")).toBeUndefined();
  expect(why("wren ".repeat(41))).toBe("long");
  expect(why(" lamp under the grey stairs ")).toBeUndefined();
});

test("what everybody tries first is refused, however it is dressed up", () => {
  const common = [
    "passwordpassword",
    "password1234567",
    "P4$$w0rd!!!!!!!!",
    "Password2024!2024",
    "qwertyuiopasdfghjkl",
    "1qaz2wsx3edc4rfv",
    "abcdefghijklmnop",
    "zyxwvutsrqponmlk",
    "123456789012345",
    "000000000000000",
    "abcabcabcabcabc",
    "xyzzyxyzzyxyzzyxyzzy",
    "iloveyouiloveyou",
    "letmeinletmein123",
    "Sunshine-Football",
    "summer2024summer2024",
    "administrator123456",
    "correct horse battery staple",
    "maytheforcebewithyou",
    "qwerty qwerty qwerty",
  ];
  for (const password of common) expect([password, why(password)]).toEqual([password, "common"]);
});

test("ordinary long passwords pass, with spaces, words and all", () => {
  const good = [
    "nine purple ducks walk home",
    "my grandmother's blue teapot",
    "vK3-9pq!Zr7_wLt2",
    "der kleine Igel schläft unterm Laub",
    "小さな猫が屋根の上で眠っていますよね",
    "we ride at dawn, bring snacks",
    "sunshine falls on wet cobbles",
    "plinth-otter-gauge-mauve",
  ];
  for (const password of good) expect([password, why(password)]).toEqual([password, undefined]);
});

test("a password is nothing like the login", () => {
  expect(why("annabella likes rivers", "AnnaBella")).toBe("like-login");
  expect(why("walks with m.curie daily", "m.curie@example.org")).toBe("like-login");
  expect(why("m.curie-and-company", "m.curie-and-company@example.org")).toBe("like-login");
  expect(why("an otter on a plinth", "an")).toBeUndefined();
});

test("beside a second factor 8 characters are enough, and what everybody tries first is refused all the same", () => {
  const ofTwo = (password: string) => {
    const problem = rulesHere(password, "ann@example.org", true);
    return problem && "why" in problem ? problem.why : undefined;
  };
  expect([ofTwo("vK3-9pq"), ofTwo("vK3-9pq!"), ofTwo("nine blue ducks")]).toEqual([
    "short-of-two",
    undefined,
    undefined,
  ]);
  for (const password of ["password", "Sunshine7", "letmein123", "qwertyui", "12345678", "summer2024", "P4$$w0rd!!"])
    expect([password, ofTwo(password)]).toEqual([password, "common"]);
  expect(ofTwo("ann@example")).toBe("like-login");
});

test("words of the place are as easy to guess as any: what the firm, its product and its host are called", () => {
  const rules = createPasswordRules(["Fernway Outfitters", "project-larkspur", "boards.fernway.example"]);
  const ofThePlace = [
    "fernwayoutfitters",
    "Larkspur-Fernway-2026",
    "Fernway Outfitters!!",
    "f3rnw4y l4rk$pur 1",
    "boards.fernway.example",
    "fernway larkspur boards",
  ];
  for (const password of ofThePlace) {
    expect([password, why(password, "ann@example.org", rules)]).toEqual([password, "common"]);
    expect([password, why(password)]).toEqual([password, undefined]);
  }
  expect(why("password weir 2026")).toBe("common");
  expect(why("the fernway heron waits at dusk", "ann@example.org", rules)).toBeUndefined();
});

test("the list holds what it says, and no sign can make a listed word good", () => {
  expect(commonWords.length).toBeGreaterThan(1_500);
  for (const word of commonWords) {
    expect(word).toBe(word.toLowerCase());
    const long = word.repeat(Math.ceil(PASSWORD_SHORTEST / word.length)).slice(0, PASSWORD_LONGEST);
    expect([word, why(long, "")]).toEqual([word, "common"]);
  }
});

test("a longer password of random letters is never called common", () => {
  const letters = [..."bdfhjkmpqrtvwxz23689#%&*"];
  const password = fc.array(fc.constantFrom(...letters), { minLength: 20, maxLength: PASSWORD_LONGEST });
  fc.assert(
    fc.property(password, (signs) => {
      const text = signs.join("");
      const variety = new Set(signs).size;
      fc.pre(variety >= 12);
      expect(lettersToGuess(text)).toBeGreaterThanOrEqual(8);
      expect(lettersToGuess(`${text} otter plinth gauge`)).toBeGreaterThanOrEqual(8);
    }),
    { seed: 5 },
  );
});

test("any repetition of a few letters is common", () => {
  const unit = fc.string({ minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(unit, (piece) => {
      const text = piece.repeat(40).slice(0, 60);
      fc.pre(!/^\s*$/.test(text) && !"ann@example.org".includes(text.toLowerCase()));
      expect(lettersToGuess(text)).toBeLessThan(8);
    }),
    { seed: 6 },
  );
});
