#!/usr/bin/env bash
# Kills an import of 100,000 rows at random moments (kill -9). After each kill the table must hold whole chunks only, and a
# second import must complete it without duplicates.
# Usage: tests/KillImport/run.sh [number of kills, by default 10]
set -uo pipefail
cd "$(dirname "$0")"
exec </dev/null
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

kills=${1:-10} rows=100000 chunk=500
[[ $kills =~ ^[1-9][0-9]*$ ]] || { echo "usage: run.sh [number of kills]" && exit 2; }
program=bin/Release/net10.0/KillImport
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build -c Release >"$work/build.log" || { cat "$work/build.log" && exit 1; }

# Kills the import a moment, up to 50 ms, after it has stored so many rows: somewhere inside of a chunk.
kill_after() {
  local pid progress
  mkfifo "$work/progress"
  "$program" import "$1" >"$work/progress" &
  pid=$!
  exec 3<"$work/progress"
  while read -r progress <&3; do
    [ "${progress%%[!0-9]*}" = "$progress" ] && [ "$progress" -ge "$2" ] && break
  done
  sleep "$(printf '0.%03d' $((RANDOM % 50)))"
  kill -9 "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  exec 3<&-
  rm "$work/progress"
}

failed=0 midway=0
for round in $(seq "$kills"); do
  file=$work/$round.db
  target=$(((RANDOM * 32768 + RANDOM) % (rows * 8 / 10 / chunk) * chunk + chunk))
  kill_after "$file" "$target"
  found=$("$program" inspect "$file") && whole=yes || whole=NO
  found=${found:-0}
  [ "$found" -gt 0 ] && [ "$found" -lt "$rows" ] && midway=$((midway + 1))
  completed=$("$program" import "$file" | tail -n 1)
  total=$("$program" inspect "$file") && again=yes || again=NO
  expected="created=$((rows - found)) updated=0 unchanged=$found rejected=0"
  if [ "$whole" = yes ] && [ "$again" = yes ] && [ "$completed" = "$expected" ] && [ "$total" -eq "$rows" ]; then
    verdict=ok
  else
    verdict="FAILED: expected '$expected' and $rows rows"
    failed=$((failed + 1))
  fi
  echo "kill $round: killed at $target, $found rows found, whole chunks: $whole; second import: $completed, $total rows: $verdict"
  rm -f "$file"*
done

# A kill that comes too late proves nothing.
[ "$((midway * 2))" -ge "$kills" ] || { echo "only $midway of $kills kills came midway" && failed=$((failed + 1)); }
echo "$kills kills, $midway midway, $failed failed"
[ "$failed" -eq 0 ]
