// Sends the page's forms without loading the page again, and keeps the text when a message could not be answered.
"use strict";
(() => {
  const log = document.getElementById("samtale");
  const field = document.getElementById("tekst");
  let busy = false;

  const element = (tag, className, text) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const paragraphs = (box, text) => {
    for (const part of text.split("\n\n")) {
      const p = element("p");
      part.split("\n").forEach((line, at) => {
        if (at) p.append(document.createElement("br"));
        p.append(line);
      });
      box.append(p);
    }
    return box;
  };

  const say = (bubble) => {
    document.querySelector(".husk").hidden = false;
    const acute = bubble.custom && bubble.custom.level === "acute";
    log.append(paragraphs(element("div", acute ? "bot akut" : "bot"), bubble.text || ""));
  };

  const offer = (buttons) => {
    const form = element("form", "knapper");
    form.method = "post";
    form.action = "/besked";
    form.dataset.chat = "";
    const key = element("input");
    key.type = "hidden";
    key.name = "nøgle";
    key.value = crypto.randomUUID();
    form.append(key);
    for (const button of buttons) {
      const made = element("button", "", button.title);
      made.name = "knap";
      made.value = button.payload;
      form.append(made);
    }
    log.append(form);
  };

  const fail = (sentence) => {
    document.querySelectorAll(".fejl").forEach((old) => old.remove());
    const box = element("p", "fejl", sentence);
    box.setAttribute("role", "alert");
    log.after(box);
  };

  const send = async (form, button) => {
    const data = new URLSearchParams(new FormData(form));
    const pressed = Boolean(button && button.name);
    if (pressed) data.set(button.name, button.value);
    const shown = pressed ? button.textContent : field.value.trim();
    if (!pressed && !shown) { field.focus(); return; }
    form.classList.add("venter");
    try {
      const answer = await fetch("/besked", { method: "POST", body: data, headers: { accept: "application/json" } });
      const told = await answer.json();
      if (!answer.ok) { fail(told.error); return; }
      document.querySelectorAll(".fejl").forEach((old) => old.remove());
      document.querySelectorAll("#samtale .knapper").forEach((old) => old.remove());
      const mine = element("div", "mig");
      mine.append(element("span", "skjult", "Du skrev: "), element("p", "", shown));
      log.append(mine);
      told.bubbles.forEach(say);
      const last = told.bubbles[told.bubbles.length - 1];
      if (last && last.buttons) offer(last.buttons);
      form.querySelectorAll("input[name='nøgle']").forEach((input) => { input.value = crypto.randomUUID(); });
      if (!pressed) field.value = told.typed || "";
      mine.scrollIntoView({ block: "start" });
      field.focus({ preventScroll: true });
    } catch {
      fail("Der er ikke forbindelse lige nu. Din tekst står stadig i feltet. Prøv igen om lidt.");
    } finally {
      form.classList.remove("venter");
    }
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.dataset.chat === undefined) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    await send(form, event.submitter);
    busy = false;
  });

  document.querySelector("form[action='/forlad']").addEventListener("submit", () => {
    log.replaceChildren();
    history.replaceState(null, "", "/farvel");
  });

  if (field) {
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) field.form.requestSubmit();
    });
    if (log.lastElementChild) log.lastElementChild.scrollIntoView({ block: "nearest" });
  }
})();
