// A data file as a form: each field as its kind asks, written where it stands in the file.

import { ask, send, tell } from '/panel.js';
import { button, detailsButton, language, make, said, word } from '/words.js';

const place = document.getElementById('form');
// - typing: the control that somebody types in; nothing is drawn anew until it is left.
let form = null, drawn = '', files = [], onPages = () => {}, typing = null;

export const isOpen = () => !place.hidden;

// Whether something that somebody has typed is not written yet.
export const isUnsaved = () => !!place.querySelector('[data-saving]') || !!typing && typing.value !== shownValue(current({ path: typing.path, text: '' }), typing);

export async function open(showPages) {
  onPages = showPages;
  const names = await ask('/api/forms');
  if (!names) return;
  files = names;
  place.hidden = false;
  // What people fill in first is the paper, not the project.
  await load(form?.file && files.includes(form.file) ? form.file : files[1] ?? files[0]);
}

export function close() { place.hidden = true; }

// After a change of the project: the same file again, unless somebody is typing in it.
export async function renew() {
  if (isOpen() && form) await load(form.file);
}

async function load(file) {
  if (!file) return void place.replaceChildren(make('p', word('none')));
  const loaded = await ask(`/api/form?file=${encodeURIComponent(file)}`, false);
  if (!loaded) return lose(file);
  if (isLost) [isLost, drawn] = [false, ''];
  form = loaded;
  // Where only values are others, the controls stay: whoever is about to type has marked the old text.
  const shape = JSON.stringify([loaded.file, language, loaded.lists, loaded.fields.map(field => [field.path, field.kind, !!field.place, field.choices, kindOf(field)])]);
  if (shape === drawn && place.querySelector('fieldset')) return renewValues();
  if (typing) return void (drawn = '');
  drawn = shape;
  const focused = place.contains(document.activeElement) ? document.activeElement.id : '', top = place.scrollTop;
  draw();
  place.scrollTop = top;
  if (focused) document.getElementById(focused)?.focus();
}

// A file that is not there any more, or cannot be read now: what it held last can be looked at.
let isLost = false;
function lose(file) {
  if (form?.file !== file || isLost || typing) return;
  isLost = true;
  for (const group of place.querySelectorAll('fieldset')) group.disabled = true;
  const why = make('p', word('listLost'));
  why.className = 'why';
  place.querySelector('.row').after(why);
}

function renewValues() {
  for (const field of form.fields) {
    const input = document.getElementById(idOf(field)), text = shownValue(field, input);
    if (input === typing || input.matches('[data-saving], [aria-invalid]') || input.value === text) continue;
    input.value = text;
    hint(field, input, input.note);
  }
}

const idOf = field => `field-${field.path.join('-')}`;

// The field as the file has it now.
const current = field => form.fields.find(each => each.path.join('/') === field.path.join('/')) ?? field;

const shownValue = (field, input) => (input.type === 'date' ? field.iso ?? '' : field.text);

function draw() {
  const choice = make('select');
  choice.setAttribute('aria-label', word('form'));
  for (const name of files) choice.append(new Option(name, name, false, name === form.file));
  choice.addEventListener('change', () => load(choice.value));
  const bar = make('div', '', choice, detailsButton());
  bar.className = 'row';
  const groups = new Map();
  const group = path => {
    const key = path.join('\n');
    if (!groups.has(key)) groups.set(key, make('fieldset', '', make('legend', titled(path), ...order(path))));
    return groups.get(key);
  };
  for (const field of form.fields) {
    const path = field.path.slice(0, -1);
    // Items of lists that hold nothing but other lists are there too, to be moved.
    for (let length = 1; length < path.length; length += 1) if (item(path.slice(0, length))) group(path.slice(0, length));
    group(path).append(row(field));
  }
  place.replaceChildren(bar, ...groups.values());
}

const titled = path => path.map(step => (/^\d+$/.test(step) ? `${Number(step) + 1}` : step)).join(' › ') || form.file;

// The list that a path is an item of, if it has others.
function item(path) {
  const list = form.lists.find(each => each.path.length === path.length - 1 && each.path.every((step, index) => step === path[index]));
  return list && { list, index: Number(path.at(-1)) };
}

// The innermost item that a field belongs to.
function itemAround(path) {
  for (let length = path.length; length > 0; length -= 1) {
    const found = item(path.slice(0, length));
    if (found) return found;
  }
  return null;
}

// Buttons that move an item of a list.
function order(path) {
  const found = item(path);
  if (!found) return [];
  const { list, index } = found, bar = make('span');
  bar.className = 'order';
  for (const [step, sign, name] of [[-1, '↑', 'itemUp'], [1, '↓', 'itemDown']]) {
    const move = button(sign, () => arrange(list, index, step, `${name}-`, ''));
    move.id = `${name}-${path.join('-')}`;
    move.disabled = index + step < 0 || index + step >= list.count;
    move.setAttribute('aria-label', `${word(name)}: ${titled(path)}`);
    move.title = `${word(name)} (Alt ${sign})`;
    bar.append(move);
  }
  return [bar];
}

