// What is known of a value, and what was found: with everything that can be done about it.

import { button, make, said, word } from '/words.js';

const place = document.querySelector('#place'), list = document.querySelector('#findings ol');
const heading = document.querySelector('#findings h2'), status = document.getElementById('status');

export function tell(text) {
  [latest, latestAt] = [text, performance.now()];
  status.textContent = text;
}

// Why something was refused; with the way to the door where somebody has to sign in again: what has been typed stays here.
export function tellRefusal(answer, result) {
  tell(said(result?.error) || answer.statusText);
  const door = answer.headers.get('x-naskah-door');
  if (!door) return;
  const link = make('a', word('signIn'));
  link.href = door;
  link.target = '_blank';
  link.rel = 'noopener';
  status.append(' ', link);
}

// What comes by itself stands beside what somebody has just done.
export function tellBeside(text) {
  const own = performance.now() - latestAt < 3000 ? latest : '';
  status.textContent = [own, text].filter(each => each).join(' · ');
}

let latest = '', latestAt = 0;

// Answers are JSON; what was refused says why in both languages.
export async function send(path, body) {
  const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).catch(() => null);
  if (!answer) { tell(word('notSaved')); return false; }
  const result = await answer.json().catch(() => ({}));
  if (answer.ok) tell(`${word(path === '/api/undo' ? 'undone' : 'saved')}: ${result.file}`); else tellRefusal(answer, result);
  if (answer.ok) document.getElementById('undo').disabled = result.undo === 0;
  return answer.ok;
}

// - isExpected: what is not there is told by who asks for it.
export async function ask(path, isExpected = true) {
  const answer = await fetch(path).catch(() => null);
  if (!answer) return void tell(word('gone'));
  const result = await answer.json().catch(() => null);
  if (!answer.ok && (isExpected || answer.status !== 404)) tellRefusal(answer, result);
  return answer.ok ? result : undefined;
}

let canOpen = false;

// Whether somebody sits at the machine that has the files, with an editor.
export function letOpen(isAllowed) { canOpen = isAllowed; }

// A button that opens a file at its line; nothing for workbooks, for layouts that are installed, and where there is no editor.
function opening(source) {
  if (!canOpen || !source || source.sheet || source.file.startsWith('Layouts/')) return '';
  return button(word('openEditor'), async () => {
    const { file, line, column } = source;
    const answer = await fetch('/api/open', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ file, line, column }) });
    const result = await answer.json().catch(() => ({}));
    tell(answer.ok ? `${word('opened')}: ${file}:${line}` : said(result.error) || answer.statusText);
  });
}

function editor(label, text, save) {
  const form = make('form'), field = make('textarea'), name = make('label', label);
  field.value = field.defaultValue = text;
  field.id = 'edit';
  name.htmlFor = 'edit';
  field.rows = Math.min(12, Math.max(2, text.split('\n').length + 1));
  const submit = make('button', word('save'));
  submit.className = 'first';
  form.append(name, field, make('div', '', submit));
  form.lastChild.className = 'row';
  form.addEventListener('submit', async event => {
    event.preventDefault();
    submit.disabled = true;
    const text = field.value;
    if (await save(text)) { field.defaultValue = text; field.blur(); } else submit.disabled = false;
  });
  field.addEventListener('keydown', event => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit(); });
  return form;
}

export function clearPlace() { place.replaceChildren(); }

export function showPlace(value, onPages) {
  place.replaceChildren();
  if (value === null) return void place.append(make('p', word('nothing')));
  const facts = make('dl');
  const fact = (name, ...content) => facts.append(make('dt', word(name)), make('dd', '', ...content));
  fact('value', make('strong', value.text));
  if (value.shown !== null && value.shown !== value.text) fact('shown', value.shown);
  if (value.source) fact('source', make('code', value.source.name)); else fact('source', word('computed'));
  if (value.expression) fact('expression', make('code', value.expression.text ?? ''), ' ', make('code', value.expression.name));
  if (value.element) fact('element', make('code', value.element.name), ' ', opening(value.element));
  place.append(facts);
  if (value.note) place.append(make('p', said(value.note)));
  if (value.sources) behind(value, onPages);
  if (value.source) {
    const source = value.source;
    const save = value.isValue
      ? text => send('/api/value', { place: source, text })
      : text => send('/api/replace', { place: source, text });
    if (source.text !== undefined) {
      place.append(editor(word(value.isValue ? 'editValue' : 'editText'), value.isValue ? value.value : source.text, save));
    }
    const row = make('div', '', button(word('show'), () => onPages(source)), opening(source));
    row.className = 'row';
    place.append(row);
  }
}

// The rows behind a sum: each can be shown, and changed as if it had been clicked itself.
function behind(value, onPages) {
  const list = make('ol');
  for (const { place: source, value: text, isValue } of value.sources) {
    const show = button(`${text.slice(0, 60)} · ${source.name}`, () => showPlace({ text, shown: null, source, value: text, isValue }, onPages));
    list.append(make('li', '', show));
  }
  const more = value.sourceCount - value.sources.length;
  if (more > 0) list.append(make('li', `+ ${more}`));
  list.className = 'behind';
  place.append(make('h2', `${word('behind')} (${value.sourceCount})`), list);
}

