// The desk: follows the server's events and puts pages, findings and lists side by side.

import * as begin from '/begin.js';
import * as form from '/form.js';
import * as grid from '/grid.js';
import * as intake from '/intake.js';
import { PageView } from '/pages.js';
import { ask, clearPlace, letOpen, send, showComments, showDropped, showFindings, showPlace, showReasons, tell, tellBeside, tellRefusal } from '/panel.js';
import { applyWords, button, language, said, toggleLanguage, word } from '/words.js';

const element = name => document.getElementById(name);
const choice = element('document'), second = element('second');
const main = new PageView(element('pages')), beside = new PageView(element('beside'));
// The one of the two views that was used last.
let pages = main;
// Keys of the documents in both views; the second is empty where there is one view.
let [wanted, other = ''] = location.hash.slice(1).split('+').map(decodeURIComponent);
let state = null, events = null, finding = -1;

const named = key => state.documents.find(document => document.key === key);

function shown() { return named(wanted) ?? state.documents[0]; }

function findingLists() {
  const documents = [...new Set([shown(), named(other)])].filter(document => document);
  return [state.findings, ...(state.isOld ? [] : documents.map(document => document.findings))];
}

function findings() { return findingLists().flat(); }

// A list of hundreds takes longer than a page: it is made anew when it is another one.
let told = [];

function tellFindings() {
  // That there is no project yet is no fault of somebody who is asked for one.
  const lists = begin.isOpen() ? [] : findingLists();
  if (lists.length === told.length && lists.every((list, index) => list === told[index])) return;
  told = lists;
  finding = -1;
  showFindings(lists.flat(), find);
}

function take(next) {
  state = next;
  if (!state.generation) return;
  const document_ = shown(), left = named(other);
  beside.viewer.hidden = !left;
  if (!left) pages = main;
  // Pages first: pictures are asked for while the rest is told.
  if (document_) {
    begin.end();
    main.show(document_, state.generation);
    if (left) beside.show(left, state.generation);
    lead();
    if (lastView) { const view = lastView; lastView = ''; if (view !== 'intake') showView(view); }
  }
  element('title').textContent = state.title || 'Naskah';
  document.title = `${state.title || 'Naskah'}`;
  choice.replaceChildren(...state.documents.map(each => new Option(each.title, each.key, false, each.key === document_?.key)));
  choice.parentElement.hidden = state.documents.length < 2;
  second.replaceChildren(new Option('–', ''), ...state.documents.map(each => new Option(each.title, each.key, false, each.key === other)));
  second.parentElement.hidden = state.documents.length < 2;
  // A folder without a project has nothing that could be old.
  const isOld = document_ && (state.isOld || document_.isOld);
  element('status').classList.toggle('old', !!isOld);
  const changed = pages.changedPages.length;
  tellBeside(isOld ? word('old') : changed ? `${changed} ${word('changedPages')}` : '');
  tellFindings();
  grid.renew(findings());
  if (state.isComplete) { form.renew(); renewComments(); }
  // What was clicked is told anew, unless somebody is typing there.
  if (clicked && !isOld && state.isComplete && !element('place').contains(document.activeElement)) tellPlace(...clicked);
  // Pages may still be those of the last time.
  if (state.isComplete) document.body.dataset.generation = state.generation;
}

// Comments go with their texts.
async function renewComments() {
  const files = await ask('/api/comments');
  if (files) showComments(files, showComment, tickComment);
}

function showComment(file, comment) {
  const [x, y, width, height] = comment.bounds;
  visit([[file.document, comment.page, comment.bounds]]);
  if (pages.key !== file.document) return;
  clicked = [pages, comment.page, x + Math.min(width, 20) / 2, y + height / 2];
  tellPlace(...clicked);
}

