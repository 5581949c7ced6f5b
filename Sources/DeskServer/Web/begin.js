// A project that does not exist yet: five questions make it from a sample.

import { tell } from '/panel.js';
import { button, make, said, word } from '/words.js';

const viewer = document.getElementById('pages');

function question(name, title, control) {
  const label = make('label', word(title));
  control.id = `begin-${name}`;
  control.name = name;
  control.required = true;
  label.htmlFor = control.id;
  return make('p', '', label, control);
}

function select(choices) {
  const control = make('select');
  for (const [value, title] of choices) control.append(new Option(title, value));
  return control;
}

function input(type, example = '') {
  const control = make('input');
  control.type = type;
  control.placeholder = example;
  control.maxLength = 60;
  control.autocomplete = 'off';
  return control;
}

// - samples: [[name, title], …]
export function ask(samples) {
  if (!samples.length || document.getElementById('begin')) return;
  const form = make('form', '', make('h2', word('begin')),
    question('sample', 'beginSample', select(samples)),
    question('kind', 'beginKind', select([['kabupaten', 'Kabupaten'], ['kota', 'Kota']])),
    question('name', 'beginName', input('text', 'Maju Jaya')),
    question('province', 'beginProvince', input('text', 'Jawa Tengah')),
    question('capital', 'beginCapital', input('text', 'Kota Maju')),
    question('date', 'beginDate', input('date')));
  form.id = 'begin';
  // Kind and name are one question.
  form.children[3].prepend(...form.children[2].childNodes);
  form.children[2].remove();
  const submit = make('button', word('beginNow'));
  submit.className = 'first';
  const other = make('div', word('orDrop'));
  other.className = 'drop';
  const choose = make('label', word('choose'));
  choose.htmlFor = 'file';
  choose.className = 'button';
  other.append(' ', choose);
  form.append(submit);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    submit.disabled = true;
    const { sample, ...region } = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
    const answer = await fetch('/api/begin', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ sample, region }) });
    const result = await answer.json().catch(() => ({}));
    tell(answer.ok ? word('begun') : said(result.error) || answer.statusText);
    if (answer.ok) form.remove(); else submit.disabled = false;
  });
  form.append(other);
  viewer.append(form);
  form.elements.name.focus();
}

// Lists that are all a folder has: what happens is what happens to a list that is dropped.
export function offer(lists, take) {
  if (!lists.length || document.getElementById('begin')) return;
  const form = make('div', '', make('h2', word('begin')), make('p', word('beginLists')));
  form.id = 'begin';
  for (const name of lists) form.append(make('p', '', button(name, () => take(name), true)));
  viewer.append(form);
  form.querySelector('button').focus();
}

export const isOpen = () => !!document.getElementById('begin');

export function end() { document.getElementById('begin')?.remove(); }
