#!/usr/bin/env bash
# Counts the instructions of each benchmark per byte of input (or per operation) and holds them to
# thresholds.tsv. Counts do not depend on how busy the machine is; times do, and are never compared.
#
#   Benchmarks/instructions.sh              compare; status 1 where a count has grown
#   Benchmarks/instructions.sh --update     write what was counted as the new thresholds
#   Benchmarks/instructions.sh tokenize     only benchmarks whose id contains the text
#
# One pass is the difference between runs of three passes and of one: the start of the process and
# the making of the input drop out.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v valgrind >/dev/null; then
  echo "SKIPPED: no instruction was counted, because valgrind is not installed" >&2
  exit 0
fi

update=false
filter=""
for argument in "$@"; do
  case $argument in
    --update) update=true ;;
    --*) echo "usage: $0 [--update] [TEXT]" >&2; exit 2 ;;
    *) filter=$argument ;;
  esac
done

thresholds=thresholds.tsv
# Counts above their threshold by more than this many percent fail; less is the compiler's freedom.
tolerance=3
bytes=65536

swift build -c release --scratch-path "${SCRATCH_PATH:-.build}" >&2
binary=$(swift build -c release --scratch-path "${SCRATCH_PATH:-.build}" --show-bin-path)/benchmarks

# Prints the instructions of a whole process that does so many passes, and the work of one pass.
count() {
  local log
  log=$(mktemp)
  # Hash tables are laid out alike in every run.
  SWIFT_DETERMINISTIC_HASHING=1 valgrind --tool=callgrind --callgrind-out-file=/dev/null \
    --log-file="$log" "$binary" passes --only "$1" --count "$2" --bytes "$bytes" |
    tr '\t' ' ' | cut -d ' ' -f 2,3 | tr '\n' ' '
  awk '/Collected/ { print $NF }' "$log"
  rm -f "$log"
}

result=$(mktemp)
trap 'rm -f "$result"' EXIT
while IFS=$'\t' read -r id _; do
  case $id in *"$filter"*) ;; *) continue ;; esac
  read -r unit amount one <<<"$(count "$id" 1)"
  read -r _ _ three <<<"$(count "$id" 3)"
  awk -v id="$id" -v unit="$unit" -v amount="$amount" -v one="$one" -v three="$three" \
    'BEGIN { printf "%s\t%s\t%.2f\n", id, unit, (three - one) / 2 / amount }' | tee -a "$result"
done < <("$binary" list)

if $update; then
  [[ -e $thresholds ]] || : > "$thresholds"
  {
    printf 'benchmark\tunit\tinstructions per unit\n'
    # Those that were not counted this time stay.
    awk -F '\t' 'NR == FNR { counted[$1] = 1; print; next } FNR > 1 && !($1 in counted)' \
      "$result" "$thresholds"
  } > "$thresholds.new"
  { head -1 "$thresholds.new"; tail -n +2 "$thresholds.new" | LC_ALL=C sort; } > "$thresholds"
  rm -f "$thresholds.new"
  echo "wrote $thresholds" >&2
  exit 0
fi

if [[ ! -e $thresholds ]]; then
  echo "there is no $thresholds: run with --update" >&2
  exit 2
fi
awk -F '\t' -v tolerance="$tolerance" '
  NR == FNR { if (FNR > 1) allowed[$1] = $3; next }
  !($1 in allowed) { print "NEW    " $1 ": " $3 " per " $2 ", no threshold yet"; failed = 1; next }
  $3 > allowed[$1] * (1 + tolerance / 100) + 0.02 {
    print "GREW   " $1 ": " $3 " per " $2 ", threshold " allowed[$1]; failed = 1; next
  }
  $3 < allowed[$1] * (1 - tolerance / 100) - 0.02 {
    print "fell   " $1 ": " $3 " per " $2 ", threshold " allowed[$1] " (run with --update)"
  }
  END {
    if (failed) print "a count has grown: find out why, or run with --update and say why"
    exit failed
  }' "$thresholds" "$result" >&2