async function tickComment(file, comment, isDone) {
  const answer = await fetch(`/api/tick?language=${language}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ file: file.file, name: comment.name, isDone }) }).catch(() => null);
  if (!answer) return tell(word('notSaved'));
  if (!answer.ok) tell(said((await answer.json().catch(() => ({}))).error) || answer.statusText);
  renewComments();
}

// What is taken away and looked at is the document of the view that is used.
function lead() {
  const key = encodeURIComponent(pages.key);
  element('review').href = `/api/review?document=${key}&language=${language}`;
  element('download').href = `/api/pdf/${key}?language=${language}`;
  element('final').href = `/api/pdf/${key}?final=1&language=${language}`;
}

// Where text of a file stands: goes to the first place, and marks all of this document.
async function find(place, isQuiet = false) {
  const sheet = place.sheet ? `&sheet=${encodeURIComponent(place.sheet)}` : '';
  const hits = await ask(`/api/pages?file=${encodeURIComponent(place.file)}&lower=${place.lower}&upper=${place.upper}${sheet}`);
  if (!hits) return;
  visit(hits, isQuiet);
}

function visit(hits, isQuiet = false) {
  const views = [pages, ...[main, beside].filter(view => view !== pages && !view.viewer.hidden)];
  const first = views.map(view => hits.find(hit => hit[0] === view.key)).find(hit => hit) ?? hits[0];
  if (!first) { if (!isQuiet) tell(word('noPages')); return; }
  const view = views.find(view => view.key === first[0]);
  if (view) pages = view; else select(first[0]);
  pages.mark(hits.filter(hit => hit[0] === first[0]).map(hit => [hit[1], hit[2]]));
  pages.go(first[1], first[2]);
}

// Shows a document in the view that is used.
function select(key) { pages === beside ? arrange(wanted, key) : arrange(key, other); }

function arrange(first, next) {
  const isOther = first !== (shown()?.key ?? '') || next !== other;
  [wanted, other] = [first, next];
  if (isOther) keepStep();
  showWanted();
}

function showWanted() {
  clicked = null;
  clearPlace();
  take(state);
}

// The back button of a browser leads to the document of before, and from a list or form to the pages.
const openView = () => (intake.isOpen() ? 'intake' : grid.isOpen() ? 'grid' : form.isOpen() ? 'form' : '');

// - opened: the list or form that this step opens.
function keepStep(opened = '') {
  history.pushState({ view: openView(), opened }, '', `#${[wanted, other].filter(key => key).map(encodeURIComponent).join('+')}`);
}

addEventListener('popstate', async event => {
  const view = event.state?.view ?? '';
  if (intake.isOpen() && view !== 'intake') return intake.goBackOne() ? keepStep() : intake.cancel();
  if (!state) return;
  const [first, next = ''] = location.hash.slice(1).split('+').map(decodeURIComponent);
  if (first !== wanted || next !== other) { [wanted, other] = [first, next]; showWanted(); }
  await showView(view === 'intake' ? '' : view);
});

// There is room for a list or a form. Whoever works with keys is in what has opened, and on the pages again when it is closed.
async function showView(view) {
  if (view !== 'grid') grid.close(); else if (!grid.isOpen()) await grid.open(find);
  if (view !== 'form') form.close(); else if (!form.isOpen()) await form.open(find);
  element('tables').setAttribute('aria-expanded', grid.isOpen());
  element('forms').setAttribute('aria-expanded', form.isOpen());
  const place = view === 'grid' ? element('grid').querySelector('td[tabindex="0"]') : view === 'form' ? element('form').querySelector('select') : null;
  (place ?? element('pages')).focus();
}

// Findings that are still the same are not sent again.
function whole(next) {
  next.findings ??= state?.findings ?? [];
  for (const document of next.documents) {
    document.findings ??= state?.documents.find(known => known.key === document.key)?.findings ?? [];
  }
  return next;
}

function connect() {
  events?.close();
  events = new EventSource('/api/events');
  events.addEventListener('state', event => take(whole(JSON.parse(event.data))));
  events.onerror = () => {
    tell(word('gone'));
    // A browser gives up where it is turned away, as after a new start of the server: why is told, or it is tried again.
    if (events.readyState === EventSource.CLOSED) setTimeout(again, 2000);
  };
}

async function again() {
  if (document.hidden) return;
  const answer = await fetch('/api/means').catch(() => null);
  if (answer && !answer.ok) return tellRefusal(answer, { error: (await answer.json().catch(() => ({}))).error ?? { id: word('ended'), en: word('ended') } });
  connect();
}

// A browser has few connections for a server: a tab that nobody sees gives its one back.
document.addEventListener('visibilitychange', async () => {
  if (document.hidden) return events?.close();
  connect();
  // Another tab of the same person may have written something that can be taken back here.
  const means = await fetch('/api/means').then(answer => answer.json()).catch(() => null);
  if (means) element('undo').disabled = !means.undo;
});

let clicked = null;

for (const view of [main, beside]) {
  view.viewer.addEventListener('focusin', () => { pages = view; if (state) lead(); });
  view.onClick((page, x, y) => { pages = view; lead(); clicked = [view, page, x, y]; tellPlace(view, page, x, y); });
}

// - marks: what is marked besides, such as the hits of a search.
async function tellPlace(view, page, x, y, marks = null) {
  const key = view.key, asked = clicked;
  const value = await ask(`/api/at/${encodeURIComponent(key)}/${page}?x=${x.toFixed(2)}&y=${y.toFixed(2)}`);
  if (value === undefined || asked !== clicked) return;
  if (marks) view.mark(marks); else for (const each of [main, beside]) each.mark(each === view && value ? [[page, value.bounds]] : []);
  showPlace(value, find);
  element('place').append(button(word('why'), async event => {
    event.target.remove();
    const lines = await ask(`/api/why/${encodeURIComponent(key)}/${page}`);
    if (lines) showReasons(lines);
  }));
}

choice.addEventListener('change', () => { pages = main; select(choice.value); });
second.addEventListener('change', () => { pages = main; arrange(shown()?.key ?? '', second.value); });
element('more').addEventListener('click', () => {
  const isOpen = document.querySelector('header').classList.toggle('open');
  element('more').setAttribute('aria-expanded', isOpen);
});
element('smaller').addEventListener('click', () => pages.setZoom(-1));
element('larger').addEventListener('click', () => pages.setZoom(1));
element('fit').addEventListener('click', () => pages.setZoom(0));
const undo = () => send('/api/undo', {});
element('undo').addEventListener('click', undo);
element('approve').addEventListener('click', async () => {
  if (!confirm(word('sure'))) return;
  const answer = await fetch(`/api/approve?language=${language}&document=${encodeURIComponent(pages.key)}`, { method: 'POST' }).catch(() => null);
  if (!answer) return tell(word('gone'));
  const result = await answer.json().catch(() => ({}));
  answer.ok ? showDropped(result, find, null, 'approved') : tell(said(result.error) || answer.statusText);
});
// All papers; and a file for each person who signs the document.
element('bundle').addEventListener('click', event => {
  event.preventDefault();
  takeAway('/api/zip?', word('zip'), 'naskah');
});
element('each').addEventListener('click', () => {
  const key = pages.key;
  takeAway(`/api/zip?each=signer&document=${encodeURIComponent(key)}&`, word('zipEach'), key);
});

let isTaking = false;

// What cannot be made is told here, and no file is saved.
async function takeAway(path, title, key) {
  if (isTaking) return;
  isTaking = true;
  tell(`${title} …`);
  const answer = await fetch(`${path}language=${language}`).catch(() => null);
  isTaking = false;
  if (!answer) return tell(word('gone'));
  if (!answer.ok) return tellRefusal(answer, await answer.json().catch(() => ({})));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `${key}.zip`;
  link.click();
  URL.revokeObjectURL(link.href);
  tell(link.download);
}
element('help').addEventListener('click', () => element('keys').showModal());
element('language').addEventListener('click', () => { toggleLanguage(); clearPlace(); told = []; take(state); if (pages.key) lead(); intake.renewWords(); });
element('theme').addEventListener('click', () => {
  const root = document.documentElement, isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
  localStorage.setItem('naskah-theme', root.dataset.theme);
});
element('tables').addEventListener('click', toggleTables);

element('forms').addEventListener('click', toggleForms);

async function toggleView(view) {
  if (intake.isOpen()) return;
  // What was opened last is closed as the back button closes it.
  if (openView() === view && history.state?.opened === view) return history.back();
  await showView(openView() === view ? '' : view);
  keepStep(openView());
}

function toggleTables() { return toggleView('grid'); }

function toggleForms() { return toggleView('form'); }

// The same words again lead to the next place, through all documents from the one that is shown on.
let searched = { text: '', index: 0 };

element('search').addEventListener('submit', async event => {
  event.preventDefault();
  const text = element('words').value.trim();
  if (!text) { pages.mark([]); element('hits').textContent = ''; return; }
  const isSame = text === searched.text, from = isSame ? searched.from : pages.key;
  const keys = state.documents.map(document => document.key), first = Math.max(0, keys.indexOf(from));
  const found = await Promise.all([...keys.slice(first), ...keys.slice(0, first)].map(async key =>
    ((await ask(`/api/search/${encodeURIComponent(key)}?q=${encodeURIComponent(text)}`)) ?? []).map(hit => [key, hit[1], hit[2]])));
  const hits = found.flat();
  searched = { text, from, index: isSame && hits.length ? (searched.index + 1) % hits.length : 0 };
  element('hits').textContent = hits.length ? `${searched.index + 1} ${word('ofAll')} ${hits.length}` : `0 ${word('hits')}`;
  if (!hits.length) return pages.mark([]);
  const [key, page, bounds] = hits[searched.index];
  if (pages.key !== key) select(key);
  const marks = hits.filter(hit => hit[0] === key).map(hit => hit.slice(1)), asked = [pages, page, bounds[0] + Math.min(bounds[2], 20) / 2, bounds[1] + bounds[3] / 2];
  pages.mark(marks);
  pages.go(page, bounds);
  // What has been found is told as if it had been clicked.
  clicked = asked;
  tellPlace(...asked, marks);
});

document.addEventListener('keydown', event => {
  if (intake.isOpen() || element('keys').open || !state) return;
  const isText = event.target.matches('input, textarea, select');
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z' && !isText) {
    event.preventDefault();
    return void undo();
  }
  // Nothing has to be saved here, and who is used to it is told so: what is being typed is written.
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 's') {
    event.preventDefault();
    const own = event.target.closest('#place form');
    if (own) return void own.requestSubmit();
    if (isText) event.target.blur();
    if (!grid.isUnsaved() && !form.isUnsaved()) tell(word('allSaved'));
    return;
  }
  // What is printed is the paper itself, and not a picture of its part that is in view.
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'p' && !openView() && pages.pageCount) {
    event.preventDefault();
    return element('download').click();
  }
  if (isText || event.target.matches('td') || event.ctrlKey || event.metaKey || event.altKey) return;
  const keys = {
    n: () => pages.walk(1), p: () => pages.walk(-1), '+': () => pages.setZoom(1), '-': () => pages.setZoom(-1), t: toggleTables, f: toggleForms,
    '?': () => element('keys').showModal(), '/': () => element('words').focus(),
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
  dropAll([...event.dataTransfer.files]);
});
element('file').addEventListener('change', event => { const files = [...event.target.files]; event.target.value = ''; dropAll(files); });

