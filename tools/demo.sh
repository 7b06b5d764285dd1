# What ./run demo does; read by ./run. Everything it makes is in demo-data/: remove that to begin afresh.

readonly demo_records=demo-data/records demo_county=demo-data/county demo_port=8080
readonly demo_day=2026-11-27  # the day the invented county's truth is true of

# demo [PERSONA] [DATE]: PERSONA shows that sign-in alone; DATE is the day the pages work as if on.
demo() {
  program
  [[ -f demo-data/sign-in.txt ]] || load_demo
  show_sign_ins "${1:-}"
  say "Onroll: http://127.0.0.1:$demo_port   (Ctrl-C stops)"
  exec build/onroll serve --data "$demo_records" --port "$demo_port" --today "${2:-$demo_day}"
}

# The county is invented: nobody real is in it. A load that was broken off begins again.
load_demo() {
  say "Making an invented county of 3,000 children and loading it: a few seconds, once."
  rm -rf demo-data
  mkdir -p demo-data
  build/onroll simulate --children 3000 --seed 1 --out "$demo_county"
  build/onroll profile use invented-county --demo --data "$demo_records"
  import_in_order "$demo_county"
  build/onroll reconcile --data "$demo_records" --today "$demo_day" >demo-data/unaccounted.txt
  add_personas
}

# import-order.txt: one import a line, as its arguments; files are named from the county's folder.
import_in_order() {
  local records line arguments
  records=$(realpath -m "$demo_records")
  while read -r line; do
    [[ -n $line && $line != \#* ]] || continue
    read -ra arguments <<<"$line"
    # 1 = loaded, and rows wait in quarantine.
    (cd "$1" && "$here/build/onroll" import --data "$records" --today "$demo_day" "${arguments[@]}") >>demo-data/imports.txt ||
      (($? == 1)) || fail "Could not load: $line"
  done <"$1/import-order.txt"
}

# One account a persona, all with one password made for this demonstration.
add_personas() {
  local password school
  password="demo-$(od -An -N6 -tx1 /dev/urandom | tr -d ' \n')"
  school=$(grep -m1 '^roll .*--school' "$demo_county/import-order.txt" | sed 's/.*--school \([0-9]*\).*/\1/')
  add_persona officer 'Alex Officer' "$password"
  add_persona lead 'Lee Lead' "$password"
  add_persona school 'Sam Secretary' "$password" --school "$school"
  add_persona admin 'Ade Admin' "$password"
  printf '%s\n' "$password" >demo-data/sign-in.txt
}

add_persona() {
  build/onroll user add "$1" --name "$2" --role "$1" --data "$demo_records" "${@:4}" <<<"$3" >/dev/null
}

show_sign_ins() {
  local persona
  say "Sign in as:"
  for persona in officer lead school admin; do
    [[ -z $1 || $1 == "$persona" ]] && printf '  %-8s password %s\n' "$persona" "$(<demo-data/sign-in.txt)" >&2
  done
  return 0
}
