// The pages of one document: pictures of those in view, the place that one reads kept while pages change.

import { make, word } from '/words.js';

export class PageView {
  #viewer; #observer;
  #known = new Map();
  #frames = []; #pages = []; #key = ''; #zoom = 0; #generation = 0; #told = ''; #isDraft = false;

  constructor(viewer) {
    this.#viewer = viewer;
    this.#observer = new IntersectionObserver(entries => {
      for (const entry of entries) {
        entry.target.isNear = entry.isIntersecting;
        entry.isIntersecting ? this.#draw(entry.target) : release(entry.target);
      }
    }, { root: viewer, rootMargin: '100% 0px' });
    new ResizeObserver(() => { if (!this.#zoom) this.#keepingPlace(() => this.#measure()); }).observe(viewer);
    let rest;
    viewer.addEventListener('scroll', () => { clearTimeout(rest); rest = setTimeout(() => this.#tellPlace(), 150); });
  }

  get key() { return this.#key; }
  get pageCount() { return this.#pages.length; }
  get viewer() { return this.#viewer; }

  // Width of a page in CSS pixels for each point.
  #scale(page, room = this.#room()) { return this.#zoom || Math.max(0.2, room / page[0]); }

  #room() { return Math.min(this.#viewer.clientWidth - 2 * parseFloat(getComputedStyle(this.#viewer).paddingLeft), 1100); }

  #measure() {
    // Asked once: between changes the browser would lay out all pages for each answer.
    const room = this.#room();
    for (const [index, frame] of this.#frames.entries()) {
      const page = this.#pages[index], unit = this.#scale(page, room);
      const width = `${page[0] * unit}px`, height = `${page[1] * unit}px`, size = `${width} ${height}`;
      if (frame.size !== size) {
        frame.size = size;
        Object.assign(frame.style, { width, height, containIntrinsicSize: size });
      }
      if (frame.isNear) this.#draw(frame);
    }
  }

  // The frame at a height of the view, from its top, and how much of the frame is above that.
  #place(height = 0) {
    const frames = this.#frames, top = this.#viewer.scrollTop + height;
    let low = 0, high = frames.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (frames[middle].offsetTop + frames[middle].offsetHeight > top) high = middle; else low = middle + 1;
    }
    const frame = frames[low];
    return frame ? { index: low, digest: this.#pages[low][2], part: (top - frame.offsetTop) / frame.offsetHeight } : null;
  }

  // What somebody reads is made first: pictures that the browser still has are not asked for.
  #tellPlace() {
    const here = this.#place(this.#viewer.clientHeight / 2);
    const address = here && `/api/look/${encodeURIComponent(this.#key)}/${here.index}`;
    if (!address || address === this.#told) return;
    this.#told = address;
    fetch(address).catch(() => { this.#told = ''; });
  }

  // For when the page is loaded anew.
  keepPlace() {
    const here = this.#key && this.#place();
    if (here) sessionStorage.setItem('naskah-place', JSON.stringify([this.#key, here.index, here.part]));
  }

  #keptPlace() {
    const [key, index, part] = JSON.parse(sessionStorage.getItem('naskah-place') ?? '[]'), frame = this.#frames[index];
    if (key !== this.#key || !frame) return 0;
    sessionStorage.removeItem('naskah-place');
    return frame.offsetTop + part * frame.offsetHeight;
  }

  #keepingPlace(change) {
    const before = this.#place();
    change();
    const frames = this.#frames, pages = this.#pages;
    if (!before || !frames.length) return;
    // The same page may have another number now; a page that has changed keeps it.
    let index = Math.min(before.index, frames.length - 1);
    if (pages[index][2] !== before.digest) {
      const moved = pages.findIndex(page => page[2] === before.digest);
      if (moved >= 0) index = moved;
    }
    this.#viewer.scrollTop = frames[index].offsetTop + before.part * frames[index].offsetHeight;
  }

  #draw(frame) {
    const index = frame.index, page = this.#pages[index];
    if (!page) return;
    const wanted = Math.ceil(72 * this.#scale(page) * window.devicePixelRatio);
    const address = `/api/page/${encodeURIComponent(this.#key)}/${index}?r=${wanted}&d=${page[2]}`;
    if (frame.address === address) return;
    frame.address = address;
    const picture = new Image();
    picture.alt = `${word('page')} ${page[4] || index + 1}${this.#isDraft ? ', DRAF' : ''}`;
    picture.draggable = false;
    picture.src = address;
    picture.decode().then(() => {
      if (frame.address !== address) return;
      frame.querySelector('img')?.remove();
      frame.prepend(picture);
      frame.dataset.drawn = page[2];
      performance.mark('naskah-drawn');
    }, () => { if (frame.address === address) frame.address = ''; });
  }

  show(shown, number) {
    const isOther = this.#key !== shown.key;
    if (isOther) {
      if (this.#key) this.#known.set(this.#key, this.#viewer.scrollTop);
      for (const frame of this.#frames) release(frame);
    }
    this.#generation = number;
    const change = () => {
      const frames = this.#frames, pages = shown.pages;
      this.#key = shown.key;
      this.#pages = pages;
      this.#isDraft = shown.isDraft;
      while (frames.length > pages.length) { const frame = frames.pop(); this.#observer.unobserve(frame); frame.remove(); }
      while (frames.length < pages.length) {
        const frame = make('div');
        frame.className = 'page';
        frame.index = frames.length;
        frame.append(make('span'));
        frame.lastChild.className = 'number';
        frames.push(frame);
        this.#viewer.append(frame);
        this.#observer.observe(frame);
      }
      for (const spot of this.#viewer.querySelectorAll('.spot')) spot.remove();
      // What is not touched need not be laid out again.
      for (const [index, frame] of frames.entries()) {
        const label = pages[index][4] || `${index + 1}`;
        if (frame.label !== label) frame.querySelector('.number').textContent = frame.label = label;
        frame.classList.toggle('draft', shown.isDraft);
        frame.classList.toggle('changed', number > 1 && pages[index][3] === number);
      }
      this.#measure();
    };
    isOther ? change() : this.#keepingPlace(change);
    if (isOther) this.#viewer.scrollTop = this.#known.get(this.#key) ?? this.#keptPlace();
    this.#viewer.classList.toggle('old', shown.isOld);
  }

  get changedPages() {
    return this.#pages.flatMap((page, index) => (this.#generation > 1 && page[3] === this.#generation ? [index] : []));
  }

  walk(step) {
    const changed = this.changedPages, here = this.#place()?.index ?? 0;
    const next = step > 0 ? changed.find(index => index > here) ?? changed[0] : changed.findLast(index => index < here) ?? changed.at(-1);
    if (next !== undefined) this.go(next);
  }

  go(index, bounds) {
    const frame = this.#frames[index];
    if (!frame) return;
    const unit = this.#scale(this.#pages[index]);
    this.#viewer.scrollTop = frame.offsetTop + (bounds ? bounds[1] * unit - this.#viewer.clientHeight / 3 : -8);
  }

  mark(hits) {
    for (const spot of this.#viewer.querySelectorAll('.spot')) spot.remove();
    for (const [index, bounds] of hits) {
      const frame = this.#frames[index], page = this.#pages[index];
      if (!frame) continue;
      const spot = make('div');
      spot.className = 'spot';
      const [x, y, width, height] = bounds, part = (value, whole) => `${100 * value / whole}%`;
      Object.assign(spot.style, { left: part(x, page[0]), top: part(y, page[1]), width: part(width, page[0]), height: part(height, page[1]) });
      frame.append(spot);
    }
  }

  setZoom(step) {
    this.#keepingPlace(() => {
      this.#zoom = step === 0 ? 0 : Math.min(8, Math.max(0.25, (this.#zoom || (this.#pages[0] ? this.#scale(this.#pages[0]) : 1)) * (step > 0 ? 1.25 : 0.8)));
      this.#measure();
    });
  }

  // Where a click is, in points of its page.
  onClick(action) {
    this.#viewer.addEventListener('click', event => {
      const frame = event.target.closest('.page');
      if (!frame) return;
      const box = frame.getBoundingClientRect(), page = this.#pages[frame.index];
      action(frame.index, (event.clientX - box.left) * page[0] / box.width, (event.clientY - box.top) * page[1] / box.height);
    });
  }
}

function release(frame) {
  frame.querySelector('img')?.remove();
  frame.address = '';
  delete frame.dataset.drawn;
}
