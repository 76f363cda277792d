// Optional: filter by words and by source, open and close all, copy a link to an event. The page is complete without
// it, and where anything fails here it takes its own parts away again.
(() => {
  const roots = [document];
  for (const element of document.querySelectorAll("*")) if (element.shadowRoot) roots.push(element.shadowRoot);

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const enhance = (timeline, tools, made) => {
    const entries = [...timeline.querySelectorAll(".dtl-list > li")];
    const words = entries.map((entry) => entry.textContent.toLowerCase());
    const sources = entries.map((entry) => new Set([...entry.querySelectorAll("blockquote + p")].map((source) => (source.querySelector("a") || source).textContent)));
    const names = [...new Set(sources.flatMap((some) => [...some]))];
    const search = make("input", { type: "search", autocomplete: "off" });
    const choice = make("select", {}, make("option", { value: "" }, "All sources"), ...names.map((name) => make("option", { value: name }, name)));
    const open = make("button", { type: "button" }, "Open all");
    const count = make("output", {});
    choice.setAttribute("aria-label", "Source");

    const filter = () => {
      const wanted = search.value.toLowerCase().split(/\s+/);
      let shown = 0;
      entries.forEach((entry, at) => {
        const fits = wanted.every((word) => words[at].includes(word)) && (!choice.value || sources[at].has(choice.value));
        entry.hidden = !fits;
        if (fits) shown++;
      });
      for (const year of timeline.querySelectorAll(".dtl-year")) year.hidden = !year.nextElementSibling.querySelector("li:not([hidden])");
      count.textContent = shown < entries.length ? shown + " of " + entries.length : "";
    };
    search.addEventListener("input", filter);
    choice.addEventListener("input", filter);

    const details = [...timeline.querySelectorAll("details")];
    open.addEventListener("click", () => {
      const any = details.some((one) => !one.open);
      for (const one of details) one.open = any;
      open.textContent = any ? "Close all" : "Open all";
    });

    if (navigator.clipboard) {
      for (const one of details) {
        const copy = make("button", { type: "button" }, "Copy link");
        copy.addEventListener("click", async () => {
          const link = new URL(location);
          link.hash = one.parentElement.id;
          await navigator.clipboard.writeText(link.href);
          copy.textContent = "Copied";
        });
        one.append(copy);
        made.push(copy);
      }
    }
    tools.append(make("label", {}, "Filter ", search));
    if (names.length > 1) tools.append(choice);
    tools.append(open, count);
  };

  for (const root of roots) {
    for (const timeline of root.querySelectorAll(".dtl")) {
      if (timeline.querySelector(".dtl-tools")) continue;
      const tools = make("div", { className: "dtl-tools" });
      const made = [tools];
      try {
        timeline.querySelector(".dtl-list, .dtl-year").before(tools);
        enhance(timeline, tools, made);
      } catch {
        for (const part of made) part.remove();
      }
    }
  }
})();
