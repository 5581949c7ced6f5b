"use strict";
// The report of `naskah review`. Everything it needs is in #data; nothing is loaded.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = id => document.getElementById(id);
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children.filter(child => child !== null && child !== undefined));
    return element;
  };
  const texts = {
    id: { title: "Tinjauan halaman", changedOnly: "Hanya yang berbeda", language: "Bahasa Indonesia / English", theme: "Terang / gelap", keys: "Tombol",
      close: "Tutup", previous: "Sebelumnya (k)", next: "Berikutnya (j)", beside: "Berdampingan", slider: "Geser", blink: "Kedip", difference: "Beda",
      smaller: "Perkecil (-)", larger: "Perbesar (+)", fit: "Pas (0)", before: "Sebelum", after: "Sesudah", page: "halaman", noneChanged: "Tidak ada halaman yang berbeda.",
      added: "Halaman ini baru: tidak ada keadaan sebelumnya.", removed: "Halaman ini dihapus.", click: "Klik teks pada halaman untuk melihat asalnya.",
      nothingHere: "Tidak ada teks di titik ini.", noSource: "Halaman ini sudah tidak ada; asalnya tidak diketahui lagi.", text: "Ditulis di", layout: "Ditempatkan oleh",
      more: n => `${n} perubahan lain`, less: "Ringkas", legend: "jingga: hilang · biru: baru", sameWords: "Kata-kata pada halaman ini tidak berubah.",
      keyList: [["j / k", "halaman berbeda berikutnya / sebelumnya"], ["spasi", "sebelum / sesudah bergantian"], ["1 2 3 4", "berdampingan, geser, kedip, beda"],
        ["+ − 0", "perbesar, perkecil, pas"], ["c", "hanya yang berbeda"], ["Esc", "kembali ke ikhtisar"]],
      summary: (docs, pages, changed) => `${docs} dokumen, ${pages} halaman, ${changed} berbeda`,
      kinds: { environment: "lingkungan", pageCount: "halaman", pageAdded: "halaman", pageRemoved: "halaman", size: "ukuran", margins: "margin", fonts: "fon", amount: "angka",
        added: "ditambahkan", removed: "dihapus", replaced: "diganti", renumbered: "penomoran", itemNumber: "nomor urut", contentsPage: "daftar isi", moved: "pindah tempat", flow: "pindah halaman",
        runningHead: "kepala/kaki", pageNumber: "nomor halaman", appearance: "rupa", sameText: "kata" } },
    en: { title: "Page review", changedOnly: "Changed only", language: "Bahasa Indonesia / English", theme: "Light / dark", keys: "Keys",
      close: "Close", previous: "Previous (k)", next: "Next (j)", beside: "Side by side", slider: "Slider", blink: "Blink", difference: "Difference",
      smaller: "Smaller (-)", larger: "Larger (+)", fit: "Fit (0)", before: "Before", after: "After", page: "page", noneChanged: "No page differs.",
      added: "This page is new: there is no state before.", removed: "This page was removed.", click: "Click text on the page to see where it comes from.",
      nothingHere: "There is no text at this spot.", noSource: "This page is no longer there; nothing is known of its sources.", text: "Written in", layout: "Placed by",
      more: n => `${n} more`, less: "Fewer", legend: "orange: gone · blue: new", sameWords: "The words of this page have not changed.",
      keyList: [["j / k", "next / previous page that differs"], ["space", "before / after in turn"], ["1 2 3 4", "side by side, slider, blink, difference"],
        ["+ − 0", "larger, smaller, fit"], ["c", "changed only"], ["Esc", "back to the overview"]],
      summary: (docs, pages, changed) => `${docs} document${docs === 1 ? "" : "s"}, ${pages} pages, ${changed} ${changed === 1 ? "differs" : "differ"}`,
      kinds: { environment: "environment", pageCount: "pages", pageAdded: "pages", pageRemoved: "pages", size: "size", margins: "margins", fonts: "fonts", amount: "number",
        added: "added", removed: "removed", replaced: "replaced", renumbered: "numbering", itemNumber: "item numbers", contentsPage: "contents list", moved: "moved", flow: "other page",
        runningHead: "head or foot", pageNumber: "page number", appearance: "looks", sameText: "words" } },
  };
  const state = { language: data.language, changedOnly: false, document: 0, page: 0, mode: "beside", zoom: 0, showsNew: true, chosen: null, timer: 0, split: 50 };
  const t = key => texts[state.language][key];
  const different = page => page.state === "changed" || page.state === "added" || page.state === "removed";
  const oldImage = page => page.oldPicture, newImage = page => page.newPicture || (page.state === "removed" ? null : page.oldPicture);
  const number = page => (page.new ?? page.old) + 1;

  // Overview

  function statement(item, context) {
    const row = make("li", { className: item.kind }, make("span", { className: "kind", textContent: t("kinds")[item.kind] ?? item.kind }));
    const hasWords = item.oldText || item.newText;
    if (hasWords) {
      const isNumber = ["amount", "renumbered"].includes(item.kind);
      if (isNumber && item.before) row.append(make("span", { className: "context", textContent: "… " + item.before + " " }));
      if (item.oldText && item.kind !== "moved") row.append(make("del", { textContent: item.oldText }));
      if (item.oldText && item.newText && item.kind !== "moved") row.append(" → ");
      if (item.newText) row.append(make("ins", { textContent: item.newText }));
      if (isNumber && item.after) row.append(make("span", { className: "context", textContent: " " + item.after + " …" }));
      const places = item.kind === "removed" ? item.oldPlaces : item.newPlaces;
      const from = item.kind === "moved" && item.oldPlaces.length ? item.oldPlaces[0][0] + 1 + " → " : "";
      if (places.length) row.append(make("span", { className: "where", textContent: `  ${t("page")} ${from}${places[0][0] + 1}` }));
    } else {
      row.append(item.text[state.language]);
    }
    if (item.pages.length) {
      const go = () => { state.chosen = item; open(context, item.pages[0]); };
      row.tabIndex = 0;
      row.onclick = go;
      row.onkeydown = event => { if (event.key === "Enter") go(); };
    }
    return row;
  }

  const opened = new Set();
  function documentView(document_, index) {
    const section = make("section", { className: "document" + (document_.pages.some(different) ? " different" : "") });
    section.append(make("h2", { textContent: `${document_.project}/${document_.key}` }, make("small", { textContent: document_.title })));
    const environment = document_.statements.filter(item => item.kind === "environment");
    if (environment.length) section.append(make("div", { className: "environment" }, ...environment.map(item => make("p", { textContent: item.text[state.language] }))));
    section.append(make("p", { className: "state", textContent: document_.summary[state.language] }));
    const words = document_.statements.filter(item => item.kind !== "environment"), limit = 14;
    if (words.length) {
      const list = make("ul", { className: "words" }, ...words.slice(0, opened.has(index) ? words.length : limit).map(item => statement(item, index)));
      if (words.length > limit) {
        const more = make("button", { className: "more", textContent: opened.has(index) ? t("less") : t("more")(words.length - limit) });
        more.onclick = () => { opened.has(index) ? opened.delete(index) : opened.add(index); render(); };
        list.append(more);
      }
      section.append(list);
    }
    const pages = make("div", { className: "pages" });
    document_.pages.forEach((page, at) => {
      if (state.changedOnly && !different(page)) return;
      const picture = newImage(page) || oldImage(page);
      const button = make("button", { className: "thumbnail " + page.state + (different(page) ? " different" : "") });
      if (picture) button.append(make("img", { src: picture, alt: page.line[state.language], loading: "lazy", width: Math.round(page.width), height: Math.round(page.height) }));
      button.append(make("span", {}, make("b", { textContent: number(page) }), page.line[state.language].replace(/^[^:]*/, "")));
      button.onclick = () => { state.chosen = null; open(index, at); };
      pages.append(button);
    });
    section.append(pages);
    return section;
  }

  function render() {
    document.documentElement.lang = state.language;
    document.title = t("title") + " – Naskah";
    for (const element of document.querySelectorAll("[data-text]")) element.textContent = t(element.dataset.text);
    for (const element of document.querySelectorAll("[data-title]")) { element.title = t(element.dataset.title); element.ariaLabel = t(element.dataset.title); }
    $("language").textContent = state.language === "id" ? "EN" : "ID";
    $("filter").setAttribute("aria-pressed", state.changedOnly);
    const pages = data.documents.flatMap(document_ => document_.pages), changed = pages.filter(different).length;
    $("summary").textContent = t("summary")(data.documents.length, pages.length, changed);
    const indices = data.documents.map((_, index) => index), differs = index => data.documents[index].pages.some(different);
    const shown = [...indices.filter(differs), ...indices.filter(index => !differs(index) && (!state.changedOnly || !data.documents[index].hasBaseline))]
      .map(index => documentView(data.documents[index], index));
    $("overview").replaceChildren(...shown);
    if (!shown.length) $("overview").append(make("p", { className: "empty", textContent: t("noneChanged") }));
    $("keys").querySelector("dl").replaceChildren(...t("keyList").flatMap(([key, meaning]) => [make("dt", {}, make("kbd", { textContent: key })), make("dd", { textContent: meaning })]));
    if (!$("viewer").hidden) show();
  }

  // One page

  const current = () => data.documents[state.document].pages[state.page];
  const order = () => data.documents.flatMap((document_, d) => document_.pages.map((page, p) => ({ d, p, page })));

  function open(document_, page) {
    state.document = document_;
    state.page = page;
    $("viewer").hidden = false;
    document.body.style.overflow = "hidden";
    show();
    $("stage").focus({ preventScroll: true });
    $("stage").scrollTo(0, 0);
  }

  function close() {
    $("viewer").hidden = true;
    document.body.style.overflow = "";
    clearInterval(state.timer);
    history.replaceState(null, "", "#");
  }

  // Pages that differ first of all: with none of them, all pages in turn.
  function step(by) {
    const all = order(), some = all.filter(entry => different(entry.page)), list = some.length ? some : all;
    const here = all.findIndex(entry => entry.d === state.document && entry.p === state.page);
    const position = entry => all.indexOf(entry);
    const next = by > 0 ? list.find(entry => position(entry) > here) : list.findLast(entry => position(entry) < here);
    state.chosen = null;
    if (next) open(next.d, next.p);
  }

  function scale(page) {
    if (state.zoom) return state.zoom;
    const stage = $("stage"), isNarrow = matchMedia("(max-width: 760px)").matches;
    // Two wide pages beside each other, three tall ones.
    const count = state.mode === "beside" && !isNarrow && page.oldPicture && page.newPicture ? (page.width > page.height ? 2 : 3) : 1;
    const width = (stage.clientWidth - 32 - 16 * (count - 1)) / count, height = isNarrow ? Infinity : stage.clientHeight - 70;
    return Math.max(.25, Math.min(2.5, width / page.width, Math.max(height / page.height, count > 1 ? 0 : .9)));
  }

  function sheet(page, kind) {
    const factor = scale(page), element = make("div", { className: "sheet " + kind });
    element.style.width = page.width * factor + "px";
    element.style.height = page.height * factor + "px";
    element.onclick = event => {
      if (event.target.closest(".handle")) return;
      const box = element.getBoundingClientRect();
      choose(page, (event.clientX - box.left) / factor, (event.clientY - box.top) / factor, kind);
    };
    return element;
  }

  function marks(page, side) {
    const at = side === "old" ? page.old : page.new, factor = scale(page), items = data.documents[state.document].statements;
    return items.flatMap(item => (side === "old" ? item.oldPlaces : item.newPlaces).filter(place => place[0] === at).map(place => {
      const mark = make("div", { className: `mark ${side}${state.chosen === item ? " chosen" : ""}` });
      const [, x, y, width, height] = place;
      Object.assign(mark.style, { left: (x - 1) * factor + "px", top: y * factor + "px", width: (width + 2) * factor + "px", height: height * factor + "px" });
      return mark;
    }));
  }

  function differenceCanvas(page) {
    const canvas = make("canvas");
    Promise.all([page.oldPicture, newImage(page)].map(source => source ? loaded(source) : null)).then(([before, after]) => {
      const width = canvas.width = (after ?? before).naturalWidth, height = canvas.height = (after ?? before).naturalHeight;
      const context = canvas.getContext("2d", { willReadFrequently: true });
      const pixels = image => {
        context.fillStyle = "#fff";
        context.fillRect(0, 0, width, height);
        if (image) context.drawImage(image, 0, 0, width, height);
        return context.getImageData(0, 0, width, height);
      };
      const old = pixels(before).data, result = pixels(after), now = result.data;
      for (let i = 0; i < now.length; i += 4) {
        const light = (p, o) => (p[o] * 77 + p[o + 1] * 150 + p[o + 2] * 29) / 256;
        const a = light(old, i), b = light(now, i), isSame = old[i] === now[i] && old[i + 1] === now[i + 1] && old[i + 2] === now[i + 2];
        const strength = Math.min(1, .35 + Math.abs(a - b) / 120);
        const color = isSame ? [255 - (255 - b) * .22, 255 - (255 - b) * .22, 255 - (255 - b) * .22]
          : (a < b ? [217, 72, 15] : [11, 92, 173]).map(value => 255 - (255 - value) * strength);
        now[i] = color[0]; now[i + 1] = color[1]; now[i + 2] = color[2]; now[i + 3] = 255;
      }
      context.putImageData(result, 0, 0);
      canvas.dataset.ready = "true";
    });
    return canvas;
  }

  const loaded = source => new Promise(done => { const image = new Image(); image.onload = () => done(image); image.src = source; });
  const figure = (caption, element) => make("figure", {}, make("figcaption", { textContent: caption }), element);
  // A picture may have been lost from the baseline's folder.
  const picture = (source, className = "") => source ? make("img", { src: source, alt: "", className, draggable: false })
    : make("div", { className: "nothing", textContent: "–" });

  const views = {
    beside(page) {
      const parts = [];
      if (page.oldPicture && page.newPicture) {
        parts.push(figure(t("before"), withMarks(sheet(page, "old"), picture(page.oldPicture), marks(page, "old"))));
        parts.push(figure(t("after"), withMarks(sheet(page, "new"), picture(page.newPicture), marks(page, "new"))));
        parts.push(figure(`${t("difference")} (${t("legend")})`, withMarks(sheet(page, "new"), differenceCanvas(page), [])));
      } else if (page.state === "removed") {
        parts.push(figure(`${t("before")}. ${t("removed")}`, withMarks(sheet(page, "old"), picture(page.oldPicture), marks(page, "old"))));
      } else {
        parts.push(figure(page.state === "added" ? `${t("after")}. ${t("added")}` : "", withMarks(sheet(page, "new"), picture(newImage(page)), marks(page, "new"))));
      }
      return parts;
    },
    slider(page) {
      if (!page.oldPicture || !page.newPicture) return views.beside(page);
      const area = sheet(page, "new"), upper = picture(page.newPicture, "upper"), handle = make("div", { className: "handle" });
      const range = make("input", { type: "range", min: 0, max: 100, value: state.split, ariaLabel: t("slider") });
      const move = value => {
        state.split = Math.max(0, Math.min(100, value));
        upper.style.clipPath = `inset(0 0 0 ${state.split}%)`;
        handle.style.left = state.split + "%";
        range.value = state.split;
      };
      handle.onpointerdown = event => { handle.setPointerCapture(event.pointerId); event.preventDefault(); };
      handle.onpointermove = event => {
        if (!handle.hasPointerCapture(event.pointerId)) return;
        const box = area.getBoundingClientRect();
        move((event.clientX - box.left) / box.width * 100);
      };
      range.oninput = () => move(+range.value);
      area.append(picture(page.oldPicture), upper, handle);
      move(state.split);
      return [figure(`${t("before")} ‹ › ${t("after")}`, area), range];
    },
    blink(page) {
      if (!page.oldPicture || !page.newPicture) return views.beside(page);
      const area = sheet(page, "new"), upper = picture(page.newPicture, "upper"), shown = make("div", { className: "shown" });
      area.append(picture(page.oldPicture), upper);
      views.toggle = () => {
        upper.style.visibility = state.showsNew ? "visible" : "hidden";
        shown.textContent = state.showsNew ? t("after") : t("before");
        shown.dataset.shows = state.showsNew ? "new" : "old";
      };
      views.toggle();
      return [shown, area];
    },
    difference(page) {
      if (!page.oldPicture || !page.newPicture) return views.beside(page);
      return [figure(`${t("difference")} (${t("legend")})`, withMarks(sheet(page, "new"), differenceCanvas(page), []))];
    },
    toggle() {},
  };
  function withMarks(area, image, list) { area.append(image, ...list); return area; }

  function show() {
    const page = current(), document_ = data.documents[state.document];
    clearInterval(state.timer);
    views.toggle = () => {};
    $("name").textContent = `${document_.key} · ${t("page")} ${number(page)}`;
    $("name").title = `${document_.project}/${document_.key}`;
    for (const button of document.querySelectorAll("[data-mode]")) button.setAttribute("aria-pressed", button.dataset.mode === state.mode);
    $("stage").className = state.mode;
    $("stage").replaceChildren(...views[state.mode](page));
    $("fit").textContent = Math.round(scale(page) * 100) + " %";
    $("line").textContent = page.line[state.language];
    const items = document_.statements.filter(item => item.pages.includes(state.page));
    $("words").className = "words";
    $("words").replaceChildren(...items.map(item => {
      const row = statement(item, state.document);
      const choose = () => { state.chosen = state.chosen === item ? null : item; show(); };
      if (item.pages.length) { row.onclick = choose; row.onkeydown = event => { if (event.key === "Enter") choose(); }; }
      return row;
    }));
    if (!items.length) $("words").append(make("li", { textContent: t("sameWords") }));
    $("source").replaceChildren(make("p", { className: "hint", textContent: page.state === "removed" ? t("noSource") : t("click") }));
    if (state.mode === "blink" && !matchMedia("(prefers-reduced-motion: reduce)").matches) {
      state.timer = setInterval(() => { state.showsNew = !state.showsNew; views.toggle(); }, 800);
    }
    history.replaceState(null, "", `#${document_.project}/${document_.key}/${state.page + 1}`);
    document.querySelector(".mark.chosen")?.scrollIntoView({ block: "center", inline: "nearest" });
  }

  // The places behind a spot: the smallest piece of text around it.
  function choose(page, x, y, kind) {
    document.querySelectorAll(".spot").forEach(element => element.remove());
    const found = page.spots.filter(([left, top, width, height]) => x >= left - 1 && x <= left + width + 1 && y >= top && y <= top + height)
      .sort((a, b) => a[2] * a[3] - b[2] * b[3])[0];
    const source = $("source");
    if (page.state === "removed") return source.replaceChildren(make("p", { className: "hint", textContent: t("noSource") }));
    if (!found) return source.replaceChildren(make("p", { className: "hint", textContent: t("nothingHere") }));
    const factor = scale(page), [left, top, width, height, text, layout] = found;
    for (const area of document.querySelectorAll(".sheet.new")) {
      const spot = make("div", { className: "spot" });
      Object.assign(spot.style, { left: (left - 1) * factor + "px", top: top * factor + "px", width: (width + 2) * factor + "px", height: height * factor + "px" });
      area.append(spot);
    }
    const place = (title, index) => {
      if (index < 0) return [];
      const [where, excerpt] = data.places[index];
      return [make("h3", { textContent: title }), make("code", { textContent: where }), excerpt ? make("pre", { textContent: excerpt }) : null].filter(Boolean);
    };
    source.replaceChildren(...place(t("text"), text), ...(layout === text ? [] : place(t("layout"), layout)));
    if (matchMedia("(max-width: 760px)").matches) source.scrollIntoView({ block: "nearest" });
  }

  function zoom(by) {
    state.zoom = by ? Math.max(.25, Math.min(6, scale(current()) * by)) : 0;
    show();
  }
  function setMode(mode) { state.mode = mode; show(); }
  function toggleFilter() { state.changedOnly = !state.changedOnly; render(); }

  $("filter").onclick = toggleFilter;
  $("language").onclick = () => { state.language = state.language === "id" ? "en" : "id"; render(); };
  $("theme").onclick = () => {
    const root = document.documentElement, isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
  };
  $("help").onclick = () => $("keys").showModal();
  $("close").onclick = close;
  $("next").onclick = () => step(1);
  $("previous").onclick = () => step(-1);
  $("smaller").onclick = () => zoom(1 / 1.25);
  $("larger").onclick = () => zoom(1.25);
  $("fit").onclick = () => zoom(0);
  for (const button of document.querySelectorAll("[data-mode]")) button.onclick = () => setMode(button.dataset.mode);
  addEventListener("resize", () => { if (!$("viewer").hidden) show(); });
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || $("keys").open) return;
    const isOpen = !$("viewer").hidden, key = event.key;
    if (event.target instanceof HTMLInputElement && key !== "Escape") return;
    if (key === "c") return toggleFilter();
    if (key === "?") return $("keys").showModal();
    if (key === "j" || key === "k") {
      event.preventDefault();
      if (isOpen) return step(key === "j" ? 1 : -1);
      const first = order().find(entry => different(entry.page)) ?? order()[0];
      return first && open(first.d, first.p);
    }
    if (!isOpen) return;
    const modes = { 1: "beside", 2: "slider", 3: "blink", 4: "difference" };
    if (modes[key]) setMode(modes[key]);
    else if (key === "Escape") close();
    else if (key === "+" || key === "=") zoom(1.25);
    else if (key === "-") zoom(1 / 1.25);
    else if (key === "0") zoom(0);
    else if (key === " " && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      if (state.mode !== "blink") setMode("blink");
      clearInterval(state.timer);
      state.showsNew = !state.showsNew;
      views.toggle();
    }
  });

  render();
  const wanted = decodeURIComponent(location.hash.slice(1)).match(/^(.*)\/(\d+)$/);
  const target = wanted ? data.documents.findIndex(document_ => `${document_.project}/${document_.key}` === wanted[1]) : -1;
  if (target >= 0 && data.documents[target].pages[wanted[2] - 1]) open(target, wanted[2] - 1);
})();
