// A list of the project as an accessible grid: arrows, editing, ranges from Excel and LibreOffice.

import { ask, send, tell } from '/panel.js';
import { button, make, said, word } from '/words.js';

const place = document.getElementById('grid');
let table = null, findings = [], cells = [], onPages = () => {}, editing = null, row = 1, column = 0;

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
  if (isOpen() && table && !editing) await load(table.file);
}

let names = [];

async function load(file, files = names) {
  names = files;
  if (!file) return void place.replaceChildren(make('p', word('none')));
  const hadFocus = place.contains(document.activeElement) && document.activeElement.matches('td');
  const loaded = await ask(`/api/table?file=${encodeURIComponent(file)}`);
  if (!loaded) return;
  table = loaded;
  draw();
  if (hadFocus) focus(row, column);
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
  place.replaceChildren(bar, why, grid);
  const first = cells[Math.min(row, cells.length - 1)]?.[Math.min(column, count - 1)];
  if (first) first.tabIndex = 0;
}

// Behind the list: a CSV file gets a line, a sheet has an empty row there.
function addRow() {
  const free = table.listed ? table.listed.lastIndexOf(true) + 1 : table.rows.length;
  if (!table.rows[free]) { table.rows.push([]); table.lines.push(0); table.bounds.push(null); draw(); }
  focus(free, 0);
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
  const field = make('input');
  field.value = text;
  field.setAttribute('aria-label', table.rows[0]?.[cell.column] ?? '');
  const before = cell.textContent;
  cell.replaceChildren(field);
  field.focus();
  let isDone = false;
  editing = cell;
  const end = async isSaved => {
    if (isDone) return;
    isDone = true;
    editing = null;
    const value = isSaved ? field.value : before;
    cell.textContent = value;
    if (isSaved && value !== before && !await write([{ row: cell.row, column: cell.column, text: value }])) cell.textContent = before;
  };
  field.addEventListener('blur', () => end(true));
  field.addEventListener('keydown', event => {
    event.stopPropagation();
    if (!['Enter', 'Escape', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    end(event.key !== 'Escape');
    event.key === 'Tab' ? focus(cell.row, cell.column + (event.shiftKey ? -1 : 1)) : focus(cell.row + (event.key === 'Enter' ? 1 : 0), cell.column);
  });
}

// One after the other: each has seen what the one before has written.
let writing = Promise.resolve();
const write = changes => (writing = writing.then(() => put(changes), () => put(changes)));

async function put(changes) {
  const isDone = await send('/api/cells', { file: table.file, version: table.version, cells: changes });
  const loaded = await ask(`/api/table?file=${encodeURIComponent(table.file)}`);
  if (loaded) { table = loaded; draw(); focus(row, column); }
  return isDone;
}

// The order of rows is the order of protocol in most lists: it is changed where it is written.
const arrange = (change, then) => (writing = writing.then(async () => {
  if (editing) return;
  const isDone = await send('/api/rows', { file: table.file, version: table.version, ...change });
  const loaded = await ask(`/api/table?file=${encodeURIComponent(table.file)}`);
  if (loaded) { table = loaded; draw(); focus(isDone ? then : row, column); }
}));

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
  else if (event.key === 'Delete') cell.lock ? tell(cell.lock) : write([{ row: cell.row, column: cell.column, text: '' }]);
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
  write(rows.flatMap((line, down) => line.map((text, right) => ({ row: cell.row + down, column: cell.column + right, text }))));
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
