// Only `ntmplan serve` adds this: it loads the page again when it changed, and says what can't be read.
"use strict";
(() => {
  const own = document.currentScript.dataset;
  const PATIENCE = 1500;
  const notice = document.createElement("aside");
  notice.className = "live";
  notice.setAttribute("aria-live", "polite");
  notice.tabIndex = 0; // a long one scrolls by keyboard too
  notice.hidden = true;
  document.body.prepend(notice);

  const say = (title, findings) => {
    const list = document.createElement("ul");
    for (const finding of findings) {
      const line = document.createElement("li");
      line.textContent = finding;
      list.append(line);
    }
    const sentences = title.map((sentence) => {
      const line = document.createElement("p");
      line.textContent = sentence;
      return line;
    });
    notice.replaceChildren(...sentences, ...(findings.length ? [list] : []));
    notice.hidden = !title.length && !findings.length;
  };

  let news = null;
  let waiting = 0;
  const listen = () => {
    news = new EventSource(`/live?page=${encodeURIComponent(location.pathname)}`);
    news.addEventListener("message", (event) => {
      clearTimeout(waiting);
      waiting = 0;
      const { mark, title, findings } = JSON.parse(event.data);
      if (mark && mark !== own.mark) location.reload();
      else say(title, findings);
    });
    news.addEventListener("error", () => {
      waiting ||= setTimeout(() => say([own.ended], []), PATIENCE);
    });
  };
  const leave = () => {
    clearTimeout(waiting);
    waiting = 0;
    news?.close();
    news = null;
  };

  // A browser has few connections to one server; pages that nobody sees take none.
  const follow = () => {
    if (document.hidden) leave();
    else if (!news) listen();
  };
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", leave);
  addEventListener("pageshow", follow);
})();
