// A list that was dropped: its columns as they were guessed, then the questions of the command line, one at a time. The file and all that was
// answered go to the server together: it keeps nothing, and writes nothing before the last question is answered.

import { tell } from '/panel.js';
import { button, language, make, said, word } from '/words.js';

const place = document.getElementById('intake');
let file = null, bytes = null, columns = {}, answers = {}, history = [], state = null, isBusy = false, onEnd = () => {}, hasSeenColumns = false, isQuick = false, own = {};

export const isOpen = () => !place.hidden;

// Whether there are answers that would have to be given again.
export const isUnsaved = () => isOpen() && (history.length > 0 || Object.keys(columns).length > 0);

// One question back, as by the button; false where there is none.
export function goBackOne() {
  if (!history.length && !hasSeenColumns && !isQuick) return false;
  back();
  return true;
}

export { cancel };

// In the other language.
export function renewWords() { if (isOpen() && !isBusy) draw(); }

export function close() {
  place.hidden = true;
  place.replaceChildren();
  [file, bytes, state] = [null, null, null];
}

// What the server has answered to the dropped file is its first account.
export function begin(dropped, contents, first, end, isOwn = false) {
  [file, bytes, columns, answers, history, state, onEnd, isBusy] = [dropped, contents, {}, {}, [], first, end, false];
  own = isOwn ? { own: '1' } : {};
  isQuick = false;
  // Who is asked nothing has no columns to confirm: they are those of the last time.
  hasSeenColumns = !first.isNew && (!first.next || first.next.kind === 'changes');
  place.hidden = false;
  draw();
}

async function renew(more = {}) {
  if (isBusy) return false;
  isBusy = true;
  place.setAttribute('aria-busy', 'true');
  const query = new URLSearchParams({ name: file.name, language, ...own, said: JSON.stringify({ columns, answers, ...more }) });
  const answer = await fetch(`/api/drop?${query}`, { method: 'POST', body: bytes }).catch(() => null);
  const result = await answer?.json().catch(() => null);
  isBusy = false;
  place.removeAttribute('aria-busy');
  if (!answer?.ok || !result) { tell(said(result?.error) || word('gone')); return false; }
  state = result;
  return true;
}

// Takes the answers of now to the server, and writes when none is missing.
async function goOn(more = {}) {
  if (!await renew(more)) return;
  if (state.isRefused) { delete answers[state.next?.key]; draw(); return tell(word('notTaken')); }
  if (more.takesGuesses) for (const each of state.asked) if (!(each.key in answers)) { answers[each.key] = each.answer; history.push(each.key); }
  if (state.next || state.problem || state.hasErrors) { tell(''); return draw(); }
  if (state.isRejected) { close(); tell(word('nothingChanged')); return onEnd(false); }
  await finish();
}

async function finish() {
  if (!await renew({ writes: true })) return;
  // Something has changed meanwhile: it is asked for.
  if (!state.isWritten && (state.next || state.problem || state.hasErrors)) return draw();
  const { name } = file, { leftOpen, isWritten, later, unused } = state;
  close();
  tell(isWritten ? `${word('taken')}: ${name}${leftOpen ? `. ${word('leftOpen')}: ${leftOpen}` : ''}${later.length ? `. ${word('takenLater')}: ${later.join(', ')}` : ''}${unused.length ? `. ${word('columnsUnused')}: ${unused.join(', ')}` : ''}` : word('nothingChanged'));
  onEnd(isWritten);
}

function back() {
  if (isQuick) { [answers, history, isQuick, hasSeenColumns] = [{}, [], false, false]; return renew().then(isDone => isDone && draw()); }
  if (!history.length) { if (!hasSeenColumns) return; hasSeenColumns = false; return draw(); }
  const key = history.pop(), { [key]: last, ...rest } = answers;
  answers = rest;
  goBack(key, last);
}

// The question again, with what was answered.
async function goBack(key, last) {
  if (await renew()) draw(last);
}

function cancel() { close(); tell(word('nothingChanged')); onEnd(false); }

// MARK: Pages

function draw(last) {
  place.replaceChildren(make('h2', `${word('intake')}: ${file.name}`));
  if (state.problem) place.append(note(said(state.problem), 'error'));
  if (!hasSeenColumns) return drawColumns();
  if (isQuick && state.withoutGuess.length) return drawRest(state.withoutGuess);
  if (state.next) return drawQuestion(state.next, last);
  drawEnd();
}

function note(text, weight) {
  const element = make('p', text);
  element.className = weight;
  return element;
}

