// What the page says, in Indonesian and English. Texts of findings come from the server in both.

const words = {
  id: {
    skip: 'Langsung ke halaman', document: 'Dokumen', search: 'Cari', tools: 'Alat', smaller: 'Lebih kecil', larger: 'Lebih besar',
    fit: 'Selebar jendela', tables: 'Daftar', undo: 'Batalkan', pdf: 'PDF', final: 'PDF siap ditandatangani', otherLanguage: 'English', theme: 'Terang atau gelap', beside: 'Di samping', besidePages: 'Halaman di samping', form: 'Isian', begin: 'Proyek baru', beginSample: 'Berawal dari contoh', beginKind: 'Kabupaten atau kota', beginName: 'Namanya', beginProvince: 'Provinsi', beginCapital: 'Ibu kota', beginDate: 'Tanggal penandatanganan', beginNow: 'Buat proyeknya', beginLists: 'Susun dari daftar di folder ini', columns: 'Arti kolom', columnsUnused: 'Kolom yang tidak dipakai', begun: 'Proyek dibuat.', openEditor: 'Buka di editor', opened: 'Dibuka di editor',
    keys: 'Tombol', close: 'Tutup', pages: 'Halaman', panel: 'Keterangan', page: 'halaman', findings: 'Temuan', none: 'Tidak ada temuan.',
    error: 'kesalahan', warning: 'peringatan', note: 'catatan', old: 'Ada kesalahan: yang tampak ialah halaman terakhir yang baik.',
    gone: 'Sambungan ke naskah serve terputus; dicoba lagi.', notSaved: 'Belum tersimpan: sambungan ke naskah serve terputus.', ended: 'Sambungan berakhir: muat ulang halaman ini, dan masuk lagi bila diminta.', onlyOne: 'Satu per satu: belum dilihat', cellChanged: 'Sel itu diubah orang lain sementara Anda mengetik; teks Anda belum tersimpan:', pasteBeyond: 'Rentang itu lebih lebar daripada daftar; kolom yang kurang:', ofAll: 'dari', signIn: 'Masuk', signOut: 'Keluar', unsaved: 'Belum tersimpan, karena selnya diubah orang lain:', throwAway: 'Buang', writeHere: 'Tulis di sel yang dipilih', before: 'tadinya', allSaved: 'Semua sudah tersimpan.', onlyLook: 'Anda hanya boleh melihat.', listLost: 'Berkas ini tidak ada atau tidak dapat dibaca sekarang: yang tampak ialah isinya yang terakhir.', apply: 'Terapkan saran', rule: 'Aturan', fix: 'Saran', show: 'Lihat di halaman',
    value: 'Nilai', shown: 'Tampil', source: 'Asal', expression: 'Ungkapan', element: 'Tata letak', save: 'Simpan', why: 'Mengapa halaman ini berakhir di sini',
    changedPages: 'halaman berubah', hits: 'ditemukan', saved: 'Tersimpan', undone: 'Dibatalkan', computed: 'dihitung oleh tata letak',
    editValue: 'Ubah nilai', editText: 'Ubah teks', state: 'Keadaan', ready: 'siap', look: 'periksa', wrong: 'keliru', lockFormula: 'berisi rumus: ubah di program lembar kerja.', lockRead: 'tidak diubah di sini, karena dibaca rumus', lockMerged: 'bagian dari sel gabungan.', notListed: 'Bukan baris daftar: judul, kelompok, jumlah, atau belum lengkap.', addRow: 'Tambah baris', insertRow: 'Sisipkan baris', removeRow: 'Hapus baris', rowUp: 'Baris ke atas', rowDown: 'Baris ke bawah', itemUp: 'Naikkan', itemDown: 'Turunkan', movedTo: 'Dipindahkan ke urutan',
    intake: 'Daftar yang dijatuhkan', columnsGuessed: 'Arti kolom menurut tebakan: periksa, ubah bila keliru', heading: 'Judul kolom', means: 'Artinya', examples: 'Contoh isi', notUsed: '– tidak dipakai –', asksLater: '– ditanyakan –', next: 'Lanjut', back: 'Kembali', cancel: 'Batal', later: 'Isi nanti', takeGuesses: 'Terima semua tebakan', guessesTaken: 'Tebakan yang diterima', onlyThese: 'Yang tidak dapat ditebak:', questionsFollow: 'pertanyaan menyusul.', guessesLeaveOpen: 'Bila semua tebakan diterima, hanya yang tidak dapat ditebak yang ditanyakan.',
    question: 'Pertanyaan', guess: 'tebakan', evidence: 'Menurut sel', whatChanges: 'Yang berubah', unreadable: 'Berkas itu tidak dapat dibaca.', leaveOut: 'abaikan kolom ini', yes: 'ya', no: 'tidak', answerFirst: 'Isi dahulu jawabannya, atau pilih Isi nanti.', notTaken: 'Jawaban itu tidak dapat dipakai.', nothingChanged: 'Tidak ada yang diubah.', taken: 'Diambil', leftOpen: 'pertanyaan tetap terbuka', takenLater: 'jatuhkan sekali lagi untuk mengambil', readyToTake: 'Semua jelas: tidak ada pertanyaan.', orDrop: 'Atau jatuhkan daftar pejabat (.xlsx, .ods, .csv) di halaman ini.',
    behind: 'Dihitung dari',
    nothing: 'Tidak ada teks di situ.', dropped: 'Berkas yang dijatuhkan', takeOver: 'Ambil alih perubahan ini', noComments: 'Tidak ada komentar.', comments: 'Komentar', commentsOf: 'komentar', done: 'selesai', exact: 'tepat pada teksnya', near: 'di dekat teks', unanchored: 'tanpa teks', former: 'Dahulu tertulis',
    choose: 'Ambil berkas', zip: 'ZIP', zipEach: 'ZIP per orang', review: 'Tinjauan', approve: 'Setujui', sure: 'Setujui halaman dokumen ini seperti keadaannya sekarang?',
    approved: 'Persetujuan', noPages: 'tidak ada di halaman mana pun', list: 'Daftar', signatures: 'Tanda tangan', certificates: 'Keaslian sertifikat diperiksa dengan aplikasi penandatanganan, bukan di sini.',
    help: { 'n / p': 'halaman berubah berikutnya / sebelumnya', '+ / −': 'perbesar / perkecil', '/': 'cari', 'e': 'temuan berikutnya', 't': 'daftar', 'f': 'isian', 'Ctrl Z': 'batalkan perubahan terakhir', 'Alt ↑ ↓, Insert': 'pindahkan baris daftar atau butir isian; sisipkan baris', 'Esc': 'tutup keterangan', '?': 'bantuan ini' },
  },
  en: {
    skip: 'Skip to the pages', document: 'Document', search: 'Search', tools: 'Tools', smaller: 'Smaller', larger: 'Larger',
    fit: 'As wide as the window', tables: 'Lists', undo: 'Undo', pdf: 'PDF', final: 'PDF ready to be signed', otherLanguage: 'Bahasa Indonesia', theme: 'Light or dark', beside: 'Beside', besidePages: 'Pages beside', form: 'Form', begin: 'A new project', beginSample: 'Begin from the sample', beginKind: 'Regency (kabupaten) or city (kota)', beginName: 'Its name', beginProvince: 'Province', beginCapital: 'Capital', beginDate: 'Day of signing', beginNow: 'Make the project', beginLists: 'Begin from a list in this folder', columns: 'What columns mean', columnsUnused: 'Columns that are not used', begun: 'The project is made.', openEditor: 'Open in the editor', opened: 'Opened in the editor',
    keys: 'Keys', close: 'Close', pages: 'Pages', panel: 'Details', page: 'page', findings: 'Findings', none: 'No findings.',
    error: 'error', warning: 'warning', note: 'note', old: 'There are errors: these are the last good pages.',
    gone: 'The connection to naskah serve is lost; trying again.', notSaved: 'Not saved: the connection to naskah serve is lost.', ended: 'The connection has ended: load this page again, and sign in if you are asked to.', onlyOne: 'One at a time: not looked at yet', cellChanged: 'Somebody else has changed that cell while you typed; your text is not saved:', pasteBeyond: 'That range is wider than the list; columns that it lacks:', ofAll: 'of', signIn: 'Sign in', signOut: 'Sign out', unsaved: 'Not saved, for somebody else has changed the cell:', throwAway: 'Throw away', writeHere: 'Write in the chosen cell', before: 'it was', allSaved: 'All is saved.', onlyLook: 'You may only look.', listLost: 'This file is not there, or cannot be read now: this is what it held last.', apply: 'Apply the suggestion', rule: 'Rule', fix: 'Suggestion', show: 'Show on the page',
    value: 'Value', shown: 'Shown', source: 'Source', expression: 'Expression', element: 'Layout', save: 'Save', why: 'Why this page ends here',
    changedPages: 'pages changed', hits: 'found', saved: 'Saved', undone: 'Undone', computed: 'computed by the layout',
    editValue: 'Change the value', editText: 'Change the text', state: 'State', ready: 'ready', look: 'look', wrong: 'wrong', lockFormula: 'has a formula: change it in a spreadsheet program.', lockRead: 'is not changed here, for it is read by the formula', lockMerged: 'is part of merged cells.', notListed: 'No row of the list: a title, a group, a total, or not complete yet.', addRow: 'Add a row', insertRow: 'Insert a row', removeRow: 'Remove the row', rowUp: 'Row up', rowDown: 'Row down', itemUp: 'Move up', itemDown: 'Move down', movedTo: 'Moved to place',
    intake: 'The list that was dropped', columnsGuessed: 'What columns mean, as guessed: look, and change what is wrong', heading: 'Heading', means: 'Means', examples: 'Some cells', notUsed: '– not used –', asksLater: '– asked for –', next: 'Next', back: 'Back', cancel: 'Cancel', later: 'Fill in later', takeGuesses: 'Take all guesses', guessesTaken: 'Guesses that were taken', onlyThese: 'What cannot be guessed:', questionsFollow: 'questions follow.', guessesLeaveOpen: 'When all guesses are taken, only what cannot be guessed is asked.',
    question: 'Question', guess: 'guess', evidence: 'Cells that say so', whatChanges: 'What changes', unreadable: 'That file cannot be read.', leaveOut: 'leave this column out', yes: 'yes', no: 'no', answerFirst: 'Give an answer first, or choose Fill in later.', notTaken: 'That answer cannot be used.', nothingChanged: 'Nothing has changed.', taken: 'Taken over', leftOpen: 'questions stay open', takenLater: 'drop it once more to take', readyToTake: 'All is clear: nothing is asked.', orDrop: 'Or drop a list of officials (.xlsx, .ods, .csv) on this page.',
    behind: 'Computed from',
    nothing: 'There is no text.', dropped: 'The file that was dropped', takeOver: 'Take these changes over', noComments: 'No comments.', comments: 'Comments', commentsOf: 'comments', done: 'done', exact: 'on its text', near: 'near a text', unanchored: 'without text', former: 'It was written on',
    choose: 'Take a file', zip: 'ZIP', zipEach: 'ZIP per person', review: 'Review', approve: 'Approve', sure: 'Approve the pages of this document as they are?',
    approved: 'Approval', noPages: 'on no page', list: 'List', signatures: 'Signatures', certificates: 'Whether certificates are genuine is checked by the program that signs, not here.',
    help: { 'n / p': 'next / previous changed page', '+ / −': 'larger / smaller', '/': 'search', 'e': 'next finding', 't': 'lists', 'f': 'form', 'Ctrl Z': 'undo the last change', 'Alt ↑ ↓, Insert': 'move a row of a list or an item of a form; insert a row', 'Esc': 'close the details', '?': 'this help' },
  },
};

