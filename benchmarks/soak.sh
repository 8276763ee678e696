#!/usr/bin/env bash
# Soak: summarizer batch on an endless stream of lines; prints its memory every ten seconds and fails when it grows.
# Usage: benchmarks/soak.sh [MINUTES] [PROGRAM]   (10 minutes and a fresh publish unless told; Linux, since it reads /proc)
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-10}
program=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "$program" ]; then
  dotnet publish src/Summarizer.Cli -c Release -o "$work/tool" -v quiet
  program="$work/tool/summarizer"
fi

# Lines of unlike lengths: the sample article whole, its beginnings, and a bad line now and then.
text=$(awk '{ gsub(/\\/, "\\\\"); gsub(/"/, "\\\""); printf "%s\\n", $0 }' samples/Quickstart/article.txt)
for n in $(seq 1 200); do
  printf '{"id":%d,"text":"%s"}\n' "$n" "${text:0:$((n % 40 * 120 + 40))} "
  printf '{"id":"w%d","text":"%s","sentences":3}\n' "$n" "$text"
done | sed 's/\\ "/ "/' > "$work/lines.jsonl"
echo 'not a line of JSON' >> "$work/lines.jsonl"

mkfifo "$work/input"
(while cat "$work/lines.jsonl"; do :; done) > "$work/input" 2> /dev/null &
feeder=$!
"$program" batch --keywords 8 < "$work/input" 2> /dev/null | wc -l > "$work/count" &
sleep 2
tool=$(pgrep -n -f "^$program batch" || true)
[ -n "$tool" ] || { echo "the tool did not start"; kill "$feeder"; exit 1; }

first=0 last=0 samples=$((minutes * 6))
for at in $(seq 1 "$samples"); do
  sleep 10
  memory=$(awk '/^VmRSS/ { print $2 }' "/proc/$tool/status")
  printf '%5d s  %6.1f MB\n' $((at * 10)) "$(awk "BEGIN { print $memory / 1024 }")"
  # The highest of the second tenth, when everything was seen once, against the highest of the last tenth.
  [ "$at" -gt $((samples / 10)) ] && [ "$at" -le $((samples / 5 + 1)) ] && [ "$memory" -gt "$first" ] && first=$memory
  [ "$at" -gt $((samples - samples / 10 - 1)) ] && [ "$memory" -gt "$last" ] && last=$memory
done

# The end of the input ends the tool.
kill "$feeder"
wait || true
echo "$(cat "$work/count") lines; highest memory early $first kB, at the end $last kB"
[ "$last" -le $((first + first / 10)) ] || { echo "memory grows"; exit 1; }
