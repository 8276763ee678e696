// Loaded before the page is drawn, so that a chosen theme never flashes.
{
  const stored = localStorage.getItem("theme");
  if (stored === "dark" || stored === "light") document.documentElement.dataset.theme = stored;
}