const kept = localStorage.getItem('naskah-language');
export let language = kept === 'en' || kept === 'id' ? kept : 'id';

export const word = name => words[language][name] ?? name;
export const inLanguage = (name, key) => words[name][key] ?? key;
// Of a sentence that came in both languages.
export const said = wording => (wording ? wording[language] : '');

export function toggleLanguage() {
  language = language === 'id' ? 'en' : 'id';
  localStorage.setItem('naskah-language', language);
  applyWords();
}

export function applyWords() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = word(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', word(element.dataset.label));
    if (element.matches('button')) element.title = word(element.dataset.label);
  }
  for (const element of document.querySelectorAll('[data-placeholder]')) element.placeholder = word(element.dataset.placeholder);
  document.getElementById('language').textContent = language === 'id' ? 'EN' : 'ID';
  const list = document.querySelector('#keys dl');
  list.replaceChildren();
  for (const [key, text] of Object.entries(word('help'))) list.append(make('dt', '', make('kbd', key)), make('dd', text));
}

// An element with text, never with markup: data may hold anything.
export function make(name, text = '', ...children) {
  const element = document.createElement(name);
  if (text !== '') element.textContent = text;
  element.append(...children);
  return element;
}

export function button(text, action, isFirst = false) {
  const element = make('button', text);
  element.type = 'button';
  if (isFirst) element.className = 'first';
  element.addEventListener('click', action);
  return element;
}

// Where there is no room for what else is told: a button that shows it, and hides it again.
export function detailsButton() {
  const control = button(word('panel'), () => {
    const isShown = document.body.classList.toggle('details');
    for (const each of document.querySelectorAll('.narrow')) each.setAttribute('aria-expanded', isShown);
  });
  control.classList.add('narrow');
  control.setAttribute('aria-controls', 'panel');
  control.setAttribute('aria-expanded', document.body.classList.contains('details'));
  return control;
}
