-- Uses `naskah lsp` in Neovim as people do, and ends with an error when something is not as it should be.
--
--     NASKAH_PROJECT=PROJECT NASKAH=path/to/naskah nvim --headless -u NONE -c "luafile neovim.lua"
--
-- The project is a copy of the sample contoh in whose naskah.yaml 'pejabat:' was misspelt 'pejabatt:'.

local project = os.getenv('NASKAH_PROJECT')

local function check(isRight, what)
  if isRight then return end
  io.stderr:write('neovim.lua: ' .. what .. '\n')
  vim.cmd('cquit 1')
end

local function wait(condition, what) check(vim.wait(20000, condition, 50), what) end

local function start()
  local client = vim.lsp.start_client({ name = 'naskah', cmd = { os.getenv('NASKAH'), 'lsp' }, root_dir = project })
  check(client, 'the server does not start')
  vim.lsp.buf_attach_client(0, client)
  wait(function() return vim.lsp.buf_get_clients(0)[client] ~= nil and vim.lsp.get_client_by_id(client).initialized end, 'no answer to initialize')
  return client
end

local function ask(method, line, column)
  local parameters = { textDocument = vim.lsp.util.make_text_document_params(), position = { line = line, character = column } }
  local answers = vim.lsp.buf_request_sync(0, method, parameters, 20000)
  for _, answer in pairs(answers or {}) do return answer.result end
end

vim.cmd('edit ' .. project .. '/naskah.yaml')
local client = start()
wait(function() return #vim.diagnostic.get(0) > 0 end, 'the misspelt name is not told')
local finding = vim.diagnostic.get(0)[1]
check(finding.severity == vim.diagnostic.severity.ERROR and finding.code == 'data.unknown-name', 'another finding is told: ' .. finding.message)

-- The suggestion mends the file.
local range = { start = { line = finding.lnum, character = 0 }, ['end'] = { line = finding.lnum, character = 0 } }
local actions = vim.lsp.buf_request_sync(0, 'textDocument/codeAction',
  { textDocument = vim.lsp.util.make_text_document_params(), range = range, context = { diagnostics = {} } }, 20000)
local action
for _, answer in pairs(actions or {}) do action = answer.result[1] end
check(action, 'no suggestion')
vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
vim.cmd('write')
wait(function() return #vim.diagnostic.get(0) == 0 end, 'the finding does not go away')

-- Ids in a list, and back from a value to the layout.
vim.cmd('edit ' .. project .. '/data/pejabat.csv')
vim.lsp.buf_attach_client(0, client)
local items = ask('textDocument/completion', 1, 0)
local found = false
for _, item in ipairs(items or {}) do found = found or item.label == 'setda' end
check(found, 'ids are not offered')
local places = ask('textDocument/definition', 1, 9)
check(places and places[1] and places[1].uri:match('%.xml$'), 'a name does not lead to the layout')
local hover = ask('textDocument/hover', 1, 9)
check(hover and hover.contents.value:match('halaman') , 'no page is named')
vim.lsp.stop_client(client)
print('neovim: findings, suggestion, completion, definition, hover')
vim.cmd('qall!')
