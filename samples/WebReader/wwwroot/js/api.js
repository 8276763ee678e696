import { language, number, say } from "./texts.js";

const maximumBytes = Number(document.body.dataset.maximumBytes);

/** What the reader is told when something cannot be read. */
export class Fault extends Error {
  constructor(title, detail) {
    super(title);
    this.detail = detail;
  }
}

const own = (code, values) => new Fault(say(`fault.${code}`), say(`fault.${code}.detail`, values));

/** Sends an article, a string or a file, as it is. */
export async function read(content, kind, entry = 0) {
  const size = typeof content === "string" ? new Blob([content]).size : content.size;
  if (size === 0 || (typeof content === "string" && content.trim() === "")) throw own("empty");
  if (size > maximumBytes) throw own("tooLarge", { n: number(Math.round(maximumBytes / 1000)) });
  let response;
  try {
    response = await fetch(`/api/read?kind=${kind}&entry=${entry}`, {
      method: "POST",
      body: content,
      headers: { "Accept-Language": language(), "Content-Type": "application/octet-stream" },
    });
  } catch {
    throw own("offline");
  }
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => null);
  throw problem?.code ? new Fault(problem.title, problem.detail) : own("failed");
}

/** An article of our own, to try the page with. */
export async function sample() {
  try {
    return await (await fetch("/sample.txt")).text();
  } catch {
    throw own("offline");
  }
}

/** What a file's name says it holds. */
export function kindOf(name) {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (["html", "htm", "xhtml"].includes(extension)) return "html";
  if (["md", "markdown"].includes(extension)) return "markdown";
  if (["rss", "atom"].includes(extension)) return "feed";
  return extension === "txt" ? "text" : "auto";
}
