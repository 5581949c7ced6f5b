// The pages of one document: pictures of those in view, the place that one reads kept while pages change.

import { make, word } from '/words.js';

const viewer = document.getElementById('pages');
const known = new Map();
let frames = [], pages = [], key = '', zoom = 0, generation = 0;

export const current = () => key;
export const pageCount = () => pages.length;

const observer = new IntersectionObserver(entries => {
  for (const entry of entries) {
    entry.target.isNear = entry.isIntersecting;
    entry.isIntersecting ? draw(entry.target) : release(entry.target);
  }
}, { root: viewer, rootMargin: '100% 0px' });

new ResizeObserver(() => { if (!zoom) keepingPlace(measure); }).observe(viewer);

// Width of a page in CSS pixels for each point.
function scale(page) {
  if (zoom) return zoom;
  const room = Math.min(viewer.clientWidth - 2 * parseFloat(getComputedStyle(viewer).paddingLeft), 1100);
  return Math.max(0.2, room / page[0]);
}

function measure() {
  for (const [index, frame] of frames.entries()) {
    const page = pages[index], unit = scale(page);
    frame.style.width = `${page[0] * unit}px`;
    frame.style.height = `${page[1] * unit}px`;
    frame.style.containIntrinsicSize = `${page[0] * unit}px ${page[1] * unit}px`;
    if (frame.isNear) draw(frame);
  }
}

// The frame at the top of the view, and how much of it is above.
function place() {
  const top = viewer.scrollTop;
  let low = 0, high = frames.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (frames[middle].offsetTop + frames[middle].offsetHeight > top) high = middle; else low = middle + 1;
  }
  const frame = frames[low];
  return frame ? { index: low, digest: pages[low][2], part: (top - frame.offsetTop) / frame.offsetHeight } : null;
}

function keepingPlace(change) {
  const before = place();
  change();
  if (!before || !frames.length) return;
  // The same page may have another number now; a page that has changed keeps it.
  let index = Math.min(before.index, frames.length - 1);
  if (pages[index][2] !== before.digest) {
    const moved = pages.findIndex(page => page[2] === before.digest);
    if (moved >= 0) index = moved;
  }
  viewer.scrollTop = frames[index].offsetTop + before.part * frames[index].offsetHeight;
}

function draw(frame) {
  const index = frame.index, page = pages[index];
  if (!page) return;
  const wanted = Math.ceil(72 * scale(page) * window.devicePixelRatio);
  const address = `/api/page/${encodeURIComponent(key)}/${index}?r=${wanted}&d=${page[2]}`;
  if (frame.address === address) return;
  frame.address = address;
  const picture = new Image();
  picture.alt = `${word('page')} ${page[4] || index + 1}`;
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

function release(frame) {
  frame.querySelector('img')?.remove();
  frame.address = '';
  delete frame.dataset.drawn;
}

export function show(shown, number) {
  const isOther = key !== shown.key;
  if (isOther) {
    if (key) known.set(key, viewer.scrollTop);
    for (const frame of frames) release(frame);
  }
  generation = number;
  const change = () => {
    key = shown.key;
    pages = shown.pages;
    while (frames.length > pages.length) { const frame = frames.pop(); observer.unobserve(frame); frame.remove(); }
    while (frames.length < pages.length) {
      const frame = make('div');
      frame.className = 'page';
      frame.index = frames.length;
      frame.append(make('span'));
      frame.lastChild.className = 'number';
      frames.push(frame);
      viewer.append(frame);
      observer.observe(frame);
    }
    for (const [index, frame] of frames.entries()) {
      frame.lastChild.textContent = pages[index][4] || `${index + 1}`;
      frame.classList.toggle('changed', number > 1 && pages[index][3] === number);
      for (const spot of frame.querySelectorAll('.spot')) spot.remove();
    }
    measure();
  };
  isOther ? change() : keepingPlace(change);
  if (isOther) viewer.scrollTop = known.get(key) ?? 0;
  viewer.classList.toggle('old', shown.isOld);
}

export const changedPages = () => pages.flatMap((page, index) => (generation > 1 && page[3] === generation ? [index] : []));

export function walk(step) {
  const changed = changedPages(), here = place()?.index ?? 0;
  const next = step > 0 ? changed.find(index => index > here) ?? changed[0] : changed.findLast(index => index < here) ?? changed.at(-1);
  if (next !== undefined) go(next);
}

export function go(index, bounds) {
  const frame = frames[index];
  if (!frame) return;
  const unit = scale(pages[index]);
  viewer.scrollTop = frame.offsetTop + (bounds ? bounds[1] * unit - viewer.clientHeight / 3 : -8);
}

export function mark(hits) {
  for (const spot of viewer.querySelectorAll('.spot')) spot.remove();
  for (const [index, bounds] of hits) {
    const frame = frames[index], page = pages[index];
    if (!frame) continue;
    const spot = make('div');
    spot.className = 'spot';
    const [x, y, width, height] = bounds, part = (value, whole) => `${100 * value / whole}%`;
    Object.assign(spot.style, { left: part(x, page[0]), top: part(y, page[1]), width: part(width, page[0]), height: part(height, page[1]) });
    frame.append(spot);
  }
}

export function setZoom(step) {
  keepingPlace(() => {
    zoom = step === 0 ? 0 : Math.min(8, Math.max(0.25, (zoom || (pages[0] ? scale(pages[0]) : 1)) * (step > 0 ? 1.25 : 0.8)));
    measure();
  });
}

// Where a click is, in points of its page.
export function onClick(action) {
  viewer.addEventListener('click', event => {
    const frame = event.target.closest('.page');
    if (!frame) return;
    const box = frame.getBoundingClientRect(), page = pages[frame.index];
    action(frame.index, (event.clientX - box.left) * page[0] / box.width, (event.clientY - box.top) * page[1] / box.height);
  });
}
