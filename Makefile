# `make run` and `make test` do everything on a fresh Debian or Ubuntu machine with python3 and make.

PYTHON ?= python3
BIN := .venv/bin
PIP_INSTALL := $(BIN)/pip install --quiet --constraint constraints.txt
SAMPLE := $(wildcard seeds/000*) --sources $(wildcard seeds/00[1-4]*)

# What Qt loads from the system: library=Debian package. The second list is for a screen.
OFFSCREEN := libglib-2.0.so.0=libglib2.0-0 libEGL.so.1=libegl1 libGL.so.1=libgl1 \
	libdbus-1.so.3=libdbus-1-3 libfontconfig.so.1=libfontconfig1 libxkbcommon.so.0=libxkbcommon0
SCREEN := libxcb-cursor.so.0=libxcb-cursor0 libxcb-icccm.so.4=libxcb-icccm4 \
	libxcb-keysyms.so.1=libxcb-keysyms1 libxkbcommon-x11.so.0=libxkbcommon-x11-0 \
	libxcb-shape.so.0=libxcb-shape0 libwayland-cursor.so.0=libwayland-cursor0 \
	libwayland-egl.so.1=libwayland-egl1

# Prints the packages of the libraries among its arguments that can't be loaded.
define MISSING
import ctypes, sys
for library, package in (pair.split("=") for pair in sys.argv[1:]):
    try:
        ctypes.CDLL(library)
    except OSError:
        print(package)
endef
export MISSING

# Installs the packages named in $$packages where it may; otherwise prints the one line to run.
define INSTALL_PACKAGES
if [ -z "$$packages" ]; then exit 0; fi
line="apt-get install -y --no-install-recommends $$(echo $$packages)"
if ! command -v apt-get >/dev/null; then
    echo "Install with this system's package manager what Debian calls: $$(echo $$packages)" >&2
    exit 1
fi
if [ "$$(id -u)" = 0 ]; then
    may=
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    may="sudo -n"
else
    echo "Some system packages are missing, and installing them takes an administrator. Run this once:" >&2
    echo "    sudo $$line" >&2
    exit 1
fi
echo "Installing system packages: $$(echo $$packages)"
DEBIAN_FRONTEND=noninteractive; export DEBIAN_FRONTEND
log=$$(mktemp)
if { $$may apt-get update && $$may $$line; } >"$$log" 2>&1; then rm "$$log"; exit 0; fi
tail -n 20 "$$log" >&2; rm "$$log"
echo "The system packages could not be installed; see above. The line to run is: sudo $$line" >&2
exit 1
endef
export INSTALL_PACKAGES

.PHONY: help
help:
	@echo "make run           open the window on the sample story (without a display: print a table)"
	@echo "make test          run every gate: ruff, mypy, import-linter, pytest"
	@echo "make bench         measure accuracy, speed and memory; takes some minutes"
	@echo "make install       only build .venv"
	@echo "make package       build and try the packages of Linux, as root on Debian; takes minutes"
	@echo "make test-package  the same quickly, tried on this machine only"
	@echo "make screenshot    make resources/screenshot.png again"

.PHONY: run
run: .venv/ready
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		packages=$$($(BIN)/python -c "$$MISSING" $(OFFSCREEN) $(SCREEN)) \
			sh -c "$$INSTALL_PACKAGES" || exit 1; \
		exec $(BIN)/ungarble $(SAMPLE); \
	fi; \
	packages=$$($(BIN)/python -c "$$MISSING" $(OFFSCREEN) $(SCREEN)) sh -c "$$INSTALL_PACKAGES"; \
	echo "There is no display here to open a window on; this is the same check as a table."; \
	$(BIN)/ungarble check --exit-zero $(SAMPLE)

.PHONY: test
test: export QT_QPA_PLATFORM := offscreen
test: .venv/ready-to-test qt-offscreen office
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q

