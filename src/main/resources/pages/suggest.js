// Offers names while someone types into the search field. Without it the field works all the same.
(() => {
  "use strict";
  const field = document.getElementById("site-search");
  const list = document.getElementById("site-names");
  let places = new Map();
  let asked = 0;
  let timer = 0;

  async function offer() {
    const turn = ++asked;
    const words = field.value.trim();
    if (words.length < 2) {
      list.replaceChildren();
      return;
    }
    const answer = await fetch("/search.json?limit=8&q=" + encodeURIComponent(words));
    if (!answer.ok || turn !== asked) {
      return;
    }
    const found = (await answer.json()).hits;
    places = new Map(found.map((hit) => [hit.label, hit.href]));
    list.replaceChildren(
      ...found.map((hit) => {
        const option = document.createElement("option");
        option.value = hit.label;
        option.label = hit.matched === hit.label ? hit.type : hit.type + ", " + hit.matched;
        return option;
      })
    );
  }

  field.addEventListener("input", (event) => {
    // A choice from the list comes as a replacement, not as a letter.
    const chosen = !event.inputType || event.inputType === "insertReplacementText";
    if (chosen && places.has(field.value)) {
      window.location.assign(places.get(field.value));
      return;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(() => offer().catch(() => list.replaceChildren()), 120);
  });
})();
