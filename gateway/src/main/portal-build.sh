#!/bin/sh
# Builds or checks the portal for Maven. Does only what is needed: packages are installed again when
# the lock file changed, pages are built again when a source is newer than the last build.
set -eu
cd "$(dirname "$0")/webui"

if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --prefer-offline --no-audit --no-fund
  touch node_modules/.package-lock.json
fi

case "$1" in
  build)
    if [ ! -f dist/index.html ] || [ -n "$(find . -path ./node_modules -prune -o -path ./dist -prune \
      -o -type f -newer dist/index.html -print | head -n 1)" ]; then
      npm run build
      touch dist/index.html
    fi
    ;;
  check)
    npm run typecheck
    npm run lint
    npm test
    ;;
esac
