import { byId, make } from "./dom.js";
import { say } from "./texts.js";

/** Runs of left-out blocks longer than this are folded. */
const longRun = 6;

const tags = {
  Title: "h2", Heading: "h3", Byline: "p", Date: "p", Standfirst: "p", Caption: "p", ListItem: "li", Quotation: "blockquote", Body: "p", Furniture: "p",
};

/**
 * Draws an article. The server's offsets count UTF-16 code units of the text, as JavaScript's do, so that a span is
 * text.slice(start, start + length) and nothing else.
 */
export function drawArticle(reading) {
  const article = byId("article");
  article.lang = reading.language === "und" ? "" : reading.language;
  article.replaceChildren();
  if (reading.title && !reading.blocks.some(block => block.kind === "Title")) article.append(make("h2", { class: "title", dir: "auto" }, reading.title));

  const sentences = Map.groupBy(reading.sentences.entries(), ([, sentence]) => sentence.block);
  const mentions = mentionsInOrder(reading.keywords);
  let list = null;
  for (let i = 0; i < reading.blocks.length; i++) {
    const block = reading.blocks[i];
    if (block.kind === "Furniture") {
      const end = endOfRun(reading.blocks, i);
      article.append(end - i > longRun ? folded(reading, i, end) : open(reading, i, end));
      i = end - 1;
      list = null;
      continue;
    }
    const element = make(tags[block.kind], { class: block.kind.toLowerCase(), dir: "auto" });
    element.append(...pieces(reading, block, sentences.get(i) ?? [], mentions));
    if (block.kind === "ListItem") {
      if (!list) article.append(list = make("ul"));
      list.append(element);
    } else {
      article.append(element);
      list = null;
    }
  }
}

function endOfRun(blocks, start) {
  let end = start;
  while (end < blocks.length && blocks[end].kind === "Furniture") end++;
  return end;
}

function open(reading, start, end) {
  const run = document.createDocumentFragment();
  for (const block of reading.blocks.slice(start, end)) run.append(leftOut(reading, block));
  return run;
}

function folded(reading, start, end) {
  const reasons = [...new Set(reading.blocks.slice(start, end).map(block => block.reason))];
  const label = make("summary", { "data-blocks": end - start, "data-reasons": reasons.join(" ") });
  return make("details", { class: "furniture-run" }, label, open(reading, start, end));
}

function leftOut(reading, block) {
  const text = reading.text.slice(block.start, block.start + block.length);
  return make("p", { class: "furniture", dir: "auto" }, make("span", { class: "reason", "data-reason": block.reason }), " ", make("s", {}, text));
}

/** All mentions of all tags by where they begin. */
function mentionsInOrder(keywords) {
  return keywords
    .flatMap((keyword, tag) => keyword.mentions.map(({ start, length }) => ({ start, end: start + length, tag })))
    .sort((a, b) => a.start - b.start);
}

/** A block's text cut at its sentences, each of them with its number, which is a button that tells why. */
function pieces(reading, block, sentences, mentions) {
  const made = [];
  const end = block.start + block.length;
  let at = block.start;
  for (const [index, sentence] of sentences) {
    made.push(...plain(reading.text, at, sentence.start, mentions));
    at = sentence.start + sentence.length;
    const text = make("span", { class: "words" }, ...plain(reading.text, sentence.start, at, mentions));
    const note = make("button", { type: "button", class: "note", tabindex: -1, "aria-describedby": "why-brief" }, String(sentence.rank));
    made.push(make("span", { class: "sentence", id: `sentence-${index}`, "data-sentence": index }, text, note));
  }
  made.push(...plain(reading.text, at, end, mentions));
  return made;
}

/** A stretch of text cut where mentions begin and end: tags may overlap, so each piece knows all of its tags. */
function plain(text, start, end, mentions) {
  const inside = within(mentions, start, end);
  if (inside.length === 0) return end > start ? [text.slice(start, end)] : [];
  const cuts = new Set([start, end]);
  for (const mention of inside) {
    cuts.add(Math.max(start, mention.start));
    cuts.add(Math.min(end, mention.end));
  }
  const made = [];
  const ordered = [...cuts].sort((a, b) => a - b);
  for (let i = 0; i + 1 < ordered.length; i++) {
    const piece = text.slice(ordered[i], ordered[i + 1]);
    const own = inside.filter(mention => mention.start < ordered[i + 1] && mention.end > ordered[i]).map(mention => mention.tag);
    made.push(own.length === 0 ? piece : make("span", { class: "mention", "data-tags": own.join(" ") }, piece));
  }
  return made;
}

/** The mentions that touch a stretch; mentions are words or phrases, so none begins far before it. */
function within(mentions, start, end) {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].start < start - 200) low = middle + 1;
    else high = middle;
  }
  const found = [];
  for (; low < mentions.length && mentions[low].start < end; low++) if (mentions[low].end > start) found.push(mentions[low]);
  return found;
}

/** The words around the article's text, in the current language. */
export function labelArticle(counted) {
  for (const reason of document.querySelectorAll("#article [data-reason]")) {
    reason.lang = document.documentElement.lang;
    reason.replaceChildren(make("span", { class: "unseen" }, `${say("leftOut")} `), say(`reason.${reason.dataset.reason}`));
  }
  for (const run of document.querySelectorAll("#article [data-blocks]")) {
    run.lang = document.documentElement.lang;
    const reasons = run.dataset.reasons.split(" ").map(reason => say(`reason.${reason}`)).join(", ");
    run.textContent = `${counted("blocks", Number(run.dataset.blocks))} (${reasons})`;
  }
}
