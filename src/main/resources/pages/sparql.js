// Makes the query field an editor with colours and completion. Without it the field works all the same.
(() => {
  "use strict";
  const field = document.getElementById("query");
  const Yasqe = window.Yasgui && window.Yasgui.Yasqe;
  if (!Yasqe) {
    return;
  }
  const terms = fetch("/sparql-terms.json").then((answer) => answer.json());

  // The editor's own completers ask sites elsewhere; these ask only this one.
  const complete = (from, get) => {
    const name = "entente-" + from;
    Yasqe.forkAutocompleter(from, { name, persistenceId: null, bulk: true, get }, false);
    return name;
  };
  const autocompleters = [
    "variables",
    complete("prefixes", async () =>
      Object.entries((await terms).prefixes).map(([prefix, iri]) => prefix + ": <" + iri + ">")),
    complete("class", async () => (await terms).classes),
    complete("property", async () => (await terms).properties),
  ];

  const place = document.createElement("div");
  field.after(place);
  const ask = () => field.form.requestSubmit();
  const editor = new Yasqe(place, {
    value: field.value,
    autocompleters,
    persistenceId: null,
    createShareableLink: null,
    consumeShareLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "24rem",
    // The tabulator leads on to the button, as everywhere.
    extraKeys: Object.assign({}, Yasqe.defaults.extraKeys, {
      "Tab": false, "Shift-Tab": false, "Ctrl-Enter": ask, "Cmd-Enter": ask, "Ctrl-S": false,
    }),
  });
  editor.getInputField().setAttribute("aria-label", "Query");
  const scroller = editor.getScrollerElement();
  scroller.tabIndex = 0;
  scroller.setAttribute("role", "group");
  scroller.setAttribute("aria-label", "Text of the query");
  editor.on("change", () => { field.value = editor.getValue(); });
  field.hidden = true;
  field.form.classList.add("enhanced");
})();