// Cells with errors are told where they stand: they are mended in the workbook.
function findings() {
  const list = make('ul');
  list.className = 'found';
  for (const finding of state.findings.slice(0, 100)) {
    const item = make('li', '', make('strong', `${word(finding.severity)}: `), said(finding.message), ' ', make('code', finding.place?.name ?? ''));
    item.className = finding.severity;
    list.append(item);
  }
  return state.findings.length ? [make('h3', word('findings')), list] : [];
}

function drawColumns() {
  const form = make('form'), table = make('table'), body = make('tbody');
  const head = make('tr');
  for (const name of ['heading', 'means', 'examples']) { const cell = make('th', word(name)); cell.scope = 'col'; head.append(cell); }
  const collections = [...new Set(state.columns.map(column => column.collection))];
  for (const collection of collections) {
    if (collections.length > 1) {
      const title = make('th', capital(said(state.columns.find(each => each.collection === collection).title))), row = make('tr', '', title);
      title.colSpan = 3;
      title.scope = 'rowgroup';
      title.className = 'group';
      body.append(row);
    }
    for (const column of state.columns.filter(each => each.collection === collection)) body.append(columnRow(column));
  }
  const caption = make('caption', word('columnsGuessed'));
  table.append(caption, make('thead', '', head), body);
  const row = make('div');
  row.className = 'row';
  const first = make('button', word('next'));
  first.className = 'first';
  first.disabled = state.hasErrors || !!state.problem;
  row.append(button(word('cancel'), cancel), first);
  const open = state.next && !first.disabled;
  if (open && state.isNew) {
    const quick = button(word('takeGuesses'), () => { [hasSeenColumns, isQuick] = [true, true]; goOn({ takesGuesses: true }); });
    quick.id = 'guesses';
    row.append(quick);
  }
  form.append(table, ...findings(), row);
  if (open) form.append(soft(`${state.open} ${word('questionsFollow')}${state.isNew ? ` ${word('guessesLeaveOpen')}` : ''}`));
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (state.hasErrors || state.problem) return;
    hasSeenColumns = true;
    state.next || (!state.isNew && state.isRejected) ? draw() : finish();
  });
  place.append(form);
  (first.disabled ? place.querySelector('select') : first)?.focus();
}

function soft(text) { const element = make('p', text); element.className = 'soft'; return element; }

function columnRow(column) {
  const row = make('tr'), choice = make('select'), heading = make('th', '', make('span', column.heading), ' ', make('code', column.place));
  heading.scope = 'row';
  choice.setAttribute('aria-label', `${word('means')}: ${column.heading}`);
  const isAsked = state.asked.concat(state.next ?? []).some(each => each.kind === 'column' && each.key === `kolom/${column.collection}/${column.heading}`);
  choice.append(new Option(isAsked ? word('asksLater') : word('notUsed'), 'abaikan', false, column.field === null));
  const fields = column.field !== null && !column.fields.includes(column.field) ? [column.field, ...column.fields] : column.fields;
  for (const field of fields) choice.append(new Option(titled(field, column.titles), field, false, field === column.field));
  choice.addEventListener('change', async () => {
    columns = { ...columns, [column.collection]: { ...columns[column.collection], [column.heading]: choice.value } };
    [answers, history] = [{}, []];
    if (await renew()) {
      hasSeenColumns = false;
      draw();
      [...place.querySelectorAll('select')].find(each => each.getAttribute('aria-label') === choice.getAttribute('aria-label'))?.focus();
    }
  });
  row.append(heading, make('td', '', choice), make('td', '', ...evidenceOf(column.examples)));
  return row;
}

function evidenceOf(list) {
  return list.flatMap((each, index) => [index ? make('br') : '', each.place ? make('code', each.place.split('!').at(-1)) : '', ' ', said(each.text)]);
}

const label = (choice, titles) => ({ abaikan: word('leaveOut'), ya: word('yes'), tidak: word('no') }[choice] ?? titled(choice, titles));

// What a field is called in the reader's language.
const titled = (field, titles) => capital(said(titles?.[field])) || field;

const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

const titleOf = question => (question.kind === 'column'
  ? said(question.wording).replace(/^[^,]*, /, '').replace(/\s*(Artinya|Does it mean)[^?]*\?$/, '')
  : said(question.wording).replace(/\s*\((ya\/tidak|yes\/no|2026-12-31)\)/, ''));

function field(question, id, value) {
  const control = make('input'), name = make('label', titleOf(question));
  [control.id, control.name, control.maxLength, control.autocomplete] = [id, id, 80, 'off'];
  control.type = question.kind === 'date' ? 'date' : 'text';
  control.value = value ?? '';
  name.htmlFor = id;
  return [name, control];
}