// Each file asks questions of its own.
async function dropAll([file, ...others]) {
  if (!file) return;
  await drop(file);
  if (others.length) tell(`${word('onlyOne')} ${others.map(each => each.name).join(', ')}`);
}

async function drop(file, isConfirmed = false, contents = null) {
  const query = new URLSearchParams({ name: file.name, language, document: pages.key ?? '', yes: isConfirmed ? '1' : '0' });
  tell(`${file.name} …`);
  // A file that is saved again meanwhile could not be read a second time.
  const bytes = contents ?? await file.arrayBuffer().catch(() => null);
  if (!bytes) return tell(word('unreadable'));
  const answer = await fetch(`/api/drop?${query}`, { method: 'POST', body: bytes }).catch(() => null);
  const result = await answer?.json().catch(() => ({}));
  if (!answer?.ok) return tell(said(result?.error) || word('gone'));
  tell(file.name);
  // What is told of the file stays: what was clicked before is not told anew over it.
  clicked = null;
  if (result.isList) { await showView(''); intake.begin(file, bytes, result, endIntake); return keepStep(); }
  if (result.comments) renewComments();
  showDropped(result, find, result.isConfirmable && !isConfirmed ? () => drop(file, true, bytes) : null);
}

// A list that lies in the folder already.
async function takeOwn(name) {
  const query = new URLSearchParams({ name, language, own: '1' });
  const answer = await fetch(`/api/drop?${query}`, { method: 'POST' }).catch(() => null);
  const result = await answer?.json().catch(() => ({}));
  if (!answer?.ok || !result.isList) return tell(said(result?.error) || result?.text || word('gone'));
  intake.begin({ name }, '', result, endIntake, true);
  keepStep();
}