export function showReasons(lines) {
  const block = make('div');
  for (const line of lines) block.append(make('p', said(line)));
  place.append(make('h2', word('why')), block);
}

export function showFindings(findings, onPages) {
  const counts = ['error', 'warning', 'note'].map(weight => [weight, findings.filter(finding => finding.severity === weight).length]);
  heading.textContent = findings.length
    ? counts.filter(([, count]) => count).map(([weight, count]) => `${count} ${word(weight)}`).join(', ') : word('findings');
  list.replaceChildren();
  if (!findings.length) list.append(make('li', word('none')));
  for (const finding of findings.slice(0, 500)) list.append(item(finding, onPages));
}

function item(finding, onPages) {
  const element = make('li');
  element.className = finding.severity;
  const head = make('p', '', make('span', word(finding.severity)), ': ', said(finding.message));
  head.firstChild.className = 'weight';
  element.append(head);
  if (finding.place) element.append(make('p', '', make('code', finding.place.name)));
  if (finding.rule) element.append(make('p', `${word('rule')}: ${said(finding.rule)}`));
  for (const note of finding.notes ?? []) element.append(make('p', said(note.message), ' ', make('code', note.place?.name ?? '')));
  if (finding.fix) element.append(make('p', `${word('fix')}: ${said(finding.fix.message)}`));
  const row = make('div');
  row.className = 'row';
  if (finding.fix?.place && !finding.fix.place.sheet) {
    const apply = button(word('apply'), async () => {
      apply.disabled = true;
      if (!await send('/api/replace', { place: finding.fix.place, text: finding.fix.text })) apply.disabled = false;
    }, true);
    apply.classList.add('apply');
    row.append(apply);
  }
  if (finding.place) row.append(button(word('show'), () => onPages(finding.place)), opening(finding.place));
  element.append(row);
  return element;
}

// The signing packet: who has signed, and what speaks against it.
function showSignatures(fields, problems) {
  const signed = fields.filter(field => field.state !== 'empty').length, list = make('ul');
  list.className = 'signatures';
  for (const field of fields) {
    const item = make('li', '', make('strong', field.title || field.field), ' ', make('code', field.field), ': ', said(field.message));
    item.className = field.state;
    list.append(item);
  }
  place.append(make('h3', `${word('signatures')}: ${signed} / ${fields.length}`));
  for (const problem of problems) {
    const note = make('p', said(problem.message));
    note.className = problem.severity;
    place.append(note);
  }
  place.append(list, make('p', word('certificates')));
  place.lastChild.className = 'soft';
}

// Comments of PDFs that came back, at the texts that they are about, as those stand now.
let shownComments = '';

export function showComments(files, onComment, onTick) {
  const text = JSON.stringify([files, word('comments')]), section = document.getElementById('comments');
  if (text === shownComments) return;
  shownComments = text;
  const all = files.flatMap(file => file.comments), done = all.filter(comment => comment.isDone).length;
  const focused = section.contains(document.activeElement) ? document.activeElement.id : '';
  section.hidden = !all.length;
  section.querySelector('h2').textContent = `${word('comments')}: ${done} / ${all.length} ${word('done')}`;
  const list = section.querySelector('ol');
  list.replaceChildren();
  for (const file of files) for (const comment of file.comments) list.append(commentItem(file, comment, onComment, onTick));
  if (focused) document.getElementById(focused)?.focus();
}

function commentItem(file, comment, onComment, onTick) {
  const box = make('input'), label = make('label', said(comment.message)), element = make('li');
  box.type = 'checkbox';
  box.id = `comment-${file.file}-${comment.name}`;
  label.htmlFor = box.id;
  box.checked = comment.isDone;
  box.addEventListener('change', () => onTick(file, comment, box.checked));
  element.className = comment.isDone ? 'done' : '';
  element.append(make('p', '', box, ' ', label));
  const place = make('p', `${file.file}, ${word('page')} ${comment.page + 1}, ${word(comment.nearness)}`);
  place.className = 'soft';
  element.append(place);
  if (comment.former) element.append(make('p', `${word('former')}: “${comment.former}”`));
  for (const reply of comment.replies) element.append(make('p', `↳ ${reply}`));
  if (comment.bounds) {
    const row = make('div', '', button(word('show'), () => onComment(file, comment)));
    row.className = 'row';
    element.append(row);
  }
  return element;
}

// What became of a file that was dropped; a button where somebody has to agree first.
export function showDropped(result, onPages, confirm, title = 'dropped') {
  place.replaceChildren(make('h2', word(title)));
  if (result.signatures?.length) showSignatures(result.signatures, result.problems);
  if (result.comments !== undefined) place.append(make('p', result.comments ? `${result.comments} ${word('commentsOf')}` : word('noComments')));
  if (confirm) place.append(button(word('takeOver'), confirm, true));
  if (result.text) place.append(make('pre', result.text));
}
