#!/usr/bin/env bash
# Interrupt: how long after SIGINT (Ctrl-C) `summarizer batch` has ended, with an endless stream of lines before it.
# Prints the median and the longest of ROUNDS; fails where a run left half a line or did not end with status 130.
# Usage: benchmarks/interrupt.sh [ROUNDS] [PROGRAM]   (20 rounds and a fresh publish unless told; Linux, Python 3)
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-20}
program=${2:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -z "$program" ]; then
  dotnet publish src/Summarizer.Cli -c Release -o "$work/tool" -v quiet
  program="$work/tool/summarizer"
fi

python3 - "$program" samples/Quickstart/article.txt "$rounds" << 'END'
import json, signal, subprocess, sys, threading, time

program, article, rounds = sys.argv[1], open(sys.argv[2], encoding="utf-8").read(), int(sys.argv[3])
line = (json.dumps({"id": "a", "text": article}) + "\n").encode()

def feed(pipe):
    try:
        while True: pipe.write(line * 20)
    except (BrokenPipeError, ValueError): pass

times = []
for round in range(rounds):
    # A background job of a shell inherits that SIGINT is ignored; the tool must hear it.
    tool = subprocess.Popen([program, "batch", "-", "--keywords", "8"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
    threading.Thread(target=feed, args=(tool.stdin,), daemon=True).start()
    read = []
    reader = threading.Thread(target=lambda: read.append(tool.stdout.read()))
    reader.start()
    time.sleep(0.7 + 0.013 * round)
    start = time.perf_counter()
    tool.send_signal(signal.SIGINT)
    tool.wait()
    times.append((time.perf_counter() - start) * 1000)
    reader.join()
    if tool.returncode != 130: sys.exit(f"ended with status {tool.returncode}")
    if not read[0].endswith(b"}\n"): sys.exit("the last line is not whole")
times.sort()
print(f"{rounds} interrupts: median {times[rounds // 2]:.0f} ms, longest {times[-1]:.0f} ms; every line whole, status 130")
END
