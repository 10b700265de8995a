// Light or dark, as chosen before; without a choice as the reader's system has it.
"use strict";
(() => {
  try {
    const chosen = localStorage.getItem("ntmplan-theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  } catch {
    // the browser keeps nothing for this page: then it follows the system
  }
})();
