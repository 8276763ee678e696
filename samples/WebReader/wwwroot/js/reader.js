import { kindOf, read, sample, Fault } from "./api.js";
import { drawArticle, labelArticle } from "./article.js";
import { byId, make } from "./dom.js";
import { preferences } from "./preferences.js";
import { drawSummary, lengthChanged, chosen, resetLength } from "./summary.js";
import { drawTags, forgetTags } from "./tags.js";
import { count, language, nameOfLanguage, say, setLanguage } from "./texts.js";
import { explain, explainArticle, refreshWhy } from "./why.js";

let reading = null;
let sent = null;
let turn = 0;

const announce = text => (byId("status").textContent = text);

function tell(fault) {
  byId("text").toggleAttribute("aria-invalid", fault !== null);
  byId("fault").replaceChildren(...(fault ? [make("p", { class: "fault" }, make("strong", {}, fault.message), " ", fault.detail ?? "")] : []));
}

function refuse(fault) {
  announce("");
  tell(fault instanceof Fault ? fault : new Fault(say("fault.failed"), say("fault.failed.detail")));
}

/** Sends what was given and shows the answer; a fault leaves what is shown as it is. */
async function show(content, kind, entry = 0) {
  const own = ++turn;
  tell(null);
  announce(say("reading"));
  let answer;
  try {
    answer = await read(content, kind, entry);
  } catch (fault) {
    if (own === turn) refuse(fault);
    return;
  }
  // The answer to an earlier question may come after that to a later one.
  if (own !== turn) return;
  reading = answer;
  sent = { content, kind };
  drawArticle(reading);
  forgetTags();
  resetLength(reading);
  byId("result").hidden = false;
  byId("source").open = false;
  drawAll(false);
  announce(say("done", {
    sentences: count("sentences", chosen(reading).length),
    tags: count("tagCount", reading.keywords.length),
    language: nameOfLanguage(reading.language),
  }));
  byId("summary-title").focus();
}

/** Everything that has words of the interface in it. */
function drawAll(keep) {
  byId("source").querySelector("summary").dataset.text = "source.change";
  byId("source").querySelector("summary").textContent = say("source.change");
  drawEntries();
  labelArticle(count);
  drawSummary(reading);
  drawTags(reading, announce);
  explainArticle(reading, keep);
}

function drawEntries() {
  byId("entries").hidden = !reading.entries;
  byId("entry").replaceChildren(...(reading.entries ?? []).map((title, i) =>
    make("option", { value: i, selected: i === reading.entry }, title ?? say("entry.untitled", { n: i + 1 }))));
}

async function open(file) {
  byId("text").value = "";
  await show(file, byId("kind").value === "auto" ? kindOf(file.name) : byId("kind").value);
}

byId("form").addEventListener("submit", event => {
  event.preventDefault();
  show(byId("text").value, byId("kind").value);
});

byId("sample").addEventListener("click", async () => {
  try {
    byId("text").value = await sample();
  } catch (fault) {
    refuse(fault);
    return;
  }
  byId("kind").value = "auto";
  await show(byId("text").value, "text");
});

byId("file").addEventListener("change", async event => {
  const [file] = event.target.files;
  if (file) await open(file);
  event.target.value = "";
});

byId("text").addEventListener("dragover", event => event.preventDefault());
byId("text").addEventListener("drop", async event => {
  const [file] = event.dataTransfer.files;
  if (!file) return;
  event.preventDefault();
  await open(file);
});

byId("entry").addEventListener("change", event => show(sent.content, sent.kind, Number(event.target.value)));
byId("left-out").addEventListener("change", event => byId("article").classList.toggle("clean", !event.target.checked));

byId("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(chosen(reading).map(index => {
      const { start, length } = reading.sentences[index];
      return reading.text.slice(start, start + length);
    }).join(" "));
    announce(say("copied"));
  } catch {
    announce(say("copy.failed"));
  }
});

lengthChanged(() => {
  drawSummary(reading);
  refreshWhy();
  announce(byId("measure").textContent);
});

await setLanguage(language());
preferences(() => {
  tell(null);
  if (reading) drawAll(true);
});
explain();
document.documentElement.dataset.ready = "";
