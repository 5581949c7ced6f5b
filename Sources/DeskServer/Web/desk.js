// The desk: follows the server's events and puts pages, findings and lists side by side.

import * as grid from '/grid.js';
import * as pages from '/pages.js';
import { ask, clearPlace, send, showDropped, showFindings, showPlace, showReasons, tell } from '/panel.js';
import { applyWords, button, language, said, toggleLanguage, word } from '/words.js';

const element = name => document.getElementById(name);
const choice = element('document');
let state = null, events = null, wanted = decodeURIComponent(location.hash.slice(1)), finding = -1;

function shown() { return state.documents.find(document => document.key === wanted) ?? state.documents[0]; }

function findings() { return [...state.findings, ...(state.isOld ? [] : shown()?.findings ?? [])]; }

function take(next) {
  state = next;
  if (!state.generation) return;
  const document_ = shown();
  element('title').textContent = state.title || 'Naskah';
  document.title = `${state.title || 'Naskah'}`;
  choice.replaceChildren(...state.documents.map(each => new Option(each.title, each.key, false, each.key === document_?.key)));
  choice.parentElement.hidden = state.documents.length < 2;
  if (document_) {
    pages.show(document_, state.generation);
    element('review').href = `/api/review?document=${encodeURIComponent(document_.key)}`;
    element('download').href = `/api/pdf/${encodeURIComponent(document_.key)}`;
  }
  const isOld = state.isOld || document_?.isOld;
  element('status').classList.toggle('old', isOld);
  const changed = pages.changedPages().length;
  tell(isOld ? word('old') : changed ? `${changed} ${word('changedPages')}` : '');
  finding = -1;
  showFindings(findings(), find);
  grid.renew(findings());
  // What was clicked is told anew, unless somebody is typing there.
  if (clicked && !isOld && !element('place').contains(document.activeElement)) tellPlace(...clicked);
  document.body.dataset.generation = state.generation;
}

// Where text of a file stands: goes to the first place, and marks all of this document.
async function find(place, isQuiet = false) {
  const hits = await ask(`/api/pages?file=${encodeURIComponent(place.file)}&lower=${place.lower}&upper=${place.upper}`);
  if (!hits) return;
  visit(hits, isQuiet);
}

function visit(hits, isQuiet = false) {
  const first = hits.find(hit => hit[0] === pages.current()) ?? hits[0];
  if (!first) { if (!isQuiet) tell(word('noPages')); return; }
  if (first[0] !== pages.current()) select(first[0]);
  pages.mark(hits.filter(hit => hit[0] === first[0]).map(hit => [hit[1], hit[2]]));
  pages.go(first[1], first[2]);
}

function select(key) {
  wanted = key;
  history.replaceState(null, '', `#${encodeURIComponent(key)}`);
  clicked = null;
  clearPlace();
  take(state);
}

function connect() {
  events?.close();
  events = new EventSource('/api/events');
  events.addEventListener('state', event => take(JSON.parse(event.data)));
  events.onerror = () => tell(word('gone'));
}

// A browser has few connections for a server: a tab that nobody sees gives its one back.
document.addEventListener('visibilitychange', () => { document.hidden ? events?.close() : connect(); });

let clicked = null;

pages.onClick((page, x, y) => { clicked = [page, x, y]; tellPlace(page, x, y); });

async function tellPlace(page, x, y) {
  const key = pages.current();
  const value = await ask(`/api/at/${encodeURIComponent(key)}/${page}?x=${x.toFixed(2)}&y=${y.toFixed(2)}`);
  if (value === undefined) return;
  pages.mark(value ? [[page, value.bounds]] : []);
  showPlace(value, find);
  element('place').append(button(word('why'), async event => {
    event.target.remove();
    const lines = await ask(`/api/why/${encodeURIComponent(key)}/${page}`);
    if (lines) showReasons(lines);
  }));
}

choice.addEventListener('change', () => select(choice.value));
element('smaller').addEventListener('click', () => pages.setZoom(-1));
element('larger').addEventListener('click', () => pages.setZoom(1));
element('fit').addEventListener('click', () => pages.setZoom(0));
element('undo').addEventListener('click', () => send('/api/undo', {}));
element('approve').addEventListener('click', async () => {
  if (!confirm(word('sure'))) return;
  const answer = await fetch(`/api/approve?document=${encodeURIComponent(pages.current())}`, { method: 'POST' });
  const result = await answer.json().catch(() => ({}));
  answer.ok ? showDropped(result, find, null, 'approved') : tell(said(result.error) || answer.statusText);
});
element('help').addEventListener('click', () => element('keys').showModal());
element('language').addEventListener('click', () => { toggleLanguage(); clearPlace(); take(state); });
element('theme').addEventListener('click', () => {
  const root = document.documentElement, isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
  localStorage.setItem('naskah-theme', root.dataset.theme);
});
element('tables').addEventListener('click', toggleTables);

function toggleTables() {
  grid.isOpen() ? grid.close() : grid.open(find);
  element('tables').setAttribute('aria-expanded', !element('grid').hidden);
}

element('search').addEventListener('submit', async event => {
  event.preventDefault();
  const text = element('words').value.trim();
  if (!text) { pages.mark([]); element('hits').textContent = ''; return; }
  const hits = await ask(`/api/search/${encodeURIComponent(pages.current())}?q=${encodeURIComponent(text)}`);
  if (!hits) return;
  element('hits').textContent = `${hits.length} ${word('hits')}`;
  if (hits.length) visit(hits);
});

document.addEventListener('keydown', event => {
  if (event.target.matches('input, textarea, select, td') || event.ctrlKey || event.metaKey || event.altKey || !state) return;
  const keys = {
    n: () => pages.walk(1), p: () => pages.walk(-1), '+': () => pages.setZoom(1), '-': () => pages.setZoom(-1), t: toggleTables,
    u: () => send('/api/undo', {}), '?': () => element('keys').showModal(), '/': () => element('words').focus(),
    Escape: () => { clicked = null; clearPlace(); pages.mark([]); },
    e: () => { const all = findings().filter(each => each.place); if (all.length) find(all[finding = (finding + 1) % all.length].place); },
  };
  if (!keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});

// A workbook, or a PDF that came back: told first, taken over when somebody has agreed.
document.addEventListener('dragover', event => { event.preventDefault(); document.body.classList.add('dropping'); });
document.addEventListener('dragleave', event => { if (!event.relatedTarget) document.body.classList.remove('dropping'); });
document.addEventListener('drop', event => {
  event.preventDefault();
  document.body.classList.remove('dropping');
  const file = event.dataTransfer.files[0];
  if (file) drop(file);
});
element('file').addEventListener('change', event => { const file = event.target.files[0]; if (file) drop(file); event.target.value = ''; });

async function drop(file, isConfirmed = false) {
  const query = new URLSearchParams({ name: file.name, language, document: pages.current(), yes: isConfirmed ? '1' : '0' });
  tell(`${file.name} …`);
  const answer = await fetch(`/api/drop?${query}`, { method: 'POST', body: file });
  const result = await answer.json().catch(() => ({}));
  if (!answer.ok) return tell(said(result.error) || answer.statusText);
  tell(file.name);
  showDropped(result, find, result.isConfirmable && !isConfirmed ? () => drop(file, true) : null);
}

const theme = localStorage.getItem('naskah-theme');
if (theme) document.documentElement.dataset.theme = theme;
applyWords();
connect();
