// Shows HTML that Python made, and reports what a person does with it.
// Elements say what they mean: data-do (the gesture's name) and data-value; data-copy (text to
// copy), data-keep (scroll position stays, but for what is chosen), data-text (offsets count in
// it), data-walk (arrow keys move among its data-do elements, and choose them if it is "choose"),
// data-focus (what the keyboard gets).

const QUIET = 120; // milliseconds without another letter before a text counts as typed
const TYPED = ["search", "text", "range", "textarea"];

const typing = (element) =>
  element.matches("textarea, select, input:not([type=checkbox]):not([type=range])");

function remember(page) {
  const active = page.contains(document.activeElement) ? document.activeElement : null;
  const ids = (selector) => [...page.querySelectorAll(selector)].map((found) => found.id);
  const kept = [...page.querySelectorAll("[data-keep][id]")];
  return {
    focus: active && (active === page ? page : active.id || active.dataset.do),
    value: active?.value,
    caret: active?.matches("input[type=search], input[type=text], textarea")
      ? [active.selectionStart, active.selectionEnd]
      : null,
    open: ids("details[open][id]"),
    scrolled: kept.map((box) => [box.id, box.scrollTop, box.scrollLeft]),
  };
}

function recall(page, before) {
  const find = (id) => id && page.querySelector(`#${CSS.escape(id)}`);
  before.open.map(find).forEach((details) => details && (details.open = true));
  for (const [id, top, left] of before.scrolled) {
    const box = find(id);
    if (box) [box.scrollTop, box.scrollLeft] = [top, left];
  }
  const look = page.querySelector(".chosen, .looked");
  const box = look?.closest("[data-keep]");
  if (box) scrollTo(box, look);
  if (!before.focus) return;
  const active = before.focus === page ? page : find(before.focus) || page.querySelector("[data-focus]");
  active?.focus({ preventScroll: true });
  if (active && before.caret && active.value !== undefined) {
    active.value = before.value;
    active.setSelectionRange(...before.caret);
  }
}

function scrollTo(box, look) {
  const [outer, inner] = [box.getBoundingClientRect(), look.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    box.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}

// The next element for an arrow key: of a list, or of a picture the nearest on that side.
function next(walked, here, key) {
  const all = [...walked.querySelectorAll("[data-do]")];
  const along = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const side = { ArrowDown: 1, ArrowUp: -1 }[key];
  const list = walked.dataset.walk === "choose";
  if (list ? side : along) return all[all.indexOf(here) + (list ? side : along)];
  if (list || !side) return null;
  const [x, y] = middle(here);
  const far = ([a, b]) => 10 * Math.abs(b - y) + Math.abs(a - x);
  const beyond = all.filter((mark) => side * (middle(mark)[1] - y) > 1);
  return beyond.sort((a, b) => far(middle(a)) - far(middle(b)))[0];
}

function middle(mark) {
  const box = mark.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}

// Code points, as Python counts them, from the start of the text to a place in it.
function offset(text, node, place) {
  const range = document.createRange();
  range.selectNodeContents(text);
  range.setEnd(node, place);
  return [...range.toString()].length;
}

function render({ model, el }) {
  const page = document.createElement("div");
  page.className = "ladder-page";
  el.append(page);
  let typed = null; // the field, its text and the clock of what is being typed

  const send = (element, more = {}) =>
    model.send({ do: element.dataset.do, value: element.dataset.value ?? "", ...more });

  // What is typed goes out when the letters stop, or when the field is left.
  function settle() {
    if (!typed) return;
    const { element, value, clock } = typed;
    clearTimeout(clock);
    typed = null;
    send(element, { value });
  }

  function show() {
    const before = remember(page);
    page.innerHTML = model.get("html");
    recall(page, before);
  }

  function dress() {
    page.setAttribute("role", "group");
    page.setAttribute("aria-label", model.get("label"));
    if (model.get("hotkeys").length) page.tabIndex = 0;
  }

  async function copy(button) {
    const text = page.querySelector(button.dataset.copy).textContent;
    await navigator.clipboard?.writeText(text).catch(() => null);
    button.textContent = "Copied";
  }

  function close(target) {
    for (const menu of page.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(target)) menu.open = false;
    }
  }
  const outside = (event) => close(event.target);
  document.addEventListener("click", outside, true);

  page.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button);
    const element = event.target.closest("[data-do]");
    if (element && !element.matches("input, select, textarea, form, [data-text]")) send(element);
  });
  page.addEventListener("change", (event) => {
    const element = event.target;
    if (!element.dataset.do || TYPED.includes(element.type)) return;
    send(element, element.type === "checkbox" ? { on: element.checked } : { value: element.value });
  });
  page.addEventListener("input", (event) => {
    const element = event.target;
    if (!element.dataset.do || !TYPED.includes(element.type)) return;
    clearTimeout(typed?.clock);
    typed = { element, value: element.value, clock: setTimeout(settle, QUIET) };
  });
  page.addEventListener("focusout", settle);
  page.addEventListener("submit", (event) => {
    event.preventDefault();
    send(event.target, { fields: Object.fromEntries(new FormData(event.target)) });
  });
  for (const done of ["mouseup", "keyup"]) {
    page.addEventListener(done, () => {
      const chosen = document.getSelection();
      const text = page.querySelector("[data-text][data-do]");
      if (!text || chosen.isCollapsed || !chosen.rangeCount) return;
      const range = chosen.getRangeAt(0);
      if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
      const start = offset(text, range.startContainer, range.startOffset);
      send(text, { start, end: offset(text, range.endContainer, range.endOffset) });
    });
  }

  // The notebook listens on the document for "a", "d d" and arrows: what is pressed here stays here.
  function pressed(event) {
    if (!page.contains(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopImmediatePropagation();
    if (event.key === "Escape") close(null);
    if (typing(event.target)) return;
    if (model.get("hotkeys").includes(event.key)) {
      event.preventDefault();
      model.send({ do: "key", value: event.key });
    } else if (event.target.closest("[data-walk]")) walk(event);
  }

  function walk(event) {
    const here = event.target.closest("[data-do]");
    const walked = event.target.closest("[data-walk]");
    const entered = ["Enter", " "].includes(event.key);
    const to = entered ? here : here && next(walked, here, event.key);
    if (!to) return;
    event.preventDefault();
    [here.tabIndex, to.tabIndex] = [-1, 0]; // the keyboard comes back to where it was
    to.focus();
    if (entered || walked.dataset.walk === "choose") send(to);
  }
  window.addEventListener("keydown", pressed, true);

  const sizes = new ResizeObserver(() => {
    const width = Math.round(page.clientWidth);
    if (!width || Math.abs(width - model.get("width")) < 8) return;
    model.set("width", width);
    model.save_changes();
  });
  sizes.observe(page);
  const grab = () => (page.querySelector("[data-focus]") ?? page).focus({ preventScroll: true });
  model.on("msg:custom", grab);
  model.on("change:html", show);
  dress();
  show();
  return () => {
    window.removeEventListener("keydown", pressed, true);
    document.removeEventListener("click", outside, true);
    sizes.disconnect();
    model.off("change:html", show);
    model.off("msg:custom", grab);
  };
}

export default { render };
