# What ./run demo does; read by ./run. Everything it makes is in demo-data/: remove that to begin afresh.

readonly demo_records=demo-data/records demo_county=demo-data/county demo_address=127.0.0.1:8080

demo() {
  build
  [[ -f demo-data/loaded ]] || load_demo
  build/onroll demo-users --data "$demo_records" ${1:+"$1"}
  say "Onroll: http://$demo_address   (Ctrl-C stops)"
  exec build/onroll serve --data "$demo_records" --listen "$demo_address" ${2:+--today "$2"}
}

# The county is invented: nobody real is in it. A load that was broken off begins again.
load_demo() {
  say "Making an invented county of 3,000 children and loading it: about a minute, once."
  rm -rf demo-data
  mkdir -p demo-data
  build/onroll simulate --children 3000 --seed 1 --out "$demo_county"
  import_in_order "$demo_county"
  build/onroll reconcile --data "$demo_records" >demo-data/unaccounted.txt || (($? == 1))
  touch demo-data/loaded
}

# import-order.txt: one import a line, as its arguments; files are named from the county's folder.
import_in_order() {
  local records line arguments
  records=$(realpath -m "$demo_records")
  while read -r line; do
    [[ -n $line && $line != \#* ]] || continue
    read -ra arguments <<<"$line"
    # 1 = loaded, and rows wait in quarantine: the county has mistakes in it on purpose.
    (cd "$1" && "$here/build/onroll" import --data "$records" "${arguments[@]}") >>demo-data/imports.txt ||
      (($? == 1)) || fail "Could not load: $line"
  done <"$1/import-order.txt"
}
