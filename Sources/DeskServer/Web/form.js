// A data file as a form: each field as its kind asks, written where it stands in the file.

import { ask, send } from '/panel.js';
import { make, button, language, said, word } from '/words.js';

const place = document.getElementById('form');
let form = null, files = [], onPages = () => {}, isTyping = false;

export const isOpen = () => !place.hidden;

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
  if (isOpen() && form && !isTyping) await load(form.file);
}

async function load(file) {
  if (!file) return void place.replaceChildren(make('p', word('none')));
  const loaded = await ask(`/api/form?file=${encodeURIComponent(file)}`);
  if (!loaded) return;
  const focused = place.contains(document.activeElement) ? document.activeElement.id : '', top = place.scrollTop;
  form = loaded;
  draw();
  place.scrollTop = top;
  if (focused) document.getElementById(focused)?.focus();
}

function draw() {
  const choice = make('select');
  choice.setAttribute('aria-label', word('form'));
  for (const name of files) choice.append(new Option(name, name, false, name === form.file));
  choice.addEventListener('change', () => load(choice.value));
  const bar = make('div', '', choice);
  bar.className = 'row';
  const groups = new Map();
  for (const field of form.fields) {
    const path = field.path.slice(0, -1), key = path.join(' › ');
    if (!groups.has(key)) {
      const group = make('fieldset', '', make('legend', path.map(step => (/^\d+$/.test(step) ? `${Number(step) + 1}` : step)).join(' › ') || form.file));
      groups.set(key, group);
    }
    groups.get(key).append(row(field));
  }
  place.replaceChildren(bar, ...groups.values());
}

function row(field) {
  const id = `field-${field.path.join('-')}`, label = make('label', said(field.title)), name = make('code', field.path.at(-1));
  const input = control(field), note = make('output');
  input.id = id;
  label.htmlFor = id;
  note.htmlFor = id;
  note.className = 'soft';
  input.required = field.isRequired;
  hint(field, input, note);
  input.addEventListener('input', () => { isTyping = true; hint(field, input, note); });
  input.addEventListener('blur', () => { if (!input.matches('[data-saving]')) { isTyping = false; } });
  input.addEventListener('change', () => save(field, input));
  const line = make('div', '', label, name, input, note);
  line.className = field.place ? 'field-row' : 'field-row absent';
  if (field.place) {
    const show = button('⌖', () => onPages(field.place));
    show.setAttribute('aria-label', `${word('show')}: ${said(field.title)}`);
    show.title = word('show');
    line.append(show);
  }
  return line;
}

function control(field) {
  if (field.kind === 'choice') {
    const input = make('select');
    const known = field.choices.some(choice => choice[0] === field.text);
    if (!field.place || !known) input.append(new Option(field.text || '–', field.text));
    for (const [value, title] of field.choices) input.append(new Option(title === value ? value : `${title} (${value})`, value, false, value === field.text));
    return input;
  }
  const isLong = field.kind === 'prose' || field.text.includes('\n') || field.text.length > 90;
  const input = make(isLong ? 'textarea' : 'input');
  // A date that is left open, or written otherwise, stays text.
  if (field.kind === 'date' && (field.iso || !field.text)) input.type = 'date';
  if (field.kind === 'integer' || field.kind === 'rupiah') input.inputMode = 'numeric';
  input.value = input.type === 'date' ? field.iso ?? '' : field.text;
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
  const now = form.fields.find(each => each.path.join('/') === field.path.join('/')) ?? field, text = input.value;
  if (text === (now.iso && input.type === 'date' ? now.iso : now.text)) return;
  input.dataset.saving = '';
  const isDone = now.place
    ? await send('/api/value', { place: now.place, text })
    : await send('/api/key', { file: form.file, version: form.version, path: now.path, text });
  delete input.dataset.saving;
  isTyping = false;
  if (!isDone) input.value = input.type === 'date' ? now.iso ?? '' : now.text;
  await load(form.file);
}
