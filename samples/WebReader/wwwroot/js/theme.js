// Loaded before the page is drawn, so that a chosen theme never flashes.
try {
  const stored = localStorage.getItem("theme");
  if (stored === "dark" || stored === "light") document.documentElement.dataset.theme = stored;
} catch {
  // A browser may forbid storage: the system's theme serves.
}
