import { byId, make } from "./dom.js";
import { count, say } from "./texts.js";

/** Draws the tags as buttons that stay pressed; several may be. */
export function drawTags(reading, announce) {
  const pressed = new Set([...document.querySelectorAll("#tags [aria-pressed=true]")].map(chip => chip.dataset.tag));
  byId("tags").replaceChildren(...reading.keywords.map((keyword, tag) => {
    const chip = make("button", { type: "button", class: "chip", "data-tag": tag, "aria-pressed": String(pressed.has(String(tag))) },
      make("span", { lang: reading.language === "und" ? "" : reading.language }, keyword.label), " ",
      make("span", { class: "count" }, make("span", { "aria-hidden": "true" }, String(keyword.mentions.length)),
        make("span", { class: "unseen" }, `${say(`tag.${keyword.kind}`)}, ${count("mentions", keyword.mentions.length)}`)));
    chip.title = [say(`tag.${keyword.kind}`), ...keyword.variants].join(" · ");
    chip.addEventListener("click", () => {
      const on = chip.getAttribute("aria-pressed") !== "true";
      chip.setAttribute("aria-pressed", String(on));
      highlight();
      announce(say(on ? "tags.on" : "tags.off", { n: count("mentions", keyword.mentions.length), tag: keyword.label }));
    });
    return make("li", {}, chip);
  }));
  if (reading.keywords.length === 0) byId("tags").append(make("li", { class: "small" }, say("tags.none")));
  highlight();
}

/** Forgets which tags were pressed: another article has come. */
export const forgetTags = () => byId("tags").replaceChildren();

function highlight() {
  const on = new Set([...document.querySelectorAll("#tags [aria-pressed=true]")].map(chip => chip.dataset.tag));
  for (const mention of document.querySelectorAll("#article .mention"))
    mention.classList.toggle("on", mention.dataset.tags.split(" ").some(tag => on.has(tag)));
}