// Whoever moves an item goes with it: to the same control of the same item.
const arrange = (list, index, step, before, behind) => (writing = writing.catch(() => {}).then(async () => {
  const to = index + step;
  if (to < 0 || to >= list.count) return;
  const isDone = await send('/api/order', { file: form.file, version: form.version, path: list.path, item: index, to });
  await load(form.file);
  if (!isDone) return;
  const now = [...list.path, to].join('-');
  const control = document.getElementById(`${before}${now}${behind}`);
  const other = control?.disabled ? control.parentElement.querySelector('button:not(:disabled)') : control;
  other?.focus();
  tell(`${word('movedTo')} ${to + 1} / ${list.count}: ${form.file}`);
}));

place.addEventListener('keydown', event => {
  const control = event.target.closest('[id]');
  if (!event.altKey || event.ctrlKey || event.metaKey || !['ArrowUp', 'ArrowDown'].includes(event.key) || !control?.path) return;
  const found = itemAround(control.path);
  if (!found) return;
  event.preventDefault();
  // What is being typed is written first.
  control.blur();
  const start = found.list.path.length + 1, rest = control.path.slice(start);
  arrange(found.list, found.index, event.key === 'ArrowUp' ? -1 : 1, 'field-', rest.map(part => `-${part}`).join(''));
});

function row(field) {
  const id = idOf(field), label = make('label', said(field.title)), name = make('code', field.path.at(-1));
  const input = control(field), note = make('output');
  input.id = id;
  input.path = field.path;
  input.note = note;
  label.htmlFor = id;
  note.htmlFor = id;
  note.className = 'soft';
  input.required = field.isRequired;
  hint(field, input, note);
  input.addEventListener('input', () => { typing = input; hint(current(field), input, note); });
  input.addEventListener('blur', () => { if (typing === input) typing = null; });
  input.addEventListener('change', () => save(field, input));
  const entry = make('div', '', input);
  entry.className = 'entry';
  if (field.place) {
    const show = button('◎', () => onPages(current(field).place));
    show.setAttribute('aria-label', `${word('show')}: ${said(field.title)}`);
    show.title = word('show');
    entry.append(show);
  }
  entry.append(...order(field.path));
  const line = make('div', '', label, name, entry, note);
  line.className = field.place ? 'field-row' : 'field-row absent';
  return line;
}

function kindOf(field) {
  if (field.kind === 'choice') return field.choices.some(choice => choice[0] === field.text) ? 'select' : `select ${field.text}`;
  if (field.kind === 'prose' || field.text.includes('\n') || field.text.length > 90) return 'textarea';
  // A date that is left open, or written otherwise, stays text.
  return field.kind === 'date' && (field.iso || !field.text) ? 'date' : 'input';
}

function control(field) {
  if (field.kind === 'choice') {
    const input = make('select');
    const known = field.choices.some(choice => choice[0] === field.text);
    if (!field.place || !known) input.append(new Option(field.text || '–', field.text));
    for (const [value, title] of field.choices) input.append(new Option(title === value ? value : `${title} (${value})`, value, false, value === field.text));
    return input;
  }
  const kind = kindOf(field), isLong = kind === 'textarea';
  const input = make(isLong ? 'textarea' : 'input');
  if (kind === 'date') input.type = 'date';
  if (field.kind === 'integer' || field.kind === 'rupiah') input.inputMode = 'numeric';
  input.value = shownValue(field, input);
  if (isLong) input.rows = Math.min(10, Math.max(2, Math.ceil(field.text.length / 80)));
  return input;
}

// The weekday of a date, an amount in words.
async function hint(field, input, note) {
  if (field.kind === 'date') {
    const day = input.type === 'date' && input.value ? new Date(`${input.value}T12:00:00`) : null;
    note.textContent = day ? day.toLocaleDateString(language === 'id' ? 'id-ID' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }) : '';
  } else if (field.kind === 'rupiah') {
    const asked = input.value;
    const spoken = asked === field.text ? field.spoken : await ask(`/api/spoken?n=${encodeURIComponent(asked)}`);
    if (input.value === asked) note.textContent = spoken ?? '';
  }
}

// One after the other: each has seen what the one before has written.
let writing = Promise.resolve();
const save = (field, input) => (writing = writing.then(() => write(field, input), () => write(field, input)));

async function write(field, input) {
  const now = current(field), text = input.value;
  if (text === shownValue(now, input)) return;
  input.dataset.saving = '';
  const isDone = now.place
    ? await send('/api/value', { place: now.place, text })
    : await send('/api/key', { file: form.file, version: form.version, path: now.path, text });
  delete input.dataset.saving;
  // What has been written is no longer being typed, unless more has been.
  if (isDone && typing === input && input.value === text) typing = null;
  // What was refused stays in its field, to be corrected: the status says why.
  if (!isDone) input.setAttribute('aria-invalid', 'true'); else input.removeAttribute('aria-invalid');
  if (isDone) await load(form.file);
}
