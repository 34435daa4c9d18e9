// Uses the readings of an article as its readers do, and writes what is found to the end of the page.
addEventListener("load", () => {
  const found = [];
  const note = (name, value) => found.push(name + "\t" + value);
  const shown = () => [...document.querySelectorAll(".reading")].filter((one) => !one.hidden);
  const text = () => shown().map((one) => one.textContent).join(" ");
  const stops = () => document.querySelectorAll("[aria-describedby], [role=tooltip], span[tabindex], span[role]").length;
  const point = (at) => at.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
  const press = (key) =>
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const proof = document.getElementById("page.proof");
  const hint = document.querySelector(".hint");
  const promise = document.querySelector("#cost .claim");
  const symptom = document.querySelector("summary .symptom");
  const before = document.body.innerText;

  note("attribute", promise.dataset.reading);
  note("symptom", symptom.dataset.reading);
  note("stops before", stops());
  point(promise);
  promise.click();
  note("pointed at before", text());

  proof.click();
  note("stops", stops());
  note("stops in summaries", document.querySelectorAll("summary [tabindex], summary [role]").length);
  note("hint", hint.textContent);
  point(promise);
  note("pointed at", text());
  const box = shown()[0].getBoundingClientRect();
  note("inside the window", box.left >= 0 && box.right <= document.documentElement.clientWidth);
  press("Escape");
  note("escaped", text());
  promise.click();
  note("tapped", text());
  document.querySelector("h1").click();
  note("tapped elsewhere", text());
  promise.focus();
  note("focused", text());
  note("role", promise.getAttribute("role"));
  note("description", document.getElementById(promise.getAttribute("aria-describedby")).textContent);
  press("Enter");
  note("entered", text());
  press("Enter");
  note("entered twice", text());
  promise.blur();
  note("left by the keyboard", text());
  symptom.closest("summary").focus();
  note("summary", text());

  proof.click();
  note("stops after", stops());
  note("hint after", hint.textContent);
  note("same text", document.body.innerText === before);

  const result = document.createElement("pre");
  result.id = "found";
  result.textContent = found.join("\n");
  document.body.append(result);
});
