# What ./run setup does; read by ./run. Nothing is fetched, and apt is not called, when nothing is missing.

setup() {
  install_packages tools/packages.txt
  install_node
  install_npm_packages
}

as_root() {
  if (($(id -u) == 0)); then
    "$@"
  elif [[ -t 0 ]]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

packages_in() { sed 's/#.*//' "$1" | xargs; }

# missing_of PACKAGE...: those that are not installed, one a line.
missing_of() {
  # dpkg-query names what it does not know on standard error and ends with 1: both are no news here.
  local installed
  installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' || true)
  comm -23 <(printf '%s\n' "$@" | sort) <(sort <<<"$installed")
}

install_packages() {
  local missing
  # shellcheck disable=SC2046  # one word a package
  missing=$(missing_of $(packages_in "$1"))
  [[ -z $missing ]] || apt_install $missing
}

apt_install() {
  say "Installing $* ..."
  local apt=(as_root env DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 apt-get -q -y -o DPkg::Lock::Timeout=300)
  local no_cluster=/etc/postgresql-common/createcluster.d/onroll.conf
  "${apt[@]}" update
  # Debian would make and start a database cluster of its own: not wanted here, so it is told not to, for now.
  as_root mkdir -p "${no_cluster%/*}"
  echo 'create_main_cluster = false' | as_root tee "$no_cluster" >/dev/null
  local outcome=0
  "${apt[@]}" -o Dpkg::Options::=--force-confold install --no-install-recommends "$@" || outcome=$?
  as_root rm -f "$no_cluster"
  ((outcome == 0)) || fail "apt-get could not install everything: see above."
}

# Any Node.js from 18 serves; where there is none, Debian's.
install_node() {
  local missing=()
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  ((${#missing[@]} == 0)) || apt_install "${missing[@]}"
}

# npm empties node_modules before it fills it: the copy of the lock file is written last, and says it is whole.
install_npm_packages() {
  cmp -s package-lock.json node_modules/.onroll-lock.json && return
  say "Installing npm packages ..."
  npm ci --ignore-scripts --loglevel=error || fail "npm could not install everything: see above."
  cp package-lock.json node_modules/.onroll-lock.json
}