.PHONY: bench
bench: .venv/ready-to-test
	$(BIN)/python -m tests.accuracy --stories 600
	$(BIN)/python -m tests.accuracy.claims
	$(BIN)/python -m tests.accuracy.peers
	$(BIN)/python -m tests.accuracy.speed
	$(BIN)/python -m tests.accuracy.batch_speed

# An environment with only what is shipped, and what makes packages; of the system's own Python,
# because another one leaves the path of this machine in what it builds.
SYSTEM_PYTHON ?= /usr/bin/python3
PACKAGE_BIN := build/package/venv/bin
PACKAGE_TOOLS := debootstrap xvfb xdotool openbox dbus at-spi2-core python3-gi gir1.2-atspi-2.0 \
	imagemagick desktop-file-utils appstream lintian nsis

.PHONY: package
package: dist .venv/ready-to-test
	@packages="$(PACKAGE_TOOLS)" sh -c "$$INSTALL_PACKAGES"
	desktop-file-validate packaging/linux/*.desktop
	appstreamcli validate --no-net build/package/root/usr/share/metainfo/*.xml
	lintian --allow-root --fail-on error,warning dist/ungarble_*.deb
	packaging/linux/trial.sh dist/ungarble_*.deb
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q tests/packaging

.PHONY: dist
dist: bundle

# The quick form: compressed less, and tried here instead of in a bare system.
.PHONY: test-package
test-package: BUILD_OPTIONS := --quick
test-package: bundle office .venv/ready-to-test
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest -q tests/packaging

.PHONY: bundle
bundle: build/package/venv/ready
	@packages="binutils icu-devtools $$($(PACKAGE_BIN)/python -c "$$MISSING" $(OFFSCREEN) $(SCREEN))" \
		sh -c "$$INSTALL_PACKAGES"
	$(PACKAGE_BIN)/python packaging/build.py $(BUILD_OPTIONS)

build/package/venv/ready: pyproject.toml constraints.txt app/__init__.py
	@$(SYSTEM_PYTHON) -m venv build/package/venv
	@$(PACKAGE_BIN)/pip install --quiet --constraint constraints.txt --upgrade pip
	@$(PACKAGE_BIN)/pip install --quiet --constraint constraints.txt \
		--build-constraint constraints.txt --group package --editable .
	@touch $@

.PHONY: screenshot
screenshot: .venv/ready qt-offscreen
	QT_QPA_PLATFORM=offscreen $(BIN)/python resources/screenshot.py

.PHONY: install
install: .venv/ready

.PHONY: qt-offscreen
qt-offscreen: .venv/ready
	@packages=$$($(BIN)/python -c "$$MISSING" $(OFFSCREEN)) sh -c "$$INSTALL_PACKAGES"

# What opens the documents and compiles the installer that the tests make.
.PHONY: office
office:
	@command -v soffice >/dev/null && command -v makensis >/dev/null && /usr/bin/python3 -c 'import uno' 2>/dev/null || \
		packages="libreoffice-writer python3-uno nsis" sh -c "$$INSTALL_PACKAGES" || \
		echo "Without these packages the tests that need LibreOffice or NSIS are skipped."

.venv/ready: pyproject.toml constraints.txt | .venv/bin/pip
	@echo "Installing the pinned packages into .venv"
	@$(PIP_INSTALL) --upgrade pip
	@$(PIP_INSTALL) --build-constraint constraints.txt --editable .
	@touch $@

.venv/ready-to-test: .venv/ready
	@echo "Installing the pinned development tools into .venv"
	@$(PIP_INSTALL) --build-constraint constraints.txt --group dev
	@touch $@

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Ungarble needs Python 3.11 or later as $(PYTHON); give another one with: make PYTHON=python3.12" >&2; \
		exit 1; }
	@packages=$$($(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv) \
		sh -c "$$INSTALL_PACKAGES"
	@$(PYTHON) -m venv .venv
