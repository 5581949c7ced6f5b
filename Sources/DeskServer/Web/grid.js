// A list of the project as an accessible grid: arrows, editing, ranges from Excel and LibreOffice.

import { ask, send, tell } from '/panel.js';
import { button, make, said, word } from '/words.js';

const place = document.getElementById('grid');
let table = null, findings = [], cells = [], onPages = () => {}, row = 1, column = 0;
// The cell that is typed in: nothing is drawn anew under somebody's hands; what comes meanwhile is shown when it is written.
let editing = null, isStale = false;
// The cell that is typed in and those that wait to be written, each { row, column, former }: their rows go with the list.
const waiting = new Set();

export const isOpen = () => !place.hidden;

export async function open(showPages) {
  onPages = showPages;
  const files = await ask('/api/tables');
  if (!files) return;
  place.hidden = false;
  await load(table?.file && files.includes(table.file) ? table.file : files[0], files);
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
  const loaded = await ask(`/api/table?file=${encodeURIComponent(file)}`);
  if (loaded) take(loaded);
}

// Shows a list as the server has it.
// - rows: what is expected of it; another order is somebody else's.
function take(loaded, rows = table?.rows) {
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
  const grid = make('table'), head = make('thead'), body = make('tbody'), count = width();
  grid.setAttribute('role', 'grid');
  grid.setAttribute('aria-label', table.file);
  grid.setAttribute('aria-rowcount', table.rows.length);
  grid.setAttribute('aria-colcount', count + 1);
  if (table.readOnly) grid.setAttribute('aria-readonly', 'true');
  const titles = make('tr', '', heading(word('state')));
  for (let index = 0; index < count; index += 1) titles.append(heading(table.rows[0]?.[index] ?? '', table.letters?.[index]));
  head.append(titles);
  const locks = new Map((table.locks ?? []).map(([line, index, kind, name]) => [`${line} ${index}`, lockText(line, index, kind, name)]));
  cells = [[]];
  for (let line = 1; line < table.rows.length; line += 1) {
    const own = ownFindings(line), element = make('tr', '', stateOf(line, own));
    element.setAttribute('aria-rowindex', line + 1);
    if (table.listed && !table.listed[line]) element.className = 'unlisted';
    cells.push([]);
    for (let index = 0; index < count; index += 1) {
      const cell = make('td', table.rows[line][index] ?? ''), lock = table.readOnly ? said(table.readOnly) : locks.get(`${line} ${index}`);
      cell.setAttribute('role', 'gridcell');
      cell.tabIndex = -1;
      const told = table.letters ? own.filter(finding => finding.place.cell === `${table.letters[index]}${table.numbers[line]}`) : [];
      if (told.some(finding => finding.severity === 'error')) cell.setAttribute('aria-invalid', 'true');
      if (lock) { cell.setAttribute('aria-readonly', 'true'); cell.lock = lock; }
      cell.title = [...told.map(finding => said(finding.message)), lock ?? '', cell.textContent].filter(text => text).join('\n');
      [cell.row, cell.column] = [line, index];
      cells[line].push(cell);
      element.append(cell);
    }
    body.append(element);
  }
  grid.append(head, body);
  const why = table.readOnly ? make('p', said(table.readOnly)) : '';
  if (why) why.className = 'why';
  // What has been typed stands there until it is written.
  for (const { row: line, column: index, text } of waiting) if (text !== undefined && cells[line]?.[index]) cells[line][index].textContent = text;
  place.replaceChildren(bar, why, grid);
  const first = cells[Math.min(row, cells.length - 1)]?.[Math.min(column, count - 1)];
  if (first) first.tabIndex = 0;
  // Whose row it is stays in sight: the state, and the first column behind it.
  grid.style.setProperty('--state', `${titles.firstChild.offsetWidth}px`);
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
  const cell = make('th', isListed || own.length ? word({ error: 'wrong', warning: 'look', note: 'ready' }[weight]) : '–');
  if (table.numbers) cell.prepend(make('code', `${table.numbers[line]}`), ' ');
  if (at?.place?.cell) cell.append(' ', make('code', at.place.cell));
  cell.setAttribute('role', 'rowheader');
  cell.className = weight;
  cell.title = own.map(finding => said(finding.message)).join('\n') || (isListed ? said(table.notes?.[line]) : word('notListed'));
  return cell;
}

function focus(toRow, toColumn) {
  row = Math.min(Math.max(1, toRow), table.rows.length - 1);
  column = Math.min(Math.max(0, toColumn), width() - 1);
  const cell = cells[row]?.[column];
  if (!cell) return;
  for (const other of place.querySelectorAll('td[tabindex="0"]')) other.tabIndex = -1;
  cell.tabIndex = 0;
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
  field.addEventListener('blur', () => end(true));
  field.addEventListener('keydown', event => {
    event.stopPropagation();
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
    const loaded = await ask(`/api/table?file=${encodeURIComponent(file)}`);
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

// A text that could not be written is not thrown away: it stands in its cell again, to be written or left.
function keep(changes, isSeen, isAnswered) {
  const [{ row: line, column: index, text }] = changes;
  if (!isSeen) tell(`${word('cellChanged')} “${text}”`); else if (!isAnswered) tell(word('notSaved'));
  if (changes.length > 1 || editing || !text) return;
  const cell = cells[line ?? row]?.[line === null ? column : index];
  if (cell) edit(cell, text);
}

// The order of rows is the order of protocol in most lists: it is changed where it is written.
const arrange = (change, then) => (writing = writing.catch(() => {}).then(async () => {
  if (editing) return;
  const { file, version, rows } = table;
  const isDone = await send('/api/rows', { file, version, ...change });
  const loaded = await ask(`/api/table?file=${encodeURIComponent(file)}`);
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

place.addEventListener('focusin', event => { if (event.target.matches('td')) [row, column] = [event.target.row, event.target.column]; });
place.addEventListener('dblclick', event => { const cell = event.target.closest('td'); if (cell) edit(cell); });
place.addEventListener('click', event => {
  const cell = event.target.closest('td');
  if (!cell || editing) return;
  focus(cell.row, cell.column);
  const bounds = table.bounds[cell.row];
  if (bounds) onPages({ file: table.path ?? table.file, sheet: table.sheet, lower: bounds[0], upper: bounds[1] }, true);
});
place.addEventListener('keydown', event => {
  const cell = event.target.closest('td');
  if (cell && !editing && event.altKey && ['ArrowUp', 'ArrowDown'].includes(event.key)) {
    event.preventDefault();
    return void move(event.key === 'ArrowUp' ? -1 : 1);
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
  const rows = html ? [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr')].map(line => [...line.cells].map(textOf)) : [];
  const isSame = rows.length === lines.length && rows.every((line, index) => line.length === lines[index].length);
  if (!isSame) return lines;
  return rows.map((line, down) => line.map((text, right) => (text.includes('\n') && text.replace(/\s+/g, ' ') === lines[down][right].replace(/\s+/g, ' ') ? text : lines[down][right])));
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
