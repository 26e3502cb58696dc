-- Neovim's own client against the server: nvim --headless -u NONE -i NONE -n FILE -c 'luafile neovim.lua', with SERVER set.
-- Written for 0.7, which Debian 12 brings; `vim.lsp.start` of later versions needs less.
local function out(name, value) io.stdout:write(name .. ' ' .. vim.json.encode(value) .. '\n') end
local function fail(why) io.stderr:write('FAIL ' .. why .. '\n'); vim.cmd('cquit 1') end
local function check(holds, why) if not holds then fail(why) end end
local buffer = vim.api.nvim_get_current_buf()
local function text() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') end
vim.bo.filetype = 'yaml'

local id = vim.lsp.start_client({ name = 'ros-lint', cmd = { 'node', vim.env.SERVER, '--stdio' }, root_dir = vim.fn.getcwd() })
check(id, 'the server did not start')
vim.lsp.buf_attach_client(buffer, id)
check(vim.wait(20000, function() return #vim.diagnostic.get(buffer) > 0 end, 20), 'no diagnostics')
local found = vim.diagnostic.get(buffer)
out('diagnostics', vim.tbl_map(function(d) return { line = d.lnum, from = d.col, to = d.end_col, source = d.source, message = d.message } end, found))
check(found[1].lnum == 9 and found[1].col == 13 and found[1].end_col == 19, 'the finding is at the wrong place')

local document = vim.lsp.util.make_text_document_params(buffer)
local function ask(method, params)
  params.textDocument = document
  local answers, problem = vim.lsp.buf_request_sync(buffer, method, params, 10000)
  local answer = answers and answers[id]
  check(answer and not answer.err, method .. ' ' .. vim.inspect(problem or answer))
  return answer.result
end
local place = { line = 9, character = 16 }

local hover = ask('textDocument/hover', { position = { line = 6, character = 14 } })
check(hover.contents.value:find('SecurityGroup', 1, true), 'hover tells nothing')
out('hover', hover.contents.value:sub(1, 60))

local completion = ask('textDocument/completion', { position = { line = 9, character = 16 }, context = { triggerKind = 1 } })
local labels = vim.tbl_map(function(item) return item.label end, completion.items)
check(vim.tbl_contains(labels, 'VpcId'), 'the parameter is not offered')
for _, item in ipairs(completion.items) do check(not item.textEdit.newText:find('$', 1, true), 'a snippet for a client without snippets') end
out('completion', labels)

local actions = ask('textDocument/codeAction', { range = { start = place, ['end'] = place }, context = { diagnostics = {} } })
out('actions', vim.tbl_map(function(action) return action.title end, actions))
vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
check(vim.api.nvim_buf_get_lines(buffer, 9, 10, false)[1] == '        Ref: VpcId', 'the fix was not applied')
check(vim.wait(20000, function() return #vim.diagnostic.get(buffer) == 0 end, 20), 'the finding stays after the fix')

vim.api.nvim_win_set_cursor(0, { 10, 14 })
vim.lsp.buf.rename('NetId')
check(vim.wait(20000, function() return text():find('Ref: NetId', 1, true) ~= nil end, 20), 'rename did nothing')
check(text():find('  NetId:\n', 1, true) and text():find('!Ref NetId', 1, true), 'rename forgot a place')
out('renamed', true)

local symbols = ask('textDocument/documentSymbol', {})
check(symbols[1].name == 'ROSTemplateFormatVersion', 'no symbols')
vim.lsp.stop_client(id)
check(vim.wait(5000, function() return vim.lsp.client_is_stopped(id) end, 20), 'the server does not stop')
out('stopped', true)
vim.cmd('qa!')
