// The state of a checklist: which steps are done, which are not needed.
//
// It is kept by flow and step id, never by language, text or position: it survives a change of language, an edited
// sentence and a removed step. The count is made from the steps on the page. Without storage, and on file: pages, where
// some browsers give each file a storage of its own, the state travels with the language links.
(function () {
  "use strict";

  const list = document.querySelector(".checklist");
  const panel = document.querySelector(".progress");
  if (!list || !panel) return;

  const key = "passo.checklist." + list.dataset.flow;
  const bar = panel.querySelector("progress");
  const count = panel.querySelector(".count");
  const reset = panel.querySelector(".reset");
  const tasks = [...list.querySelectorAll(".task")].map((item) => ({
    id: item.id,
    done: item.querySelector("input.done"),
    skip: item.querySelector("input.not-needed"),
  }));

  let memory = {};  // The state where there is no storage.
  let durable = true;
  let cleared = null;  // What the last reset removed, until the next tick.

  function read() {
    if (!durable) return memory;
    try {
      const value = JSON.parse(localStorage.getItem(key) || "{}");
      return value && typeof value === "object" ? value : {};
    } catch (error) {
      if (!(error instanceof SyntaxError)) durable = false;
      return durable ? {} : memory;
    }
  }

  function write(state) {
    memory = state;
    try {
      if (Object.keys(state).length) localStorage.setItem(key, JSON.stringify(state));
      else localStorage.removeItem(key);
    } catch {
      durable = false;
    }
  }

  function show() {
    const state = read();
    let finished = 0;
    for (const task of tasks) {
      const value = state[task.id];
      task.done.checked = value === "done";
      if (task.skip) task.skip.checked = value === "skip";
      if (task.done.checked || (task.skip && task.skip.checked)) finished += 1;
    }
    bar.max = tasks.length || 1;
    bar.value = finished;
    const pattern = finished === tasks.length ? panel.dataset.complete : panel.dataset.pattern;
    const text = pattern.replace("{done}", finished).replace("{total}", tasks.length);
    if (count.textContent !== text) count.textContent = text;
    reset.textContent = cleared ? reset.dataset.undo : reset.dataset.reset;
    reset.disabled = !cleared && finished === 0;
    panel.classList.toggle("complete", finished === tasks.length);
  }

  list.addEventListener("change", (event) => {
    const task = tasks.find((one) => one.done === event.target || one.skip === event.target);
    if (!task) return;
    const state = { ...read() };
    if (!event.target.checked) delete state[task.id];
    else state[task.id] = event.target === task.done ? "done" : "skip";
    cleared = null;
    write(state);
    show();
  });

  reset.addEventListener("click", () => {
    const state = read();
    write(cleared || {});
    cleared = cleared ? null : state;
    show();
  });

  // The state on the road: ?done=sign-in,edit&skip=vat
  function named(value) {
    return tasks.filter((task) => read()[task.id] === value).map((task) => task.id).join(",");
  }
  for (const link of document.querySelectorAll(".languages a")) {
    link.addEventListener("click", () => {
      if (durable && location.protocol !== "file:") return;
      link.search = "?" + new URLSearchParams({ done: named("done"), skip: named("skip") });
    });
  }
  const road = new URLSearchParams(location.search);
  if (road.has("done")) {
    const state = {};
    for (const value of ["done", "skip"]) {
      for (const id of (road.get(value) || "").split(",")) if (tasks.some((task) => task.id === id)) state[id] = value;
    }
    write(state);
    try { history.replaceState(null, "", location.pathname + location.hash); } catch { /* Only the address is longer. */ }
  }

  addEventListener("storage", (event) => { if (event.key === key || event.key === null) show(); });
  addEventListener("pageshow", show);
  panel.hidden = false;
  show();
})();
