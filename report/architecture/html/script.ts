/**
 * What the page does by itself: filters, links into what a filter hides, arrows in the matrix, printing everything. Without
 * it the whole report is still there to read. Written for browsers as it stands, since nothing compiles it.
 */
export const SCRIPT = `"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = document.querySelector(".filters");
  const shown = document.getElementById("shown");
  const plain = (text) => text.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").toLowerCase();
  const items = all("[data-cell],[data-rule]").map((element) => ({ element, text: undefined }));
  const matches = (item, wanted) => {
    const { dataset } = item.element;
    for (const name of ["area", "requirement", "verdict", "severity"])
      if (wanted[name] && !dataset[name].split(" ").includes(wanted[name])) return false;
    if (wanted.words.length === 0) return true;
    item.text ??= plain(item.element.textContent + " " + (dataset.cell ?? dataset.rule));
    return wanted.words.every((word) => item.text.includes(word));
  };
  const filter = () => {
    const values = Object.fromEntries(new FormData(form));
    const wanted = { ...values, words: plain(values.text).split(/\\s+/).filter(Boolean) };
    const filtering = Object.values(values).some(Boolean);
    let count = 0;
    for (const item of items) {
      const match = matches(item, wanted);
      item.element.hidden = !match;
      if (match) count += 1;
      const cell = item.element.dataset.cell;
      if (cell) document.querySelector('[data-tile="' + cell + '"]').classList.toggle("dim", !match);
    }
    for (const area of all(".area")) area.hidden = !area.querySelector(".cell:not([hidden])");
    shown.textContent = !filtering ? "" : count === 0 ? shown.dataset.nothing : count + " " + shown.dataset.shown;
  };
  let waiting;
  form.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, event.target.name === "text" ? 120 : 0);
  });
  form.addEventListener("reset", () => setTimeout(filter, 0));
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      form.elements.text.focus();
    }
    if (event.key === "Escape" && typing && event.target.form === form) form.reset();
  });

  const goto = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) {
      form.reset();
      filter();
    }
    if (target.tagName === "DETAILS") {
      target.open = true;
      target.querySelector("summary").focus({ preventScroll: true });
    } else if (target.tabIndex === -1) target.focus({ preventScroll: true });
    target.scrollIntoView();
  };
  addEventListener("hashchange", goto);
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && link.hash === location.hash) goto();
  });

  const rows = all(".matrix tbody tr").map((row) => all(".tile", row));
  const move = (row, column) => {
    const tile = rows[Math.min(Math.max(row, 0), rows.length - 1)];
    const next = tile[Math.min(Math.max(column, 0), tile.length - 1)];
    for (const other of rows.flat()) other.tabIndex = other === next ? 0 : -1;
    next.focus();
  };
  document.querySelector(".matrix").addEventListener("keydown", (event) => {
    const tile = event.target.closest(".tile");
    const row = rows.findIndex((tiles) => tiles.includes(tile));
    if (row < 0) return;
    const column = rows[row].indexOf(tile);
    const to = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? rows.length - 1 : row, rows[row].length - 1],
    }[event.key];
    if (to === undefined || event.altKey || event.metaKey) return;
    event.preventDefault();
    move(...to);
  });

  for (const button of all(".zoom"))
    button.addEventListener("click", () => {
      const large = button.parentElement.querySelector(".canvas").classList.toggle("enlarged");
      button.setAttribute("aria-pressed", String(large));
    });

  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  document.getElementById("theme").addEventListener("click", () => {
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : dark.matches;
    root.dataset.theme = isDark ? "light" : "dark";
  });

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    for (const each of closed) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of closed) each.open = false;
  });

  const links = new Map(all("nav a").map((link) => [link.hash.slice(1), link]));
  const reading = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting)
          for (const [id, link] of links)
            if (id === target.id) link.setAttribute("aria-current", "true");
            else link.removeAttribute("aria-current");
    },
    { rootMargin: "-30% 0px -65%" },
  );
  for (const chapter of all(".chapter")) reading.observe(chapter);
  filter();
  goto();
})();
`;
