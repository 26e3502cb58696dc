" ALE in Vim against the server: vim -N -u NONE -i NONE -n -es -S ale.vim, with FILE, SERVER and OUT set.
set nocompatible hidden
filetype plugin on
packadd! ale
let g:ale_linters_explicit = 1
let g:ale_linters = {'yaml': ['ros_lint']}
let g:ale_lint_delay = 0
let g:ale_set_signs = 0
let g:ale_completion_enabled = 0
runtime plugin/ale.vim
call ale#linter#Define('yaml', {'name': 'ros_lint', 'lsp': 'stdio', 'executable': 'node', 'command': '%e ' . $SERVER . ' --stdio', 'project_root': {buffer -> getcwd()}, 'language': 'yaml'})
let s:said = []
function! Done(code) abort
  call writefile(s:said, $OUT)
  execute a:code ? 'cquit' : 'qall!'
endfunction
function! Until(holds, what) abort
  let l:turns = 0
  while !a:holds() && l:turns < 800
    sleep 25m
    let l:turns += 1
  endwhile
  if l:turns >= 800
    call add(s:said, 'FAIL ' . a:what)
    call Done(1)
  endif
endfunction
function! Found() abort
  return get(get(g:ale_buffer_info, bufnr(''), {}), 'loclist', [])
endfunction
execute 'edit ' . fnameescape($FILE)
set filetype=yaml
ALELint
call Until({-> !empty(Found())}, 'no diagnostics')
for s:each in Found()
  call add(s:said, printf('diagnostic %d:%d-%d %s %s', s:each.lnum, s:each.col, get(s:each, 'end_col', 0), get(s:each, 'code', ''), s:each.text))
endfor
" Questions are answered in advance.
runtime autoload/ale/util.vim
let s:answer = ''
function! ale#util#Input(message, value, ...) abort
  return s:answer
endfunction

" A script that runs without a screen is never in insert mode, where alone completions are taken.
let s:mode = 'i'
function! ale#util#Mode(...) abort
  return s:mode
endfunction

call cursor(10, 17)
call ale#completion#OmniFunc(1, '')
call Until({-> ale#completion#GetCompletionResult() isnot v:null}, 'no completions')
let s:words = map(copy(ale#completion#GetCompletionResult()), 'v:val.word')
call add(s:said, 'completion ' . string(s:words))
if index(s:words, 'VpcId') < 0
  call add(s:said, 'FAIL the parameter is not offered')
  call Done(1)
endif

let s:mode = 'n'
let s:answer = '1'
call cursor(10, 15)
ALECodeAction
call Until({-> getline(10) is# '        Ref: VpcId'}, 'the fix was not applied')
write
ALELint
call Until({-> empty(Found())}, 'the finding stays after the fix')

let s:answer = 'NetId'
call cursor(3, 4)
ALERename
call Until({-> getline(10) is# '        Ref: NetId'}, 'rename did nothing')
if getline(3) isnot# '  NetId:' || getline(13) isnot# '    Value: !Ref NetId'
  call add(s:said, 'FAIL rename forgot a place')
  call Done(1)
endif
call add(s:said, 'OK')
call Done(0)
