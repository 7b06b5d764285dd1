// Starts the components' behaviour. Every page works without it.
import { initAll } from "./components.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

if (document.querySelector("form[data-pair-keys]")) import("./pair_keys.js");
