// A list of the project as an accessible grid: arrows, editing, ranges from Excel and LibreOffice.

import { ask, send, tell } from '/panel.js';
import { button, detailsButton, inLanguage, make, said, word } from '/words.js';

const place = document.getElementById('grid'), frame = make('div'), told = make('div');
// The table goes to and fro below its buttons, and above what there is to say of the cell that somebody is in.
frame.className = 'frame';
frame.tabIndex = -1;
frame.addEventListener('scroll', () => { if (table && body) showRows(); });
told.className = 'told';
let table = null, findings = [], cells = [], onPages = () => {}, row = 1, column = 0;
// The cell that is typed in: nothing is drawn anew under somebody's hands; what comes meanwhile is shown when it is written.
let editing = null, isStale = false;
// The cell that is typed in and those that wait to be written, each { row, column, former }: their rows go with the list.
const waiting = new Set();

export const isOpen = () => !place.hidden;

// Whether something that somebody has typed is not written yet.
export const isUnsaved = () => unsaved.length > 0 || waiting.size > 0 && (!editing || waiting.size > 1 || place.querySelector('td :is(input, textarea)')?.value !== editing.former);

export async function open(showPages) {
  onPages = showPages;
  const files = await ask('/api/tables');
  if (!files) return;
  place.hidden = false;
  const last = table?.file ?? sessionStorage.getItem('naskah-list');
  await load(files.includes(last) ? last : files[0], files);
}

export function close() { place.hidden = true; }

// After a change of the project: the same list again, the same cell.
export async function renew(all) {
  findings = all;
  if (isOpen() && table) await load(table.file);
}

let names = [];

async function load(file, files = names) {
  names = files;
  if (!file) return void place.replaceChildren(make('p', word('none')));
  const loaded = await tableOf(file, false);
  if (!loaded) return lose(file);
  sessionStorage.setItem('naskah-list', loaded.file);
  take(loaded);
}

// Answers may come in another order than they were asked for: what an older one says is not shown over a newer one.
let asked = 0, newest = 0;

async function tableOf(file, ...how) {
  const number = ++asked, loaded = await ask(`/api/table?file=${encodeURIComponent(file)}`, ...how);
  if (!loaded) return loaded;
  if (number < newest) return table;
  newest = number;
  return loaded;
}

// A file that is not there any more, or cannot be read now: the rows are those of before, and nobody can change them.
function lose(file) {
  if (table?.file !== file || editing) return;
  table.isLost = true;
  table.readOnly = { id: inLanguage('id', 'listLost'), en: inLanguage('en', 'listLost') };
  redraw();
}

// Who may only look is told so before anything is typed.
let isForLooking = false;

export function letLook() {
  isForLooking = true;
  if (table) take(table);
}

// Shows a list as the server has it.
// - rows: what is expected of it; another order is somebody else's.
function take(loaded, rows = table?.rows) {
  if (isForLooking) loaded.readOnly = { id: inLanguage('id', 'onlyLook'), en: inLanguage('en', 'onlyLook') };
  if (table?.file === loaded.file) {
    follow(rows, loaded.rows);
    // A row that was added here and is still empty.
    if (table.isAdded && loaded.rows.length === table.rows.length - 1) addTo(loaded);
  }
  table = loaded;
  isStale = !!editing;
  if (!editing) redraw(); else if (editing.row !== null) row = editing.row;
}

function redraw() {
  isStale = false;
  const hadFocus = place.contains(document.activeElement) && document.activeElement.matches('td');
  draw();
  if (hadFocus) focus(row, column);
}

const same = line => (line ?? []).join('\u0001').replace(/\u0001+$/, '');

// Cells that wait are found again in the rows as they are now: by all that their row holds, else by what they held themselves.
function follow(rows, now) {
  for (const cell of waiting) {
    if (cell.row === null) continue;
    const own = same(rows[cell.row]);
    if (same(now[cell.row]) === own) continue;
    const found = now.flatMap((line, index) => (index && same(line) === own ? [index] : []));
    if (found.length === 1) [cell.row] = found;
    else if (now.length !== rows.length || (now[cell.row]?.[cell.column] ?? '') !== cell.former) cell.row = null;
  }
}

