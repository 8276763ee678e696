import { language, setLanguage, translate } from "./texts.js";

const dark = document.getElementById("dark");
const system = matchMedia("(prefers-color-scheme: dark)");

const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";

function showTheme() {
  dark.setAttribute("aria-pressed", String(isDark()));
}

function showLanguage() {
  for (const button of document.querySelectorAll("[data-language]"))
    button.setAttribute("aria-pressed", String(button.dataset.language === language()));
}

/** Wires the switches of theme and language; calls back once the words have changed. */
export function preferences(changed) {
  dark.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // Forbidden storage: the choice lasts as long as the page.
    }
    showTheme();
  });
  system.addEventListener("change", showTheme);
  showTheme();

  for (const button of document.querySelectorAll("[data-language]")) {
    button.addEventListener("click", async () => {
      try {
        await setLanguage(button.dataset.language);
      } catch {
        return;
      }
      // The server reads the same cookie, so that the page and its messages come in this language from now on.
      document.cookie = `language=c=${language()}|uic=${language()}; path=/; max-age=31536000; samesite=strict`;
      translate();
      showLanguage();
      changed();
    });
  }
  showLanguage();
}
