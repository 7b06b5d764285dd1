// Keys for the review desk. A letter chooses an answer and goes to the reason, Enter there gives it; the page says so, and
// keys can be turned off (WCAG 2.1.4). Without this script the buttons do the same.
const kept = "onroll-pair-keys";
const form = document.querySelector("form[data-pair-keys]");
const reason = form.elements.namedItem("reason");
const said = form.querySelector("[data-pair-status]");
const keyed = new Map([...form.querySelectorAll("[data-key]")].map((each) => [each.dataset.key, each]));
let chosen = null;
let on = localStorage.getItem(kept) !== "off";

const help = document.createElement("p");
help.className = "govuk-hint onroll-keys";
const words = document.createElement("span");
const turn = document.createElement("button");
turn.type = "button";
turn.className = "onroll-plain-button";
help.append(words, " ", turn);
form.append(help);

function show() {
  words.textContent = on
    ? "Keys: S the same child, N not the same child, U not sure, J pass over. After S, N or U say why, and press Enter. Escape leaves the box."
    : "Keys are turned off.";
  turn.textContent = on ? "Turn keys off" : "Turn keys on";
}

turn.addEventListener("click", () => {
  on = !on;
  localStorage.setItem(kept, on ? "on" : "off");
  show();
});

function choose(button) {
  chosen = button;
  for (const each of keyed.values()) each.classList.toggle("onroll-chosen", each === button);
  said.textContent = `${button.textContent.trim()}: say why, then press Enter.`;
  reason.focus();
}

document.addEventListener("keydown", (event) => {
  if (!on || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target === reason) {
    if (event.key === "Escape") reason.blur();
    if (event.key !== "Enter" || !chosen) return;
    event.preventDefault();
    chosen.click();
    return;
  }
  if (event.target.closest("input, textarea, select")) return;
  const target = keyed.get(event.key.toLowerCase());
  if (!target) return;
  event.preventDefault();
  if (target.tagName === "A" || reason.value.trim() !== "") target.click();
  else choose(target);
});

show();
