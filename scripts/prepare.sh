# Sourced by the other scripts: checks for the tools and headers that a build needs, and installs
# those of Debian and Ubuntu that are missing.
#
#   need HEADER-OR-COMMAND PACKAGE   remember PACKAGE when the header or command is missing
#   install_missing                  install what `need` remembered, or say what to install

missing_packages=""

need() {
  case "$1" in
    *.h) for dir in /usr/include /usr/local/include /opt/homebrew/include; do
           [ -e "$dir/$1" ] && return 0
         done ;;
    *)   command -v "$1" >/dev/null 2>&1 && return 0 ;;
  esac
  missing_packages="$missing_packages $2"
}

install_missing() {
  [ -z "$missing_packages" ] && return 0
  local sudo=""
  if [ "$(id -u)" != 0 ]; then sudo="sudo"; fi
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "Please install these packages (named as in Debian):$missing_packages" >&2
    return 1
  fi
  echo "Installing$missing_packages …" >&2
  if ! { $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq \
         --no-install-recommends $missing_packages; } >/dev/null; then
    echo "That failed. Please run: apt-get install$missing_packages" >&2
    return 1
  fi
  missing_packages=""
}

require_swift() {
  if ! command -v swift >/dev/null 2>&1; then
    echo "Hearsay is built with Swift 6.3; install it from https://www.swift.org/install and put it on your PATH." >&2
    return 1
  fi
}
