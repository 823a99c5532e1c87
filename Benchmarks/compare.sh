#!/usr/bin/env bash
# Measures tieout beside general tools, in one run, and writes RESULTS.md.
#
#   Benchmarks/compare.sh [--long] [FILE...]
#
# Texts are made from a seed; FILEs, if any, are measured as well. Each command runs RUNS times (default
# 5), in turn with those that it is compared with; its fastest run counts, in processor time, so that a
# busy machine tells the same. A tool that is not installed is left out. --long streams 10 GB as well.
# Nothing of the page is typed by hand.
set -euo pipefail

long=false
if [[ ${1:-} == --long ]]; then long=true; shift; fi
files=()
for file in "$@"; do files+=("$(realpath "$file")"); done
runs=${RUNS:-5}
megabyte=1000000
cd "$(dirname "$0")"
export LC_ALL=C
page=${RESULTS:-RESULTS.md}
scratch=${SCRATCH_PATH:-.build}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

swift build -c release --scratch-path "$scratch" >&2
benchmarks=$(swift build -c release --scratch-path "$scratch" --show-bin-path)/benchmarks
# As the README says: with the runtime in the executable where the toolchain can.
static=--static-swift-stdlib
[[ $(uname) == Linux ]] || static=
build_tieout() {
  swift build -c release --package-path .. --product tieout $static \
    --scratch-path "${TIEOUT_SCRATCH_PATH:-$scratch/tieout}" "$@"
}
if [[ -z ${TIEOUT:-} ]]; then
  build_tieout >&2
  TIEOUT=$(build_tieout --show-bin-path)/tieout
fi
tieout=$(realpath "$TIEOUT")

# In the syntax that rg and grep -E share: the commonest forms of figures, fewer than tieout finds.
hedge='((about|around|roughly|some|nearly|almost|over|under|(more|less) than|at least|up to) )?'
currency='((US|A|C|HK)?\$|€|£|¥|(USD|EUR|GBP|JPY|CHF) ?)?'
word='(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(thir|four|fif|six|seven|eigh|nine)teen|(twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|half|third|dozen|first|second)'
number="([0-9][0-9,]*(\.[0-9]+)?|\.[0-9]+|$word([ -]$word)*)"
scale='( ?(thousand|million|billion|trillion|mln|bln|bn|tn|m|k))?'
time='second|minute|hour|day|week|month|quarter|year|decade'
unit="(( |-)?(percentage points?|basis points?|per ?cent|pct|%|dollars|euros|pounds|yen|cents|($time)s?))?"
date='(January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{1,2}(, [0-9]{4})?'
pattern="$date|$hedge$currency$number$scale$unit"

has() { command -v "$1" > /dev/null; }

# Prints the processor time of a command in milliseconds; $kind "real" gives the time by the clock.
milliseconds() {
  local kind=$1 TIMEFORMAT='%R %U %S'
  shift
  # A pipe, since some tools stop early where the output is /dev/null.
  { time "$@" > >(cat > /dev/null) 2> "$work/errors" || true; } 2> "$work/time"
  awk -v kind="$kind" 'END { printf "%d\n", 1000 * (kind == "real" ? $1 : $2 + $3) + 0.5 }' "$work/time"
}

