"use strict";
/* Keys press the button or link that carries them; marks are chosen one by one. No request is made here. */
(() => {
  const stored = "calque-keys-off";
  const dialog = document.getElementById("keys");
  const on = document.getElementById("keys-on");
  const said = document.getElementById("said");
  const note = document.getElementById("note");
  const marks = [...document.querySelectorAll("mark[data-mark]")];
  const rows = [...document.querySelectorAll("a.row")];
  let chosen = -1;
  let busy = false;

  const keysOff = () => {
    try { return localStorage.getItem(stored) === "yes"; } catch { return false; }
  };

  if (on) {
    on.checked = !keysOff();
    on.addEventListener("change", () => {
      try { localStorage.setItem(stored, on.checked ? "no" : "yes"); } catch { /* not kept then */ }
    });
  }
  const help = document.getElementById("help");
  if (help) help.addEventListener("click", () => dialog.showModal());

  const say = (text) => { if (said) said.textContent = text; };

  const choose = (step) => {
    if (marks.length === 0) { say("No marks in this article"); return; }
    for (const one of document.querySelectorAll(".chosen")) one.classList.remove("chosen");
    chosen = chosen < 0 ? (step > 0 ? 0 : marks.length - 1) : (chosen + step + marks.length) % marks.length;
    const mark = marks[chosen];
    mark.classList.add("chosen");
    mark.focus();
    mark.scrollIntoView({ block: "center" });
    const entry = document.getElementById("l" + mark.dataset.mark);
    if (entry) {
      entry.classList.add("chosen");
      say("Mark " + (chosen + 1) + " of " + marks.length + ": " + entry.querySelector("p").textContent);
    }
  };

  const judge = (letter) => {
    if (chosen < 0) { say("Choose a mark first, with full stop and comma"); choose(1); return; }
    const button = document.getElementById(letter + marks[chosen].dataset.mark);
    if (button) button.click(); else say("No wording is suggested for this mark");
  };

  const move = (step) => {
    const at = rows.indexOf(document.activeElement);
    const to = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step));
    rows[to].focus();
  };

  const nextSection = () => {
    const at = rows.indexOf(document.activeElement);
    const own = at < 0 ? null : rows[at].closest("section");
    const next = rows.slice(at + 1).find((row) => row.closest("section") !== own);
    if (next) next.focus();
  };

  const press = (key) => {
    for (const one of document.querySelectorAll("[data-key]")) {
      if (one.dataset.key.split(" ").includes(key)) { one.click(); return true; }
    }
    return false;
  };

  const act = (key) => {
    if (rows.length > 0) {
      if (key === "n" || key === "j") { move(1); return true; }
      if (key === "p" || key === "k") { move(-1); return true; }
      if (key === "g") { nextSection(); return true; }
      if (key === "o") { (rows.includes(document.activeElement) ? document.activeElement : rows[0]).click(); return true; }
      if (key === "Enter" && document.activeElement === document.body) { rows[0].click(); return true; }
    }
    if (key === ".") { choose(1); return true; }
    if (key === ",") { choose(-1); return true; }
    if (key === "w" && note) { judge("w"); return true; }
    if (key === "r" && note) { judge("r"); return true; }
    if (key === "e" && note) { note.focus(); return true; }
    return press(key);
  };

  document.addEventListener("keydown", (event) => {
    const field = event.target instanceof Element && event.target.closest("input, textarea, select");
    if (field) {
      if (event.key === "Escape") field.blur();
      if (event.key === "Enter" && event.ctrlKey && field === note) document.getElementById("keep").click();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || keysOff() || (dialog && dialog.open)) return;
    if (busy || event.repeat) { if (event.key.length === 1) event.preventDefault(); return; }
    if (act(event.key)) event.preventDefault();
  });

  const form = document.getElementById("decide");
  if (form) {
    form.addEventListener("submit", (event) => {
      if (busy) event.preventDefault();
      busy = true;
    });
  }
  /* A page from the browser's memory carries names that were used. */
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

  if (location.hash.startsWith("#m")) {
    chosen = marks.findIndex((mark) => "#" + mark.id === location.hash) - 1;
    choose(1);
  } else {
    const title = document.getElementById("title");
    if (title) title.focus({ preventScroll: true });
  }
})();
