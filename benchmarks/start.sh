#!/usr/bin/env bash
# Start: what one run of `summarizer summarize FILE` costs from the outside, for the three ways of publishing the tool.
# Prints the least and the median of the wall and of the processor time (user and system) of RUNS runs each, in milliseconds;
# the programs take turns, so that a machine that is busy for a while is so for all of them.
# Usage: benchmarks/start.sh [RUNS] [FILE]   (21 runs of the sample article unless told; Linux; native AOT needs clang or gcc, and zlib)
set -euo pipefail
export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
cd "$(dirname "$0")/.."
runs=${1:-21}
file=$(realpath "${2:-samples/Quickstart/article.txt}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

publish() { # NAME OPTION...: a folder of its own for what is built on the way, so that no way finds another's files
  local name=$1
  shift
  dotnet publish src/Summarizer.Cli -c Release -o "$work/$name" --artifacts-path "$work/artifacts/$name" -v quiet "$@" > "$work/$name.log" 2>&1 ||
    { cat "$work/$name.log"; exit 1; }
}
publish jit -p:PublishReadyToRun=false
publish ready-to-run
publish aot --use-current-runtime -p:PublishAot=true

TIMEFORMAT='%R %U %S'
once() { { time "$work/$1/summarizer" summarize "$file" > "$work/$1.out" 2> "$work/$1.err"; } 2>> "$work/$1.times"; }
for name in jit ready-to-run aot; do once "$name"; rm "$work/$name.times"; done
cmp "$work/jit.out" "$work/ready-to-run.out"
cmp "$work/jit.out" "$work/aot.out"
for _ in $(seq "$runs"); do
  for name in jit ready-to-run aot; do once "$name"; done
done

column() { # "LEAST MEDIAN" of the numbers on standard input, in milliseconds
  sort -n | awk '{ at[NR] = $1 * 1000 } END { printf "%9.0f %9.0f", at[1], at[int((NR + 1) / 2)] }'
}
printf '%-14s %19s %19s\n' "$runs runs" 'wall ms' 'processor ms'
printf '%-14s %9s %9s %9s %9s\n' '' least median least median
for name in jit ready-to-run aot; do
  printf '%-14s %s %s\n' "$name" "$(cut -d' ' -f1 "$work/$name.times" | column)" "$(awk '{ print $2 + $3 }' "$work/$name.times" | column)"
done