# Sets `best` to the fastest of all runs of each command; a command is a line for the shell.
measure() {
  local kind=$1 run index time
  shift
  best=()
  for ((run = 0; run < runs; run++)); do
    for ((index = 1; index <= $#; index++)); do
      time=$(milliseconds "$kind" bash -c "exec ${!index}")
      ((time > 0)) || time=1
      if [[ -z ${best[index]:-} || $time -lt ${best[index]} ]]; then best[index]=$time; fi
    done
  done
}

rate() { awk -v b="$1" -v t="$2" 'BEGIN { r = b / t / 1000; printf r < 10 ? "%.2f" : "%.0f", r }'; }
quoted() { printf '%q' "$1"; }
size_of() { wc -c < "$1" | tr -d ' '; }
member() { grep -o "\"$2\":[0-9.]*" "$1" | head -1 | cut -d : -f 2; }
text() { "$benchmarks" text "$1" --bytes "$2" > "$3"; }

# Finding figures in one file, beside tools that match patterns.
figures_of() {
  local title=$1 file=$2 bytes count rate index reference=0 names=() commands=()
  local quoted_file quoted_pattern
  quoted_file=$(quoted "$file")
  quoted_pattern=$(quoted "$pattern")
  bytes=$(size_of "$file")
  names+=("tieout extract --format jsonl"); commands+=("$tieout extract --format jsonl --jobs 1 $quoted_file")
  if has rg; then
    names+=("rg -o -b, pattern"); commands+=("rg --no-config --threads 1 -a -o -b -N -e $quoted_pattern $quoted_file")
    names+=("rg -c, digits"); commands+=("rg --no-config --threads 1 -a -c '[0-9]+' $quoted_file")
  fi
  if has grep; then
    names+=("grep -o -b -E, pattern"); commands+=("grep -a -o -b -E -e $quoted_pattern $quoted_file")
    names+=("grep -c, digits"); commands+=("grep -a -c -E '[0-9]+' $quoted_file")
  fi
  if has wc; then names+=("wc -w"); commands+=("wc -w $quoted_file"); fi
  if python3 -c 'import quantulum3' 2> /dev/null; then
    names+=("quantulum3"); commands+=("python3 -c 'import sys; from quantulum3 import parser; [print(q) for l in open(sys.argv[1]) for q in parser.parse(l)]' $quoted_file")
  fi
  measure processor "${commands[@]}"
  IFS=$'\t' read -r bytes count rate < <("$benchmarks" file "$file" --seconds 2)
  for index in "${!names[@]}"; do
    [[ ${names[index]} == "rg -o -b, pattern" ]] && reference=${best[index + 1]}
  done
  echo "### $title: $bytes bytes"
  echo
  echo "| what | figures or lines out | MB/s | times as fast as rg -o -b |"
  echo "|---|--:|--:|--:|"
  times() {
    awk -v r="$1" -v reference="$reference" -v b="$bytes" \
      'BEGIN { if (reference > 0) printf "%.1f", r * reference * 1000 / b; else print "–" }'
  }
  echo "| tieout's tokenizer, in memory | $count | $(rate "$rate" 1000) | $(times "$(awk -v r="$rate" 'BEGIN { print r / 1000000 }')") |"
  for index in "${!names[@]}"; do
    case ${names[index]} in
      tieout*)
        "$tieout" extract --format jsonl --summary "$work/summary" "$file" > /dev/null || true
        count=$(member "$work/summary" figures) ;;
      *) count=$({ bash -c "${commands[index]}" || true; } | wc -l | tr -d ' ') ;;
    esac
    local speed
    speed=$(rate "$bytes" "${best[index + 1]}")
    echo "| ${names[index]} | $count | $speed | $(times "$speed") |"
  done
  echo
}

# Checking, by one thread and by one a core.
checking() {
  local kind bytes documents one all
  echo "| documents | bytes | checks | MB/s, one thread | MB/s, $cores threads | peak memory |"
  echo "|---|--:|--:|--:|--:|--:|"
  for kind in news results tables; do
    text "$kind.jsonl" $((4 * megabyte)) "$work/$kind.jsonl"
    bytes=$(size_of "$work/$kind.jsonl")
    measure real "$tieout check --format jsonl --jobs 1 $work/$kind.jsonl" \
      "$tieout check --format jsonl --jobs $cores $work/$kind.jsonl"
    one=${best[1]} all=${best[2]}
    "$tieout" check --format jsonl --summary "$work/summary" "$work/$kind.jsonl" > /dev/null || true
    documents=$(member "$work/summary" documents)
    echo "| $documents of $kind | $bytes | $(member "$work/summary" checks) | $(rate "$bytes" "$one") | $(rate "$bytes" "$all") | $(memory) |"
  done
  echo
}

# The peak memory in a summary.
memory() { awk -v m="$(member "$work/summary" peak-memory)" 'BEGIN { printf "%.1f MB", m / 1000000 }'; }

