// In every head, before the first paint: a chosen theme must not flash, and styles may count on scripts.
document.documentElement.className = "js";
try {
  const theme = localStorage.getItem("pk-tema");
  if (theme) document.documentElement.setAttribute("data-md-color-scheme", theme);
} catch {}
