"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const articles = all("#articles > article");
  const tools = byId("tools");
  const find = byId("find");
  const inline = byId("inline");
  const chosen = (name) => all("input[name=" + name + "]").filter((box) => box.checked).map((box) => box.value);

  function filter() {
    const verdicts = new Set(chosen("verdict"));
    const types = new Set(chosen("type"));
    const everyType = types.size === all("input[name=type]").length;
    const words = find.value.trim().toLowerCase();
    let shown = 0;
    for (const article of articles) {
      const own = article.dataset.types.split(" ");
      const keep = verdicts.has(article.dataset.verdict)
        && (everyType || own.some((type) => types.has(type)))
        && (words === "" || heading(article).includes(words));
      article.hidden = !keep;
      shown += keep ? 1 : 0;
    }
    for (const mark of all("mark")) {
      mark.classList.toggle("off", !types.has(mark.dataset.type));
    }
    byId("count").textContent = shown + " of " + articles.length + " articles shown";
  }

  function heading(article) {
    return (article.querySelector("h3").textContent + " " + article.querySelector(".source").textContent).toLowerCase();
  }

  function show(element) {
    for (let outer = element.closest("details"); outer; outer = outer.parentElement.closest("details")) {
      outer.open = true;
    }
    element.tabIndex = -1;
    element.focus({preventScroll: true});
    element.scrollIntoView({block: element.tagName === "MARK" ? "center" : "start"});
  }

  function step(elements, forward) {
    const here = document.activeElement;
    const place = (element) => here.compareDocumentPosition(element);
    const after = elements.filter((element) => place(element) & Node.DOCUMENT_POSITION_FOLLOWING);
    const before = elements.filter((element) =>
      (place(element) & Node.DOCUMENT_POSITION_PRECEDING) && !element.contains(here));
    const next = here === document.body || !here.closest("#articles")
      ? elements[forward ? 0 : elements.length - 1]
      : forward ? after[0] : before[before.length - 1];
    if (next) {
      show(next);
    }
  }

  function setAll(open) {
    for (const article of articles.filter((one) => !one.hidden)) {
      article.querySelector("details").open = open;
    }
  }

  const visible = () => articles.filter((article) => !article.hidden);
  const marks = () => visible().flatMap((article) => all("mark:not(.off)", article));
  const keys = {
    j: () => step(visible(), true),
    k: () => step(visible(), false),
    n: () => step(marks(), true),
    p: () => step(marks(), false),
    s: () => inline.click(),
    o: () => {
      const article = document.activeElement.closest("#articles > article");
      if (article) {
        const details = article.querySelector("details");
        details.open = !details.open;
      }
    },
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input[type=search]");
    if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.addEventListener("input", filter);
  byId("open-all").addEventListener("click", () => setAll(true));
  byId("close-all").addEventListener("click", () => setAll(false));
  for (const on of [true, false]) {
    byId(on ? "types-all" : "types-none").addEventListener("click", () => {
      all("input[name=type]").forEach((box) => { box.checked = on; });
      filter();
    });
  }

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("article:not([hidden]).spun > details, article:not([hidden]).translated > details").filter((one) => !one.open);
    closed.forEach((one) => { one.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((one) => { one.open = false; }));

  function toHash() {
    const target = location.hash.length > 1 && byId(location.hash.slice(1));
    if (target && target.matches("article")) {
      target.querySelector("details").open = true;
      target.focus({preventScroll: true});
    }
  }
  addEventListener("hashchange", toHash);
  tools.hidden = false;
  filter();
  toHash();
})();
