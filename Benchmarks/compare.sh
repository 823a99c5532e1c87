#!/usr/bin/env bash
# Compares finding figures with general tools on one file, in one run, and writes a Markdown table.
#
#   Benchmarks/compare.sh FILE [RUNS]
#
# rg and grep print offset and text of each match of a pattern for the commonest forms of figures:
# fewer than tieout finds, and without reading their values. wc only counts words. Each command runs
# RUNS times (default 5), in turn; its fastest run counts. A tool that is not installed is left out.
set -euo pipefail

if [[ $# -lt 1 || ! -r $1 ]]; then
  echo "usage: $0 FILE [RUNS]" >&2
  exit 2
fi
file=$(realpath "$1")
runs=${2:-5}
cd "$(dirname "$0")"
export LC_ALL=C

swift build -c release --scratch-path "${SCRATCH_PATH:-.build}" >&2
bin=$(swift build -c release --scratch-path "${SCRATCH_PATH:-.build}" --show-bin-path)
swift build -c release --package-path .. --product tieout \
  --scratch-path "${SCRATCH_PATH:-.build}/tieout" >&2
tieout=$(swift build -c release --package-path .. --product tieout \
  --scratch-path "${SCRATCH_PATH:-.build}/tieout" --show-bin-path)/tieout

# In the syntax that rg and grep -E share.
hedge='((about|around|roughly|some|nearly|almost|over|under|(more|less) than|at least|up to) )?'
currency='((US|A|C|HK)?\$|€|£|¥|(USD|EUR|GBP|JPY|CHF) ?)?'
word='(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)teen|(twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|half|third|dozen|first|second)'
number="([0-9][0-9,]*(\.[0-9]+)?|\.[0-9]+|$word([ -]$word)*)"
scale='( ?(thousand|million|billion|trillion|mln|bln|bn|tn|m|k))?'
time='second|minute|hour|day|week|month|quarter|year|decade'
unit="(( |-)?(percentage points?|basis points?|per ?cent|pct|%|dollars|euros|pounds|yen|cents|($time)s?))?"
date='(January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{1,2}(, [0-9]{4})?'
pattern="$date|$hedge$currency$number$scale$unit"

names=()
commands=()
add() {
  names+=("$1")
  commands+=("$2")
}
add "tieout extract, every figure as JSON" '"$tieout" extract --format jsonl --jobs 1 "$file"'
command -v rg >/dev/null && add "rg -o -b, pattern" 'rg --no-config --threads 1 -a -o -b -N -e "$pattern" "$file"'
command -v rg >/dev/null && add "rg -c, digits" 'rg --no-config --threads 1 -a -c "[0-9]+" "$file"'
command -v grep >/dev/null && add "grep -o -b -E, pattern" 'grep -a -o -b -E -e "$pattern" "$file"'
command -v grep >/dev/null && add "grep -o -b -E, digits" 'grep -a -o -b -E -e "[0-9]+" "$file"'
command -v wc >/dev/null && add "wc -w" 'wc -w "$file"'

# Microseconds since some point.
now() { local time=$EPOCHREALTIME; echo "${time/./}"; }

best=()
for ((run = 0; run < runs; run++)); do
  for index in "${!commands[@]}"; do
    # A pipe, since some tools stop early where the output is /dev/null.
    start=$(now)
    eval "${commands[index]}" | cat >/dev/null || true
    elapsed=$(($(now) - start))
    if [[ -z ${best[index]:-} || $elapsed -lt ${best[index]} ]]; then best[index]=$elapsed; fi
  done
done
IFS=$'\t' read -r bytes figures rate < <("$bin/benchmarks" file "$file" --seconds 2)

processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -1)
[[ -n $processor ]] || processor=$(sysctl -n machdep.cpu.brand_string 2>/dev/null || uname -m)
{
  echo "Finding figures in $(basename "$file"): $bytes bytes, $figures figures. One thread, the fastest of"
  echo "$runs runs of the whole process; the first row is in memory, without process or output."
  echo
  echo "| what | lines or figures out | MB/s | times as fast as rg -o -b |"
  echo "|---|---|---|---|"
  reference=0
  for index in "${!names[@]}"; do
    [[ ${names[index]} == "rg -o -b, pattern" ]] && reference=${best[index]}
  done
  row() {
    awk -v name="$1" -v lines="$2" -v rate="$3" -v bytes="$bytes" -v reference="$reference" 'BEGIN {
      times = reference > 0 ? sprintf("%.1f", rate * reference / bytes) : "–"
      printf "| %s | %d | %.0f | %s |\n", name, lines, rate, times }'
  }
  row "tieout tokenizer, in memory" "$figures" "$(awk -v r="$rate" 'BEGIN { print r / 1000000 }')"
  for index in "${!names[@]}"; do
    lines=$(eval "${commands[index]}" | wc -l)
    # JSON Lines holds one line a document, whose figures are counted.
    case ${names[index]} in
      tieout*) lines=$(eval "${commands[index]}" | grep -oE '"kind":"(money|percent|duration|number|ordinal|date)"' | wc -l) ;;
    esac
    row "${names[index]}" "$lines" "$(awk -v b="$bytes" -v t="${best[index]}" 'BEGIN { print b / t }')"
  done
  echo
  echo "- Date: $(date -u +%Y-%m-%d). Machine: $processor, $(nproc 2>/dev/null || echo '?') cores, $(uname -sm)."
  echo "- $("$tieout" --version), $(swift --version 2>/dev/null | grep -o 'Swift version [0-9.]*' | head -1)."
  command -v rg >/dev/null && echo "- $(rg --version | head -1)."
  command -v grep >/dev/null && echo "- $(grep --version | head -1)."
  command -v wc >/dev/null && echo "- $(wc --version 2>/dev/null | head -1 || echo 'wc of the system')."
}
