#!/usr/bin/env bash
# Articles per CPU second of the batch tool, its start taken off, and what a second worker gains.
# batch.sh [FILE.jsonl.gz [COPIES [aot]]]; without a file ../shared/data/summaries/fr-news-dev.jsonl.gz, twelve times over; aot compiles the tool
# ahead instead of publishing it ready to run.
set -euo pipefail
cd "$(dirname "$0")/../.."
file=${1:-../shared/data/summaries/fr-news-dev.jsonl.gz}
copies=${2:-12}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
options=()
[ "${3:-}" != aot ] || options=(--use-current-runtime -p:PublishAot=true --artifacts-path "$work/artifacts")
dotnet publish src/Summarizer.Cli -c Release -o "$work/tool" -v quiet "${options[@]}" > /dev/null
zcat "$file" > "$work/once.jsonl"
for ((i = 0; i < copies; i++)); do cat "$work/once.jsonl"; done > "$work/all.jsonl"
head -n 1 "$work/once.jsonl" > "$work/one.jsonl"
lines=$(wc -l < "$work/all.jsonl")

# CPU seconds (user and system) and seconds of a run.
TIMEFORMAT='%U %S %R'
run() { { time "$work/tool/summarizer" batch "$1" --keywords 8 --jobs "$2" > /dev/null 2> "$work/faults"; } 2>&1; }
best() { for ((r = 0; r < $3; r++)); do run "$1" "$2"; done | awk "{ print $4 }" | sort -n | head -n 1; }

start=$(best "$work/one.jsonl" 1 5 '$1 + $2')
cpu=$(best "$work/all.jsonl" 1 3 '$1 + $2')
one=$(best "$work/all.jsonl" 1 3 '$3')
two=$(best "$work/all.jsonl" 2 3 '$3')
awk -v lines="$lines" -v start="$start" -v cpu="$cpu" -v one="$one" -v two="$two" 'BEGIN {
  printf "%d articles in %.2f CPU seconds, the start %.2f of them: %d articles per CPU second\n", lines, cpu, start, lines / (cpu - start)
  printf "two workers: %.2f times as fast as one\n", one / two }'