// All guesses were taken: what has none is asked on one page.
function drawRest(questions) {
  const form = make('form', '', soft(word('onlyThese')));
  for (const question of questions) {
    const [name, control] = field(question, `answer-${question.kind}`);
    control.required = true;
    form.append(name, control);
  }
  const taken = state.asked.filter(each => each.answer !== null).map(each => ({ place: null, text: { id: `${titleOf(each)} ${label(each.answer, each.titles)}`, en: `${titleOf(each)} ${label(each.answer, each.titles)}` } }));
  if (taken.length) form.append(make('h3', word('guessesTaken')), evidenceList(taken));
  const row = make('div'), first = make('button', word('next'));
  row.className = 'row';
  first.className = 'first';
  row.append(button(word('cancel'), cancel), button(word('back'), back), first);
  form.append(row);
  form.addEventListener('submit', event => {
    event.preventDefault();
    for (const question of questions) answers = { ...answers, [question.key]: document.getElementById(`answer-${question.kind}`).value.trim() };
    goOn();
  });
  place.append(form);
  form.querySelector('input').focus();
}

function drawQuestion(question, last) {
  const form = make('form'), chosen = last ?? question.proposal;
  const total = state.asked.length + state.open;
  form.append(soft(`${word('question')} ${state.asked.length + 1} / ${total}`));
  let control;
  if (question.choices.length) {
    const group = make('fieldset', '', make('legend', titleOf(question)));
    question.choices.forEach((choice, index) => {
      const box = make('input'), name = make('label');
      box.type = 'radio';
      box.name = 'answer';
      box.value = choice;
      box.checked = choice === chosen;
      box.id = `answer-${index}`;
      name.append(box, ' ', label(choice, question.titles), choice === question.proposal && question.kind !== 'changes' ? make('em', ` (${word('guess')})`) : '');
      group.append(name);
    });
    form.append(group);
    control = group.querySelector('input:checked') ?? group.querySelector('input');
  } else {
    const [name, input] = field(question, 'answer', chosen);
    control = input;
    form.append(name, control);
    if (question.proposal) form.append(soft(`${word('guess')}: ${question.proposal}`));
  }
  if (question.evidence.length) form.append(make('h3', word(question.kind === 'changes' ? 'whatChanges' : 'evidence')), evidenceList(question.evidence));
  if (question.kind === 'changes') {
    for (const wording of state.told) form.append(soft(said(wording)));
    form.append(...findings());
  }
  const row = make('div');
  row.className = 'row';
  const previous = button(word('back'), back);
  previous.id = 'back';
  previous.disabled = !history.length && !state.isNew && question.kind === 'changes' && !state.columns.length;
  const first = make('button', word('next'));
  first.className = 'first';
  row.append(button(word('cancel'), cancel), previous, first);
  if (!question.choices.length) row.append(button(word('later'), () => reply(null)));
  form.append(row);
  const reply = value => { answers = { ...answers, [question.key]: value }; history.push(question.key); goOn().then(() => { if (state?.isRefused) history.pop(); }); };
  form.addEventListener('submit', event => {
    event.preventDefault();
    const value = new FormData(form).get('answer')?.trim();
    if (!value) return tell(word('answerFirst'));
    reply(value);
  });
  place.append(form);
  control.focus();
  control.select?.();
}

function evidenceList(list) {
  const element = make('ul');
  element.className = 'evidence';
  for (const each of list.slice(0, 500)) element.append(make('li', '', each.place ? make('code', each.place) : '', each.place ? ' ' : '', said(each.text)));
  return element;
}

// A workbook that asks nothing: what is new, or that nothing is.
function drawEnd() {
  const row = make('div');
  row.className = 'row';
  for (const wording of state.told) place.append(make('p', said(wording)));
  if (!state.hasErrors && !state.problem) place.append(make('p', state.hasNewTables || state.isNew ? word('readyToTake') : word('nothingChanged')));
  place.append(...findings());
  if (!state.hasErrors && !state.problem && (state.hasNewTables || state.isNew)) row.append(button(word('takeOver'), finish, true));
  // Columns are those of the last time: they can be looked at, and chosen otherwise.
  if (state.columns.length) row.append(button(word('columns'), () => { hasSeenColumns = false; draw(); }));
  row.append(button(word('close'), cancel));
  if (state.unused.length) place.append(soft(`${word('columnsUnused')}: ${state.unused.join(', ')}`));
  place.append(row);
  row.querySelector('button').focus();
}

// Back by the keys of browsers for it, away by Escape.
place.addEventListener('keydown', event => {
  if (event.altKey && event.key === 'ArrowLeft') { event.preventDefault(); back(); }
  else if (event.key === 'Escape') cancel();
  else return;
  event.stopPropagation();
});
