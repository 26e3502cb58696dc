#!/usr/bin/env bash
# Proves the server and the extension with real clients: Neovim, Emacs and Vim; the oldest VS Code that is supported; a workbench of
# today with the packed extension, used by mouse and keyboard, and the suite in its two extension hosts. A client that is missing is
# installed, and one that cannot be installed is a failure. The last line counts: "N passed, M failed".
set -u
cd "$(dirname "$0")/../.." || exit 2
clients=test/clients
passed=0
failed=0
began=$SECONDS

run() {
  local name=$1 start=$SECONDS
  shift
  echo "== $name"
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)) && echo "FAILED: $name"; fi
  echo "   $((SECONDS - start)) s"
}

# The workbench takes minutes to install the first time, so it does it while the others are used. The system's packages come first,
# because two of its installers cannot run at once.
run 'install editors' bash $clients/install.sh editors
run 'install the oldest VS Code' bash $clients/install.sh web
(bash $clients/install.sh workbench) >/dev/null 2>&1 &
installing=$!
run 'package the extension' npm run --silent package -- --vsix
run 'Neovim, Emacs, Vim' node $clients/run.mjs neovim emacs vim
run 'VS Code 1.91 for the web' node $clients/oldest.mjs
wait "$installing"
# What went wrong meanwhile is said here, or was a bad moment only.
run 'the workbench is installed' bash $clients/install.sh workbench
version=$(node -p 'require("./extension/package.json").version')
run 'the workbench in use' node $clients/workbench.mjs "dist/ros-lint-$version.vsix"
run 'its extension host in Node' node $clients/host.mjs
run 'its extension host in a worker' node $clients/host.mjs web
echo "clients took $((SECONDS - began)) s"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
