// What the pages do: light or dark, search as you type, filters that live in the address, today.
"use strict";
const byId = (id) => document.getElementById(id);
const base = document.body.dataset.base;
const filled = (words, n) => words.replace("{n}", n);
const element = (name, attributes, ...inside) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
};

// Light and dark.
(() => {
  const button = byId("theme");
  button.hidden = false;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const now = root.dataset.theme || (dark.matches ? "dark" : "light");
    root.dataset.theme = now === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("ntmplan-theme", root.dataset.theme);
    } catch {
      // it is kept for this page alone
    }
  });
})();

// Today's line stands at the day on which the page is read.
for (const svg of document.querySelectorAll("svg.timeline")) {
  const { first, last, left, right } = svg.dataset;
  const now = new Date();
  const day = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const begin = Date.parse(first);
  const share = (day - begin) / (Date.parse(last) + 86400000 - begin);
  const today = svg.querySelector(".today");
  today.setAttribute("visibility", share >= 0 && share <= 1 ? "visible" : "hidden");
  const x = Number(left) + share * (right - left);
  for (const key of ["x1", "x2"]) today.querySelector("line").setAttribute(key, x.toFixed(1));
}

// The search on every page.
(() => {
  const field = byId("find");
  const hits = byId("hits");
  const told = byId("hits-told");
  const say = field.dataset;
  const MOST = 8;
  let at = -1;
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", "hits");
  field.setAttribute("aria-autocomplete", "list");
  hits.setAttribute("role", "listbox");
  hits.setAttribute("aria-label", say.all);

  const close = () => {
    hits.hidden = true;
    at = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const choose = (next) => {
    const all = [...hits.querySelectorAll("[role=option]")];
    if (!all.length) return;
    at = (next + all.length) % all.length;
    all.forEach((one, index) => one.setAttribute("aria-selected", String(index === at)));
    field.setAttribute("aria-activedescendant", all[at].id);
    all[at].scrollIntoView({ block: "nearest" });
  };
  const option = (one, index) => {
    const kind = element("span", { class: "kind" }, say[one.kind]);
    const where = one.plan ? element("span", { class: "of" }, ` ${one.plan}`) : "";
    return element(
      "a",
      { role: "option", id: `hit-${index}`, href: base + one.to, tabindex: "-1", "aria-selected": "false" },
      kind,
      ` ${one.number ? `${one.number} ` : ""}${one.name}`,
      where,
    );
  };
  const show = async () => {
    const asked = field.value;
    if (!asked.trim()) {
      told.textContent = "";
      close();
      return;
    }
    const data = await search.ready();
    if (asked !== field.value) return; // somebody went on typing
    const names = search.found(data.names, asked);
    const tasks = search.found(data.parts, asked);
    const shown = [...names.slice(0, MOST / 2), ...tasks, ...names.slice(MOST / 2)].slice(0, MOST);
    hits.replaceChildren(...shown.map(option));
    const n = names.length + tasks.length;
    told.textContent = n === 0 ? say.none : n === 1 ? say.one : filled(say.found, n);
    if (!n) hits.append(element("p", { class: "none" }, say.none));
    at = -1;
    field.removeAttribute("aria-activedescendant");
    hits.hidden = false;
    field.setAttribute("aria-expanded", "true");
  };
  field.addEventListener("input", show);
  field.addEventListener("focus", () => search.ready().catch(() => {}));
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (hits.hidden) show();
      else choose(at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1));
    } else if (event.key === "Escape") {
      if (!hits.hidden) event.preventDefault(); // the first one leaves what was typed
      close();
    } else if (event.key === "Enter") {
      event.preventDefault();
      const chosen = hits.querySelector("[aria-selected=true]");
      if (chosen && !hits.hidden) chosen.click();
      else location.href = `${base}tasks.html#${new URLSearchParams({ q: field.value })}`;
      close();
    }
  });
  field.form.addEventListener("focusout", (event) => {
    if (!field.form.contains(event.relatedTarget)) close();
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(?:INPUT|SELECT|TEXTAREA)$/.test(document.activeElement?.tagName);
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    (byId("q") ?? field).focus();
  });
})();