const width = () => Math.max(1, ...table.rows.map(cells => cells.length));

// Lists of thousands are shown piece by piece: rows around those in view, and room for the others.
const most = 240;
let shown = { from: 1, to: 1 }, body = null, height = 29;

function draw() {
  const choice = make('select');
  choice.setAttribute('aria-label', word('list'));
  for (const name of names) choice.append(new Option(name, name, false, name === table.file));
  choice.addEventListener('change', () => load(choice.value));
  const bar = make('div', '', choice, button(word('addRow'), addRow),
    button(word('insertRow'), () => arrange({ insert: row }, row)), button(word('removeRow'), () => arrange({ remove: row }, row)),
    button(word('rowUp'), () => move(-1)), button(word('rowDown'), () => move(1)));
  bar.className = 'row';
  if (table.readOnly) for (const control of bar.querySelectorAll('button')) control.disabled = true;
  bar.append(detailsButton());
  const grid = make('table'), head = make('thead'), count = width();
  grid.setAttribute('role', 'grid');
  grid.setAttribute('aria-label', table.file);
  grid.setAttribute('aria-rowcount', table.rows.length);
  grid.setAttribute('aria-colcount', count + 1);
  if (table.readOnly) grid.setAttribute('aria-readonly', 'true');
  const titles = make('tr', '', heading(word('state')));
  titles.setAttribute('aria-rowindex', 1);
  // Who a row is about stays in sight beside its state: that is no number.
  table.own = Math.max(0, (table.rows[0] ?? []).findIndex(text => !/^(no\.?|nomor|no\.? urut|#)?$/i.test(text.trim())));
  for (let index = 0; index < count; index += 1) {
    titles.append(heading(table.rows[0]?.[index] ?? '', table.letters?.[index]));
    if (index === table.own) titles.lastChild.className = 'own';
  }
  head.append(titles);
  table.locked = new Map((table.locks ?? []).map(([line, index, kind, name]) => [`${line} ${index}`, lockText(line, index, kind, name)]));
  body = make('tbody');
  grid.append(head, body);
  const why = table.readOnly ? make('p', said(table.readOnly)) : '';
  if (why) why.className = 'why';
  row = Math.min(row, Math.max(1, table.rows.length - 1));
  drawRows(table.rows.length > most ? around(editing?.row ?? row, shown) : { from: 1, to: table.rows.length });
  const { scrollTop, scrollLeft } = frame;
  frame.replaceChildren(grid);
  if (frame.parentElement !== place || place.firstChild.nextSibling !== (why || frame) || why) place.replaceChildren(bar, why, frame, told);
  else place.firstChild.replaceWith(bar);
  [frame.scrollTop, frame.scrollLeft] = [scrollTop, scrollLeft];
  height = body.querySelector('[aria-rowindex]')?.offsetHeight || height;
  for (const space of body.querySelectorAll('.space')) space.style.height = `${space.count * height}px`;
  measure();
  // Columns of long lists keep their widths.
  if (table.rows.length > most) for (const cell of titles.children) cell.style.minWidth = `${cell.offsetWidth}px`;
  tellCell();
}

function measure() {
  const state = frame.querySelector('thead th');
  if (state) frame.style.setProperty('--state', `${state.offsetWidth}px`);
}

new ResizeObserver(measure).observe(frame);

// The rows to draw where one has to be among them; those of before, where it is.
function around(line, before) {
  if (before.from <= line && line < before.to && before.to <= table.rows.length && before.to - before.from >= Math.min(most, table.rows.length - 1)) return before;
  const from = Math.max(1, Math.min(line - most / 2, table.rows.length - most));
  return { from, to: Math.min(table.rows.length, from + most) };
}

function drawRows(range) {
  shown = range;
  cells = [[]];
  const lines = [];
  for (let line = range.from; line < range.to; line += 1) lines.push(drawRow(line));
  body.replaceChildren(...space(range.from - 1), ...lines, ...space(table.rows.length - range.to));
  // What has been typed stands there until it is written.
  for (const { row: line, column: index, text } of waiting) if (text !== undefined && cells[line]?.[index]) cells[line][index].textContent = text;
  const first = cells[row]?.[Math.min(column, width() - 1)] ?? cells[range.from]?.[0];
  if (first) first.tabIndex = 0;
}

function space(count) {
  if (count < 1) return [];
  const line = make('tr');
  line.className = 'space';
  line.count = count;
  line.style.height = `${count * height}px`;
  line.setAttribute('aria-hidden', 'true');
  return [line];
}

function drawRow(line) {
  const own = ownFindings(line), element = make('tr', '', stateOf(line, own));
  element.setAttribute('aria-rowindex', line + 1);
  if (table.listed && !table.listed[line]) element.className = 'unlisted';
  cells[line] = [];
  for (let index = 0; index < width(); index += 1) {
    const cell = make('td', table.rows[line][index] ?? ''), lock = table.readOnly ? said(table.readOnly) : table.locked.get(`${line} ${index}`);
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('aria-colindex', index + 2);
    cell.tabIndex = -1;
    if (index === table.own) cell.className = 'own';
    const told = own.filter(finding => isAt(finding, line, index));
    if (told.some(finding => finding.severity === 'error')) cell.setAttribute('aria-invalid', 'true');
    if (lock) { cell.setAttribute('aria-readonly', 'true'); cell.lock = lock; }
    cell.title = [...told.map(finding => said(finding.message)), lock ?? '', cell.textContent].filter(text => text).join('\n');
    [cell.row, cell.column] = [line, index];
    cells[line].push(cell);
    element.append(cell);
  }
  return element;
}

const isAt = (finding, line, index) => !!table.letters && finding.place?.cell === `${table.letters[index]}${table.numbers[line]}`;

// Rows that have come into view.
function showRows() {
  if (table.rows.length <= most || editing) return;
  const top = Math.floor(frame.scrollTop / height), end = top + Math.ceil(frame.clientHeight / height);
  if ((top + 1 >= shown.from || shown.from === 1) && (end <= shown.to || shown.to === table.rows.length)) return;
  const hadFocus = body.contains(document.activeElement);
  drawRows(around(Math.round((top + end) / 2), { from: 0, to: 0 }));
  // Whoever goes on with keys is where they were.
  if (hadFocus) (cells[row]?.[column] ?? frame).focus({ preventScroll: true });
}

// On paper there is nothing to scroll: all rows are there.
addEventListener('beforeprint', () => { if (isOpen() && table && body && !editing && table.rows.length > most) drawRows({ from: 1, to: table.rows.length }); });
addEventListener('afterprint', () => { if (isOpen() && table && body && !editing && table.rows.length > most) drawRows(around(row, { from: 0, to: 0 })); });

// The cell of a row that may not be in view.
function cellAt(line, index) {
  if (line >= 1 && line < table.rows.length && !cells[line]) {
    drawRows(around(line, shown));
    frame.scrollTop = Math.max(0, (line - 3) * height);
  }
  return cells[line]?.[index];
}

// Below the table: what the cell holds that somebody is in, and what speaks against it or its row. Whoever hears the page is told with the cell.
function tellCell() {
  told.replaceChildren(...unsavedList());
  const cell = cells[row]?.[column];
  for (const other of place.querySelectorAll('[aria-describedby=reason]')) other.removeAttribute('aria-describedby');
  if (!cell) return;
  const own = ownFindings(row), at = table.letters ? `${table.letters[column]}${table.numbers[row]}` : '';
  const write = button(word('editValue'), () => { const own = cellAt(row, column); if (own) edit(own); });
  write.classList.add('narrow');
  const head = make('p', '', cell.lock ? '' : write, ' ', make('code', at), ` ${table.rows[0]?.[column] ?? ''}: `, table.rows[row]?.[column] || '–');
  const list = make('ul');
  list.id = 'reason';
  const add = (text, weight) => { const item = make('li', text); item.className = weight; list.append(item); };
  const first = own.filter(finding => isAt(finding, row, column)), rest = own.filter(finding => !first.includes(finding));
  for (const finding of [...first, ...rest]) {
    const where = first.includes(finding) || !finding.place?.cell ? '' : `${finding.place.cell}: `;
    const fix = finding.fix ? ` ${word('fix')}: ${said(finding.fix.message)}` : '';
    add(`${where}${word(finding.severity)}: ${said(finding.message)}${fix}`, finding.severity);
  }
  if (cell.lock) add(cell.lock, 'soft');
  if (table.notes?.[row]) add(said(table.notes[row]), 'warning');
  if (table.listed && !table.listed[row] && table.rows[row]?.some(text => text)) add(word('notListed'), 'soft');
  told.append(head);
  if (!list.children.length) return;
  told.append(list);
  cell.setAttribute('aria-describedby', 'reason');
}

// Behind the list: a CSV file gets a line, a sheet has an empty row there.
function addRow() {
  const free = table.listed ? table.listed.lastIndexOf(true) + 1 : table.rows.length;
  if (!table.rows[free]) { addTo(table); draw(); }
  focus(free, 0);
}

function addTo(list) {
  list.rows.push([]);
  list.lines.push(0);
  list.bounds.push(null);
  list.isAdded = true;
}

function heading(text, letter) {
  const cell = make('th', text);
  if (letter) cell.append(' ', make('code', letter));
  cell.setAttribute('role', 'columnheader');
  cell.scope = 'col';
  return cell;
}

const lockText = (line, index, kind, name) => `${table.letters[index]}${table.numbers[line]} ${word({ formula: 'lockFormula', read: 'lockRead', merged: 'lockMerged' }[kind])} ${name}`.trim();

// Those whose line, or row of the sheet, is this row's.
function ownFindings(line) {
  if (table.sheet) {
    return findings.filter(({ place: at }) => at?.file === table.path && at.sheet === table.sheet && Number(at.cell?.replace(/^[A-Z]+/, '')) === table.numbers[line]);
  }
  const from = table.lines[line], to = table.lines[line + 1] ?? Infinity;
  return findings.filter(finding => finding.place?.file === table.file && finding.place.line >= from && finding.place.line < Math.max(to, from + 1));
}

// Ready, to be looked at or wrong, with the address of the cell; a row that is none of the list says so.
function stateOf(line, own) {
  const weight = own.some(finding => finding.severity === 'error') ? 'error' : own.length || table.notes?.[line] ? 'warning' : 'note';
  const isListed = !table.listed || table.listed[line];
  const at = own.find(finding => finding.severity === 'error') ?? own[0];
  // On a phone there is room for a sign; the word is read to whoever hears it.
  const isTold = isListed || own.length, text = make('span', isTold ? word({ error: 'wrong', warning: 'look', note: 'ready' }[weight]) : '–');
  const sign = make('span', isTold ? { error: '✗', warning: '!', note: '✓' }[weight] : '–');
  [text.className, sign.className] = ['word', 'sign'];
  sign.setAttribute('aria-hidden', 'true');
  const cell = make('th', '', text, sign);
  if (table.numbers) cell.prepend(make('code', `${table.numbers[line]}`), ' ');
  if (at?.place?.cell) { const code = make('code', at.place.cell); code.className = 'at'; cell.append(' ', code); }
  cell.setAttribute('role', 'rowheader');
  cell.className = weight;
  cell.title = own.map(finding => said(finding.message)).join('\n') || (isListed ? said(table.notes?.[line]) : word('notListed'));
  return cell;
}

function focus(toRow, toColumn) {
  row = Math.min(Math.max(1, toRow), table.rows.length - 1);
  column = Math.min(Math.max(0, toColumn), width() - 1);
  const cell = cellAt(row, column);
  if (!cell) return;
  for (const other of place.querySelectorAll('td[tabindex="0"]')) other.tabIndex = -1;
  cell.tabIndex = 0;
  tellCell();
  cell.focus();
}

function edit(cell, text = cell.textContent) {
  if (editing) return;
  if (cell.lock) return tell(cell.lock);
  const field = make(text.includes('\n') ? 'textarea' : 'input');
  field.value = text;
  field.setAttribute('aria-label', table.rows[0]?.[cell.column] ?? '');
  const former = table.rows[cell.row]?.[cell.column] ?? '';
  cell.replaceChildren(field);
  field.focus();
  const own = { row: cell.row, column: cell.column, former };
  editing = own;
  waiting.add(own);
  const end = isSaved => {
    if (editing !== own) return;
    editing = null;
    const value = isSaved ? field.value : former;
    cell.textContent = value;
    if (value === former) waiting.delete(own); else write([Object.assign(own, { text: value })]);
    if (isStale) redraw();
  };
  // Whoever goes to another window is still typing: half a text is not written.
  field.addEventListener('blur', () => { if (document.activeElement !== field) end(true); });
  field.addEventListener('keydown', event => {
    event.stopPropagation();
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      end(true);
      return focus(row, column);
    }
    if (!['Enter', 'Escape', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    end(event.key !== 'Escape');
    event.key === 'Tab' ? focus(row, column + (event.shiftKey ? -1 : 1)) : focus(row + (event.key === 'Enter' ? 1 : 0), column);
  });
}

// One after the other: each has seen what the one before has written.
let writing = Promise.resolve();
function write(changes) {
  const { file } = table;
  for (const change of changes) waiting.add(change);
  return (writing = writing.catch(() => {}).then(() => put(file, changes)));
}

async function put(file, changes) {
  let isDone = false, isSeen = true, isAnswered = true;
  // Somebody else may have written meanwhile: what these cells held is still there, or they are not written.
  for (let attempt = 0; attempt < 3 && !isDone && isSeen; attempt += 1) {
    isSeen = table.file === file && changes.every(({ row, column, former }) => row !== null && (table.rows[row]?.[column] ?? '') === former);
    const { version, rows } = table;
    isDone = isSeen && await send('/api/cells', { file, version, cells: changes });
    const loaded = await tableOf(file);
    isAnswered = !!loaded;
    if (!loaded) break;
    if (isDone) for (const change of changes) waiting.delete(change);
    take(loaded, isDone ? written(rows, changes) : rows);
    if (!isDone && loaded.version === version) break;
  }
  for (const change of changes) waiting.delete(change);
  if (!isDone) keep(changes, isSeen, isAnswered);
  return isDone;
}

function written(rows, changes) {
  const now = [...rows];
  for (const { row, column, text } of changes) (now[row] = [...(now[row] ?? [])])[column] = text;
  return now;
}

// Texts that could not be written while somebody typed on.
const unsaved = [];

function unsavedList() {
  return unsaved.filter(each => each.file === table.file).map(each => {
    const isKnown = each.row !== null, at = isKnown ? `${table.letters?.[each.column] ?? ''}${table.numbers?.[each.row] ?? each.row}` : table.rows[0]?.[each.column] ?? '';
    const former = each.former ? ` (${word('before')} “${each.former}”)` : '';
    const item = make('p', `${word('unsaved')} ${at}${former}: “${each.text}” `);
    item.className = 'error';
    const end = () => { unsaved.splice(unsaved.indexOf(each), 1); tellCell(); };
    const write = () => {
      const cell = cellAt(isKnown ? each.row : row, isKnown ? each.column : column);
      if (!cell || editing || cell.lock) return;
      end();
      focus(cell.row, cell.column);
      edit(cell, each.text);
    };
    item.append(button(word(isKnown ? 'editValue' : 'writeHere'), write), ' ', button(word('throwAway'), end));
    return item;
  });
}

// A text that could not be written is not thrown away: it stands in its cell again, to be written or left.
function keep(changes, isSeen, isAnswered) {
  const [{ row: line, column: index, text }] = changes;
  if (!isSeen) tell(`${word('cellChanged')} “${text}”`); else if (!isAnswered) tell(word('notSaved'));
  if (changes.length > 1 || !text) return;
  // Whoever types on already is not disturbed, and where its row is may not be known any more: then the text waits below the table.
  if (editing || line === null) { unsaved.push({ file: table.file, row: line, column: index, former: changes[0].former, text }); return tellCell(); }
  const cell = cellAt(line, index);
  if (cell) edit(cell, text);
}

// The order of rows is the order of protocol in most lists: it is changed where it is written.
const arrange = (change, then) => (writing = writing.catch(() => {}).then(async () => {
  if (editing) return;
  const { file, version, rows } = table;
  const isDone = await send('/api/rows', { file, version, ...change });
  const loaded = await tableOf(file);
  if (!loaded) return;
  if (isDone) for (const cell of waiting) if (cell.row !== null) cell.row = arranged(cell.row, change);
  take(loaded, isDone ? loaded.rows : rows);
  if (!editing) focus(isDone ? then : row, column);
}));

// Where a row is after rows have been arranged.
function arranged(line, { insert, remove, move, to }) {
  if (insert !== undefined) return line >= insert ? line + 1 : line;
  if (remove !== undefined) return line === remove ? null : line > remove ? line - 1 : line;
  if (line === move) return to;
  if (move < line && line <= to) return line - 1;
  return to <= line && line < move ? line + 1 : line;
}

const change = (row, column, text) => ({ row, column, text, former: table.rows[row]?.[column] ?? '' });

function move(step) {
  if (!table.readOnly && row + step >= 1 && row + step < table.rows.length) arrange({ move: row, to: row + step }, row + step);
}

place.addEventListener('focusin', event => {
  if (!event.target.matches('td')) return;
  [row, column] = [event.target.row, event.target.column];
  tellCell();
});
place.addEventListener('dblclick', event => { const cell = event.target.closest('td'); if (cell) edit(cell); });
// A finger that taps a cell once more wants to write there.
let tapped = null;
place.addEventListener('pointerdown', event => { tapped = event.pointerType === 'touch' && document.activeElement === event.target ? event.target : null; });
place.addEventListener('click', event => {
  const cell = event.target.closest('td');
  if (!cell || editing) return;
  if (cell === tapped) return edit(cell);
  focus(cell.row, cell.column);
  const bounds = table.bounds[cell.row];
  if (bounds) onPages({ file: table.path ?? table.file, sheet: table.sheet, lower: bounds[0], upper: bounds[1] }, true);
});
place.addEventListener('keydown', event => {
  const cell = event.target === frame ? cellAt(row, column) : event.target.closest('td');
  if (cell && !editing && event.altKey && ['ArrowUp', 'ArrowDown'].includes(event.key)) {
    event.preventDefault();
    return void move(event.key === 'ArrowUp' ? -1 : 1);
  }
  if (cell && !editing && event.ctrlKey && ['Home', 'End'].includes(event.key)) {
    event.preventDefault();
    return event.key === 'Home' ? focus(1, 0) : focus(table.rows.length - 1, width() - 1);
  }
  if (!cell || editing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Insert') { event.preventDefault(); return void arrange({ insert: cell.row }, cell.row); }
  const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -9999], End: [0, 9999], PageUp: [-20, 0], PageDown: [20, 0] };
  if (moves[event.key]) focus(cell.row + moves[event.key][0], cell.column + moves[event.key][1]);
  else if (event.key === 'Enter' || event.key === 'F2') edit(cell);
  else if (event.key === 'Delete') cell.lock ? tell(cell.lock) : write([change(cell.row, cell.column, '')]);
  else if (event.key.length === 1) edit(cell, event.key);
  else return;
  event.preventDefault();
  event.stopPropagation();
});

// What a cell holds can be taken elsewhere.
place.addEventListener('copy', event => {
  const cell = event.target.closest?.('td');
  if (!cell || editing || !getSelection().isCollapsed) return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', table.rows[cell.row]?.[cell.column] ?? '');
});

place.addEventListener('paste', event => {
  const cell = event.target.closest('td');
  if (!cell || editing) return;
  event.preventDefault();
  const rows = pasted(event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html'));
  if (!rows.length) return;
  if (rows.length * Math.max(...rows.map(cells => cells.length)) > 50000) return tell('> 50.000');
  const beyond = cell.column + Math.max(...rows.map(cells => cells.length)) - width();
  if (beyond > 0) return tell(`${word('pasteBeyond')} ${beyond}`);
  write(rows.flatMap((line, down) => line.map((text, right) => change(cell.row + down, cell.column + right, text))));
});

// The texts of a range. LibreOffice replaces line breaks within cells by spaces in its plain text, Excel cuts what is too wide in its HTML:
// rows and columns are those of the HTML where both have the same, texts come from the plain text unless that has lost a line break.
export function pasted(plain, html) {
  const lines = tabbed(plain);
  const rows = html ? spread([...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr')]) : [];
  const isSame = rows.length === lines.length && rows.every((line, index) => line.length === lines[index].length);
  if (!isSame) return lines;
  return rows.map((line, down) => line.map((text, right) => (text.includes('\n') && text.replace(/\s+/g, ' ') === lines[down][right].replace(/\s+/g, ' ') ? text : lines[down][right])));
}

// Merged cells are as many as they cover; all but the first of them are empty, as in the plain text.
function spread(lines) {
  const rows = lines.map(() => []);
  lines.forEach((line, down) => {
    let right = 0;
    for (const cell of line.cells) {
      while (rows[down][right] !== undefined) right += 1;
      for (let below = down; below < Math.min(lines.length, down + Math.min(cell.rowSpan || 1, 1000)); below += 1) {
        for (let beside = right; beside < right + Math.min(cell.colSpan, 1000); beside += 1) rows[below][beside] = '';
      }
      rows[down][right] = textOf(cell);
    }
  });
  return rows.map(row => Array.from(row, text => text ?? ''));
}

function textOf(cell) {
  for (const mark of cell.querySelectorAll('br')) mark.replaceWith('\u0001');
  return cell.textContent.replace(/\s+/g, ' ').trim().replaceAll(/ ?\u0001 ?/g, '\n');
}

// Excel puts cells with line breaks or tabs into quotes, which it doubles.
function tabbed(text) {
  const rows = [[]];
  let index = 0;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (!source) return [];
  while (index <= source.length) {
    let cell = '';
    const close = source[index] === '"' ? closing(source, index) : -1;
    if (close > 0) {
      cell = source.slice(index + 1, close).replaceAll('""', '"');
      index = close + 1;
    } else {
      const end = source.slice(index).search(/[\t\n]/);
      cell = end < 0 ? source.slice(index) : source.slice(index, index + end);
      index += cell.length;
    }
    rows.at(-1).push(cell);
    if (source[index] === '\n') rows.push([]);
    index += 1;
  }
  return rows;
}

function closing(source, open) {
  let index = open + 1;
  while (index < source.length) {
    if (source[index] !== '"') index += 1;
    else if (source[index + 1] === '"') index += 2;
    else return /^(\t|\n|$)/.test(source.slice(index + 1, index + 2)) && /[\t\n]/.test(source.slice(open, index)) ? index : -1;
  }
  return -1;
}