# Files of the size of a short story, beside the same documents as lines of one file.
small_files() {
  local count=10000 folder=$work/files one lines
  mkdir "$folder"
  text news $((2600 * count)) "$work/small.txt"
  split -a 4 -b 2600 "$work/small.txt" "$folder/"
  local names=("$folder"/*)
  # The same text as lines, without the bytes that JSON would have to escape.
  awk 'FNR == 1 { if (NR > 1) print "\"}"; printf "{\"text\":\"" }
    { gsub(/["\\]/, ""); printf "%s ", $0 } END { print "\"}" }' "${names[@]}" > "$work/small.jsonl"
  measure processor "$tieout extract --format jsonl --jobs 1 $folder" \
    "$tieout extract --format jsonl --jobs 1 $work/small.jsonl"
  one=${best[1]} lines=${best[2]}
  echo "${#names[@]} files of 2.6 KB take $one ms of processor time to extract; the same text as lines of one file takes"
  echo "$lines ms: $(awk -v f="$one" -v l="$lines" -v n="${#names[@]}" 'BEGIN { printf "%.1f", (f - l) * 1000 / n }') µs a file above the cost of its bytes."
  echo
}

# Hostile text: time per byte, relative to prose.
worst_cases() {
  local kind bytes=$megabyte prose_extract prose_check
  text news $((2 * bytes)) "$work/prose.txt"
  measure processor "$tieout extract --format jsonl --jobs 1 $work/prose.txt" \
    "$tieout check --format jsonl --jobs 1 $work/prose.txt"
  prose_extract=${best[1]} prose_check=${best[2]}
  local prose_bytes
  prose_bytes=$(size_of "$work/prose.txt")
  echo "| one document of | bytes | extract, MB/s | time a byte, prose = 1 | check, MB/s | time a byte, prose = 1 | peak memory of check, bytes a byte |"
  echo "|---|--:|--:|--:|--:|--:|--:|"
  relative() { awk -v t="$1" -v b="$2" -v pt="$3" -v pb="$prose_bytes" 'BEGIN { printf "%.1f", t / b / (pt / pb) }'; }
  for kind in prose digits number-words symbols newlines invalid-utf-8 one-sentence; do
    local file=$work/$kind.txt size=$bytes
    # A sentence of 100,000 figures.
    [[ $kind == one-sentence ]] && size=2350000
    [[ $kind == prose ]] || text "$kind" "$size" "$file"
    size=$(size_of "$file")
    measure processor "$tieout extract --format jsonl --jobs 1 $file" \
      "$tieout check --format jsonl --jobs 1 $file"
    "$tieout" check --format jsonl --summary "$work/summary" "$file" > /dev/null || true
    echo "| $kind | $size | $(rate "$size" "${best[1]}") | $(relative "${best[1]}" "$size" "$prose_extract") | $(rate "$size" "${best[2]}") | $(relative "${best[2]}" "$size" "$prose_check") | $(awk -v m="$(member "$work/summary" peak-memory)" -v s="$size" 'BEGIN { printf "%.1f", m / s }') |"
  done
  echo
}

# Peak memory over streams of documents.
streams() {
  local size sizes=(100 1000)
  $long && sizes+=(10000)
  echo "| stream | documents | figures | peak memory of extract |"
  echo "|---|--:|--:|--:|"
  for size in "${sizes[@]}"; do
    "$benchmarks" text news.jsonl --bytes "$((size * megabyte))" |
      "$tieout" extract --format jsonl --summary "$work/summary" - > /dev/null
    echo "| $size MB | $(member "$work/summary" documents) | $(member "$work/summary" figures) | $(memory) |"
  done
  echo
}

# From the start of a process to its end.
start_up() {
  local count=200 start elapsed command
  cp "$tieout" "$work/stripped"
  strip "$work/stripped" 2> /dev/null || true
  echo "| command | milliseconds by the clock |"
  echo "|---|--:|"
  echo 'It spent $30 million of the $50 million grant, leaving $25 million.' > "$work/line.txt"
  for command in "tieout --version" "tieout extract line.txt" "tieout check line.txt"; do
    local least=
    for ((run = 0; run < count; run++)); do
      start=${EPOCHREALTIME/./}
      "$tieout" ${command#tieout } > /dev/null 2>&1 || true
      elapsed=$((${EPOCHREALTIME/./} - start))
      if [[ -z $least || $elapsed -lt $least ]]; then least=$elapsed; fi
    done
    echo "| $command, the fastest of $count | $(awk -v t="$least" 'BEGIN { printf "%.1f", t / 1000 }') |"
  done
  echo
  echo "The executable has $(size_of "$tieout") bytes, $(size_of "$work/stripped") without its symbols; it is $(
    if has ldd; then ldd "$tieout" 2> /dev/null | grep -q libswiftCore && echo "linked to the runtime of Swift" || echo "linked with the runtime of Swift inside"; else echo "linked as the system does"; fi)."
  echo
}

processor=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2> /dev/null | head -1)
[[ -n $processor ]] || processor=$(sysctl -n machdep.cpu.brand_string 2> /dev/null || uname -m)
cores=$(getconf _NPROCESSORS_ONLN)

write_page() {
  echo "# Results"
  echo
  echo "Written by \`Benchmarks/compare.sh\`, never by hand. Ratios within one page mean something; rates of"
  echo "two machines do not."
  echo
  echo "- Date: $(date -u +%Y-%m-%d). Machine: $processor, $cores cores, $(uname -sm)."
  echo "- $("$tieout" --version), $(swift --version 2> /dev/null | grep -o 'Swift version [0-9.]*' | head -1), release build $static."
  has rg && echo "- $(rg --version | sed -n 1p)."
  has grep && echo "- $(grep --version | sed -n 1p)."
  has wc && echo "- $(wc --version 2> /dev/null | sed -n 1p)."
  echo "- The fastest of $runs runs, in turn; processor time of one thread unless a column says otherwise."
  echo
  echo "## Finding figures"
  echo
  echo "rg and grep print place and text of each match of one pattern; tieout reads values, units, hedges and"
  echo "ranges besides, and writes them as JSON. wc counts words."
  echo
  text news $((32 * megabyte)) "$work/news.txt"
  text words-only $((32 * megabyte)) "$work/words-only.txt"
  figures_of "News, made from a seed" "$work/news.txt"
  figures_of "Words without digits, made from a seed" "$work/words-only.txt"
  local file
  for file in ${files[@]+"${files[@]}"}; do figures_of "$(basename "$file")" "$file"; done
  echo "## Checking"
  echo
  echo "\`tieout check --format jsonl\` over JSON Lines, by the clock."
  echo
  checking
  echo "## Many small files"
  echo
  small_files
  echo "## Worst cases"
  echo
  worst_cases
  echo "## Streams"
  echo
  echo "Documents as JSON Lines through a pipe, made as they are read."
  echo
  streams
  echo "## Start-up and size"
  echo
  (cd "$work" && start_up)
}

write_page > "$work/page"
mv "$work/page" "$page"
echo "wrote $page" >&2
