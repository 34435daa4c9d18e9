// With the switch "Underline the words that were checked" on, each underlined promise shows its reading, the sentence that
// says what was checked: to a pointer on it, to a tap, and to the keyboard. With the switch off nothing of this is there:
// no tab stop, no description, no text.
(function () {
  "use strict";

  const article = document.querySelector(".article");
  const proof = document.getElementById("page.proof");
  const hint = document.querySelector(".hint");
  if (!article || !proof || !hint) return;

  // The readings by the promise, and by what the keyboard reaches it with: a summary that it stands in, a link that it
  // has in it, or else the promise itself, as a button.
  const readings = new Map();
  let shown = null;
  let leaving = 0;

  function add(promise) {
    const stop = promise.closest("summary, a") || promise.querySelector("a") || promise;
    let reading = readings.get(stop);
    if (!reading) {
      const box = document.createElement("div");
      box.className = "reading";
      box.id = "page.reading." + (readings.size + 1);
      box.setAttribute("role", "tooltip");
      box.hidden = true;
      article.append(box);
      reading = { stop, box, promises: [] };
      readings.set(stop, reading);
      stop.setAttribute("aria-describedby", box.id);
      if (stop === promise) {
        stop.setAttribute("role", "button");
        stop.tabIndex = 0;
      }
    }
    const text = document.createElement("p");
    text.textContent = promise.dataset.reading;
    reading.box.append(text);
    reading.promises.push(promise);
    readings.set(promise, reading);
  }

  function remove(reading) {
    reading.box.remove();
    reading.stop.removeAttribute("aria-describedby");
    if (!reading.promises.includes(reading.stop)) return;
    reading.stop.removeAttribute("role");
    reading.stop.removeAttribute("tabindex");
  }

  function hide() {
    clearTimeout(leaving);
    if (!shown) return;
    shown.box.hidden = true;
    for (const promise of shown.promises) promise.classList.remove("told");
    shown = null;
  }

  function show(reading) {
    clearTimeout(leaving);
    if (shown !== reading) {
      hide();
      shown = reading;
      reading.box.hidden = false;
      for (const promise of reading.promises) promise.classList.add("told");
    }
    place();
  }

  // Below the promise; above it where there is no room, and above a summary, which opens downwards.
  function place() {
    const { box, stop, promises } = shown;
    const lines = [...promises[0].getClientRects()];
    if (!lines.length) return hide();
    box.style.left = box.style.top = "0";
    const size = box.getBoundingClientRect();
    const [first, last] = [lines[0], lines[lines.length - 1]];
    const [width, gap, edge] = [document.documentElement.clientWidth, 8, 16];
    const fits = { above: first.top > size.height + gap, below: last.bottom + size.height + gap < innerHeight };
    const isAbove = fits.above && (!fits.below || stop.matches("summary"));
    const line = isAbove ? first : last;
    const left = Math.max(edge, Math.min(line.left, width - size.width - edge));
    const top = isAbove ? line.top - gap - size.height : line.bottom + gap;
    box.style.left = left - size.left + "px";
    box.style.top = top - size.top + "px";
  }

  // Once the pointer has left a promise and its reading, that of the promise in focus is shown, or none.
  function leave() {
    clearTimeout(leaving);
    leaving = setTimeout(() => {
      const focused = readings.get(document.activeElement);
      if (focused) show(focused);
      else hide();
    }, 250);
  }

  const pointed = (event) => event.target.closest && readings.get(event.target.closest("[data-reading]"));
  const isInside = (event) => shown && (shown.box.contains(event.target) || shown.stop.contains(event.target));

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const reading = pointed(event);
    if (reading) show(reading);
    else if (shown && shown.box.contains(event.target)) clearTimeout(leaving);
    else if (shown) leave();
  });
  document.addEventListener("click", (event) => {
    const reading = pointed(event);
    if (reading) show(reading);
    else if (!isInside(event)) hide();
  });
  document.addEventListener("focusin", (event) => {
    const reading = readings.get(event.target);
    if (reading) show(reading);
  });
  document.addEventListener("focusout", (event) => {
    if (shown && shown.stop === event.target) hide();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return hide();
    const reading = readings.get(event.target);
    if (!reading || reading.stop.getAttribute("role") !== "button" || (event.key !== "Enter" && event.key !== " ")) return;
    event.preventDefault();
    if (shown === reading) hide();
    else show(reading);
  });
  document.addEventListener("toggle", () => { if (shown) place(); }, true);
  addEventListener("resize", () => { if (shown) place(); });

  function turn() {
    if (proof.checked === readings.size > 0) return;
    hide();
    if (proof.checked) {
      for (const promise of article.querySelectorAll("[data-reading]")) add(promise);
    } else {
      for (const reading of new Set(readings.values())) remove(reading);
      readings.clear();
    }
    hint.textContent = readings.size ? hint.dataset.hint : "";
  }
  proof.addEventListener("change", turn);
  addEventListener("pageshow", turn);
})();
