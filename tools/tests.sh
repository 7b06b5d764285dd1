# What ./run test and ./run accept do; read by ./run.

# Two builds: the one people use, and one with the address and undefined-behaviour sanitizers for the tests alone
# (at -Og, which compiles in half the time of -O1).
run_tests() {
  setup
  if (($#)); then
    test_some "$(test_name "$1")"
    return
  fi
  static_checks
  build
  start_postgres
  run_ctest build
  make_in build-asan -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_FLAGS='-Og -g1' -DONROLL_SANITIZE=ON
  say "The same tests, with sanitizers:"
  run_ctest build-asan
}

# Cheap, and first: what needs no build. All are heard before any stops the run.
static_checks() {
  local failed=0
  python3 tools/check_layers.py || failed=1
  python3 tools/check_words.py || failed=1
  python3 tools/check_docs.py --links-only || failed=1
  sources | xargs -r clang-format --dry-run -Werror || failed=1
  ((failed == 0)) || fail "Put these right first; ./run format does the layout."
}

# "tests/intake/csv_test.cc" -> "intake/csv", "tests/intake" and "intake" -> "intake": the names ctest knows.
test_name() {
  local name=${1#./}
  name=${name#tests/}
  name=${name%/}
  name=${name%_test.*}
  echo "${name%.*}"
}

# Builds only what the named tests need, and starts PostgreSQL only for the folders whose tests ask for it.
test_some() {
  local name=$1 layer=${1%%/*}
  set_up_if_new
  case $layer in
    tools | compile_fail) ninja -C build --quiet build.ninja ;;
    *) make_in build -- $(test_program "$layer") ;;
  esac
  [[ ! $layer =~ ^(store|web|cli|browser)$ ]] || start_postgres
  ctest --test-dir build --output-on-failure --no-tests=error -j"$(nproc)" -R "^$name(\$|[/._])"
}

# "intake" -> "test_intake"; nothing, which means all, for what is no folder of src/.
test_program() { [[ -z $(ninja -C build -t query "test_$1" 2>/dev/null) ]] || echo "test_$1"; }

set_up_if_new() { [[ -f build/build.ninja ]] || set_up_folder build -DCMAKE_BUILD_TYPE=RelWithDebInfo; }

run_ctest() {
  ctest --test-dir "$1" --output-on-failure --no-tests=error -j"$(nproc)"
}

# The browser journeys are tests/browser/*.mjs, known to ctest by the label "browser".
accept() {
  build
  start_postgres
  ctest --test-dir build --output-on-failure --no-tests=error -L browser
}

# Tests that need PostgreSQL find it in ONROLL_TEST_POSTGRES. It stops however the tests end.
start_postgres() {
  postgres_folder=$(mktemp -d)
  trap stop_postgres EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  ONROLL_TEST_POSTGRES=$(tools/postgres start "$postgres_folder")
  export ONROLL_TEST_POSTGRES
}

stop_postgres() { tools/postgres stop "$postgres_folder"; }