// The page of tasks and duties: what is asked for stands in the address behind `#`.
(() => {
  const form = byId("filters");
  if (!form) return;
  const body = byId("results").querySelector("tbody");
  const told = byId("told");
  const more = byId("more");
  const say = form.dataset;
  const KEYS = ["q", "plan", "unit", "role", "area", "year"];
  const STEP = 100;
  let rows = [];
  let pages = new Map();

  const read = () => new URLSearchParams(location.hash.slice(1));
  const state = () => {
    const kept = new URLSearchParams();
    for (const key of KEYS) if (form.elements[key].value) kept.set(key, form.elements[key].value);
    return String(kept);
  };
  const put = () => {
    const asked = read();
    for (const key of KEYS) {
      const field = form.elements[key];
      field.value = asked.get(key) ?? "";
      if (field.value !== (asked.get(key) ?? "")) field.value = "";
    }
  };
  const link = (words, to) => (to ? element("a", { href: base + to }, words) : words);
  const units = (all, none) => {
    if (!all.length) return none ? [element("span", { class: "none" }, none)] : [];
    return all.flatMap((name, at) => [
      link(name, pages.get(`unit ${name}`)),
      at < all.length - 1 ? "; " : "",
    ]);
  };
  const heads = [...byId("results").querySelectorAll("thead th")].map((one) => one.textContent);
  const row = (one) =>
    element(
      "tr",
      one.unled ? { class: "unled" } : {},
      element("td", { class: "no" }, link(one.number || "§", one.to)),
      element(
        "td",
        { class: "text" },
        one.name,
        " ",
        one.kind === "duty" ? element("span", { class: "tag" }, say.duty) : "",
        " ",
        element("span", { class: "of" }, link(one.plan, one.address)),
      ),
      element("td", { class: "who", "data-label": heads[2] }, ...units(one.leads, say.nobody)),
      element("td", { class: "who", "data-label": heads[3] }, ...units(one.supports)),
      element("td", { class: "when", "data-label": heads[4] }, one.time),
    );
  const grow = () => {
    const shown = body.rows.length;
    body.append(...rows.slice(shown, shown + STEP).map(row));
    more.hidden = body.rows.length >= rows.length;
  };
  const same = (a, b) => a.toLowerCase() === b.toLowerCase();
  const fits = (one, asked) => {
    const unit = asked.get("unit");
    const role = asked.get("role");
    const year = Number(asked.get("year"));
    if (asked.get("plan") && one.address !== asked.get("plan")) return false;
    if (asked.get("area") && !same(one.area, asked.get("area"))) return false;
    if (year && !(one.first <= year && year <= one.last)) return false;
    const duty = one.kind === "duty";
    if (role === "none") return one.unled && !duty && (!unit || one.supports.includes(unit));
    const named = { lead: duty ? [] : one.leads, support: one.supports, duty: duty ? one.leads : [] };
    if (unit) return (named[role] ?? [...one.leads, ...one.supports]).includes(unit);
    return role === "duty" ? duty : !role || named[role].length > 0;
  };
  const show = async () => {
    told.textContent = say.loading;
    const data = await search.ready();
    const asked = read();
    const within = data.parts.filter((one) => fits(one, asked));
    rows = asked.get("q") ? search.found(within, asked.get("q")) : within;
    body.replaceChildren();
    grow();
    byId("results").hidden = !rows.length;
    const n = rows.length;
    told.textContent = n === 0 ? say.none : n === 1 ? say.one : filled(say.many, n);
  };
  const options = (key, all) => {
    for (const [value, words] of all) form.elements[key].append(element("option", { value }, words));
  };
  const fill = (data) => {
    pages = new Map(data.names.map((one) => [`${one.kind} ${one.name}`, one.to]));
    const of = (kind) => data.names.filter((one) => one.kind === kind);
    options("plan", of("plan").map((one) => [one.to, one.name]));
    options("unit", of("unit").map((one) => [one.name, one.name]));
    options("area", of("area").map((one) => [one.name, one.name]));
    const years = new Set();
    for (const { first, last } of data.parts) {
      for (let year = first; year && year <= Math.min(last, first + 50); year += 1) years.add(year);
    }
    options("year", [...years].sort().map((year) => [String(year), String(year)]));
  };

  const query = new URLSearchParams(location.search).get("q");
  if (query && !location.hash) history.replaceState(null, "", `#${new URLSearchParams({ q: query })}`);
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (event.target.id === "q") {
      history.replaceState(null, "", `#${state()}`); // each letter is no step to go back to
      show();
    } else {
      location.hash = state();
    }
  });
  form.addEventListener("reset", () => {
    setTimeout(() => {
      location.hash = "";
    });
  });
  more.addEventListener("click", grow);
  addEventListener("hashchange", () => {
    put();
    show();
  });
  told.textContent = say.loading;
  search.ready().then((data) => {
    fill(data);
    put();
    show();
  });
})();