function endIntake(isWritten) {
  if (isWritten) { begin.end(); element('undo').disabled = false; }
  if (history.state?.view === 'intake') history.replaceState({ view: '' }, '');
  element('pages').focus();
}

// Who leaves or loads the page anew is asked, as long as something that was typed is in no file.
addEventListener('beforeunload', event => {
  const field = document.querySelector('#place textarea');
  if (grid.isUnsaved() || form.isUnsaved() || intake.isUnsaved() || field && field.value !== field.defaultValue) event.preventDefault();
});

// A link to the pages is no name of a document.
document.querySelector('.skip').addEventListener('click', event => { event.preventDefault(); element('pages').focus(); });

// After the page is loaded anew: what was open, and the place that one read.
let lastView = history.state?.view ?? '';
addEventListener('pagehide', () => { main.keepPlace(); history.replaceState({ ...history.state, view: openView() === 'intake' ? '' : openView() }, ''); });

// What somebody may not do is not offered.
function mayOnly(role) {
  if (role === 'look') grid.letLook();
  for (const name of ['undo', 'forms']) element(name).hidden = role === 'look';
  element('approve').hidden = role === 'look' || role === 'edit';
}

const theme = localStorage.getItem('naskah-theme');
if (theme) document.documentElement.dataset.theme = theme;
applyWords();
ask('/api/means').then(means => { letOpen(means?.editor === true); element('leave').hidden = !means?.session; mayOnly(means?.role); if (!state?.documents.length) { begin.ask(means?.samples ?? []); begin.offer(means?.lists ?? [], takeOwn); } element('undo').disabled = !means?.undo; if (begin.isOpen() && state) { told = [state.findings]; tellFindings(); } });
connect();
