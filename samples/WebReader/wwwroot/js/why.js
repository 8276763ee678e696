import { byId, make } from "./dom.js";
import { decimal, number, say } from "./texts.js";

const panel = byId("why");
const article = byId("article");
let reading = null;
let shown = null;

/** Wires the explanation to pointing, tapping, focus and keys. */
export function explain() {
  article.addEventListener("pointerover", event => {
    if (event.pointerType === "mouse") showAt(event.target);
  });
  article.addEventListener("click", event => showAt(event.target));
  article.addEventListener("focusin", event => {
    showAt(event.target);
    // In a narrow window the explanation comes up from below: what has the focus stays in sight (the style leaves room).
    if (event.target.classList.contains("note")) event.target.scrollIntoView({ block: "nearest" });
  });
  article.addEventListener("keydown", move);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") clear();
  });
  byId("why-close").addEventListener("click", () => {
    const note = byId(`sentence-${shown}`)?.querySelector(".note");
    clear();
    note?.focus({ preventScroll: true });
    clear();
  });
}

/** Starts afresh with an article, or says the same in another language. */
export function explainArticle(next, keep = false) {
  const last = keep ? shown : null;
  reading = next;
  clear();
  if (last !== null) show(last);
}

/** The chosen sentences have changed: the one that is shown may be in or out now. */
export function refreshWhy() {
  if (shown !== null) show(shown);
}

function showAt(target) {
  const sentence = target.closest(".sentence");
  if (sentence) show(Number(sentence.dataset.sentence));
}

function clear() {
  if (shown !== null) byId(`sentence-${shown}`)?.classList.remove("active");
  shown = null;
  panel.classList.remove("open");
  byId("why-close").hidden = true;
  byId("why-brief").textContent = "";
  byId("why-content").replaceChildren(make("p", { class: "small" }, say("why.hint")));
}

function show(index) {
  const sentence = reading.sentences[index];
  const element = byId(`sentence-${index}`);
  if (shown !== null && shown !== index) byId(`sentence-${shown}`)?.classList.remove("active");
  shown = index;
  element.classList.add("active");
  panel.classList.add("open");
  byId("why-close").hidden = false;

  const kept = say(element.dataset.strength ? "why.kept" : "why.notKept");
  const rank = { n: number(sentence.rank), all: number(reading.sentences.length) };
  const text = reading.text.slice(sentence.start, sentence.start + sentence.length);
  byId("why-content").replaceChildren(
    make("p", { class: "opening-words", lang: reading.language === "und" ? "" : reading.language }, text.length > 90 ? `${text.slice(0, 90).replace(/\s+\S*$/, "")}…` : text),
    make("p", { class: "small" }, `${say("why.rank", rank)} · ${say("why.score", { n: decimal(sentence.score, 2) })} · ${kept}`),
    sentence.parts.length > 0 ? table(sentence) : make("p", { class: "small" }, say("why.noParts")));
  byId("why-brief").textContent = say("why.brief", { ...rank, kept, parts: sentence.parts.slice(0, 3).map(brief).join(" ; ") });
}

const nameOf = part => say(`part.${part.name}`);
const brief = part => `${nameOf(part)} ${decimal(part.contribution, 3, "exceptZero")}`;

function table(sentence) {
  const rows = [...sentence.parts.map(part => [nameOf(part), part.contribution]), [say("why.others"), sentence.others]];
  const average = sentence.score - rows.reduce((sum, [, adds]) => sum + adds, 0);
  const most = Math.max(...rows.map(([, adds]) => Math.abs(adds)), 1e-9);
  const body = make("tbody");
  for (const [name, adds] of rows) {
    const bar = make("span", { class: adds < 0 ? "bar less" : "bar", "aria-hidden": "true" });
    bar.style.width = `${(100 * Math.abs(adds)) / most}%`;
    body.append(make("tr", {}, make("th", { scope: "row" }, name, make("span", { class: "track" }, bar)), make("td", {}, decimal(adds, 3, "exceptZero"))));
  }
  return make("table", {},
    make("caption", { class: "small" }, say("why.note", { average: decimal(average, 3), score: decimal(sentence.score, 3) })),
    make("thead", { class: "unseen" }, make("tr", {}, make("th", { scope: "col" }, say("why.part")), make("th", { scope: "col" }, say("why.adds")))),
    body);
}

/** From a sentence's number to its neighbours', kept or not. */
function move(event) {
  const steps = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  if (!event.target.classList.contains("note") || !(event.key in steps)) return;
  const notes = [...article.querySelectorAll(".note")];
  const next = notes[notes.indexOf(event.target) + steps[event.key]];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
