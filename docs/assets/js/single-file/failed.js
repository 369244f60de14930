// Before all others: a browser too old for them shows what the file says without any script.

window.onerror = () => {
  document.documentElement.className = "no-js";
};
