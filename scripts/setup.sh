# Sourced by demo.sh and test.sh from the checkout's root: Debian packages and virtual environments, made once.
# Quick when nothing changed: each environment keeps a stamp of the requirement files it was made from.

PYTHON=${TERRASCOPE_PYTHON:-/usr/bin/python3}

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "ERROR: $*"
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "Debian packages are missing and this is neither root nor a user with sudo. Run as root: apt-get install $NEEDED"
    fi
}

# need_packages NAME...: install the Debian packages that are not there yet.
need_packages() {
    NEEDED=""
    local name
    for name in "$@"; do
        dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed || NEEDED="$NEEDED $name"
    done
    [ -z "$NEEDED" ] && return
    say "Installing Debian packages:$NEEDED"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
    # shellcheck disable=SC2086  (a list of names)
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $NEEDED >/dev/null
}

# stamp_of FILE...: what an environment made from these files by this Python is known by.
stamp_of() {
    { "$PYTHON" -V; pwd; cat "$@"; } | sha256sum | cut -d' ' -f1
}

# make_environment FOLDER REQUIREMENTS [VENV OPTION...]: a fresh virtual environment with the packages of a pinned list.
make_environment() {
    local folder=$1 requirements=$2 stamp
    shift 2
    stamp=$(stamp_of "$requirements")
    [ "$(cat "$folder/.stamp" 2>/dev/null)" = "$stamp" ] && return
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || fail "$PYTHON is older than Python 3.11"
    say "Making $folder from $requirements; pip says nothing until it is done, which takes a minute or more"
    rm -rf "$folder"
    "$PYTHON" -m venv "$@" "$folder"
    install_packages "$folder" --require-hashes --only-binary :all: -r "$requirements"
    echo "$stamp" >"$folder/.stamp"
}

# add_packages FOLDER REQUIREMENTS [PIP OPTION...]: put the packages of one more list into an environment.
add_packages() {
    local folder=$1 requirements=$2 stamp mark
    shift 2
    stamp=$(stamp_of "$requirements" "$folder/.stamp")
    mark="$folder/.stamp-$(basename "$requirements")"
    [ "$(cat "$mark" 2>/dev/null)" = "$stamp" ] && return
    say "Adding $requirements to $folder"
    install_packages "$folder" "$@" -r "$requirements"
    echo "$stamp" >"$mark"
}

install_packages() {
    local folder=$1
    shift
    "$folder/bin/python" -m pip install -qq --disable-pip-version-check --no-input --progress-bar off "$@" ||
        fail "The packages of $folder could not be installed; see pip's message above, check the network and run again"
}

# make_qgis_environment: an environment that sees QGIS' Python packages and keeps their numpy.
make_qgis_environment() {
    local folder=.venv-qgis requirements=requirements/test-qgis.in stamp
    stamp=$(stamp_of "$requirements" <(/usr/bin/python3 -c 'import numpy, qgis.core; print(numpy.__version__)'))
    [ "$(cat "$folder/.stamp" 2>/dev/null)" = "$stamp" ] && return
    say "Making $folder from $requirements"
    rm -rf "$folder"
    # Only Debian's own Python can import Debian's QGIS.
    /usr/bin/python3 -m venv --system-site-packages "$folder"
    /usr/bin/python3 -c 'import numpy; print("numpy==" + numpy.__version__)' >"$folder/constraints.txt"
    install_packages "$folder" -c "$folder/constraints.txt" -r "$requirements"
    echo "$stamp" >"$folder/.stamp"
}

# make_qt6_environment: PyQt6 alone, for the test that draws the dock under Qt 6; the QGIS of the tests brings Qt 5.
make_qt6_environment() {
    local folder=.venv-qt6 requirements=requirements/test-qt6.in stamp
    stamp=$(stamp_of "$requirements")
    [ "$(cat "$folder/.stamp" 2>/dev/null)" = "$stamp" ] && return
    say "Making $folder from $requirements"
    rm -rf "$folder"
    "$PYTHON" -m venv "$folder"
    install_packages "$folder" --only-binary :all: -r "$requirements"
    echo "$stamp" >"$folder/.stamp"
}
