// The words of the interface. The server fills the page with them; they are needed here for what changes.

let texts = {};
let numbers, plurals, languages;

export const language = () => document.documentElement.lang;

export async function setLanguage(code) {
  texts = await (await fetch(`/strings/${code}.json`)).json(); // before anything changes: it may fail
  document.documentElement.lang = code;
  numbers = new Intl.NumberFormat(code);
  plurals = new Intl.PluralRules(code);
  languages = new Intl.DisplayNames(code, { type: "language" });
}

/** The text of a key, its {names} replaced; the key's last part where there is none. */
export function say(key, values = {}) {
  const text = texts[key] ?? key.slice(key.indexOf(".") + 1);
  return text.replace(/\{(\w+)\}/g, (mark, name) => values[name] ?? mark);
}

/** A number of things, in the plural that the language wants. */
export const count = (key, n) => say(`${key}.${plurals.select(n) === "one" ? "one" : "other"}`, { n: number(n) });

export const number = n => numbers.format(n);

export const decimal = (n, digits, sign = "auto") =>
  new Intl.NumberFormat(language(), { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: sign }).format(n).replace("-", "\u2212");

export const percent = share => new Intl.NumberFormat(language(), { style: "percent" }).format(share);

export const nameOfLanguage = code => (code === "und" ? say("language.und") : languages.of(code));

/** Puts the words of the current language into every marked element. */
export function translate() {
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = say(element.dataset.text);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
  for (const element of document.querySelectorAll("[data-placeholder]")) element.placeholder = say(element.dataset.placeholder);
}
