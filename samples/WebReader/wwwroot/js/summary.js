import { byId, make } from "./dom.js";
import { count, nameOfLanguage, number, percent, say } from "./texts.js";

const auto = byId("auto");
const slider = byId("length");

/** For each sentence 1 to 5: where its score stands between the article's least and best. */
function strengths(reading) {
  let least = Infinity;
  let most = -Infinity;
  for (const { score } of reading.sentences) {
    least = Math.min(least, score);
    most = Math.max(most, score);
  }
  return reading.sentences.map(({ score }) => (most > least ? 1 + Math.round((4 * (score - least)) / (most - least)) : 5));
}

/** The sentences chosen at the length that is set. */
export const chosen = reading => reading.summaries[auto.checked ? 0 : Number(slider.value)] ?? reading.summaries[0];

/** Fits the slider to an article. */
export function resetLength(reading) {
  auto.checked = true;
  slider.max = Math.max(1, reading.summaries.length - 1);
  slider.value = Math.max(1, reading.summaries[0].length);
  slider.disabled = auto.disabled = reading.summaries[0].length === 0;
}

/** Wires the slider and its automatic position. */
export function lengthChanged(listener) {
  slider.addEventListener("input", () => {
    auto.checked = false;
    listener();
  });
  auto.addEventListener("change", listener);
}

const words = text => (text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length;

/** Writes the summary and marks its sentences in the article. */
export function drawSummary(reading) {
  const kept = chosen(reading);
  if (auto.checked) slider.value = Math.max(1, kept.length);
  const value = count("sentences", Number(slider.value));
  byId("length-value").textContent = auto.checked ? count("sentences", kept.length) : `${say("length.most")} ${value}`;
  slider.setAttribute("aria-valuetext", byId("length-value").textContent);

  const texts = kept.map(index => textOf(reading, reading.sentences[index]));
  byId("summary").lang = reading.language === "und" ? "" : reading.language;
  byId("summary").replaceChildren(...kept.map((index, i) => make("li", { dir: "auto" }, make("span", { class: "words" }, texts[i]), placeOf(index, reading.sentences[index].rank))));
  byId("copy").hidden = kept.length === 0;
  const all = reading.blocks.filter(block => block.kind !== "Furniture").reduce((sum, block) => sum + words(textOf(reading, block)), 0);
  const own = texts.reduce((sum, text) => sum + words(text), 0);
  byId("measure").textContent = kept.length === 0
    ? say("summary.none")
    : say("summary.measure", { words: count("words", own), all: number(all), share: percent(own / Math.max(1, all)), language: nameOfLanguage(reading.language) });
  markKept(reading, new Set(kept));
}

const textOf = (reading, span) => reading.text.slice(span.start, span.start + span.length).replace(/\s*[\r\n\t]\s*/g, " ");

/** A link from the summary to the sentence's number in the article. */
function placeOf(index, rank) {
  const link = make("a", { class: "note", href: `#sentence-${index}`, lang: document.documentElement.lang, "aria-label": say("summary.place", { n: number(rank) }) }, String(rank));
  link.addEventListener("click", event => {
    event.preventDefault();
    const sentence = byId(`sentence-${index}`);
    sentence.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    sentence.querySelector(".note").focus({ preventScroll: true });
  });
  return link;
}

/** Shade, number and words: what is kept is told in three ways. */
function markKept(reading, kept) {
  const levels = strengths(reading);
  for (const element of document.querySelectorAll("#article .sentence")) {
    const index = Number(element.dataset.sentence);
    const sentence = reading.sentences[index];
    const note = element.querySelector(".note");
    const isKept = kept.has(index);
    const level = levels[index];
    if (isKept) element.dataset.strength = level;
    else delete element.dataset.strength;
    note.tabIndex = isKept ? 0 : -1;
    note.lang = document.documentElement.lang;
    note.setAttribute("aria-label", say(isKept ? "note.kept" : "note.other", { n: number(sentence.rank), strength: level }));
  }
}
