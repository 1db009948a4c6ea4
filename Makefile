# make run    build, start the daemon on a fresh drop folder, drop the samples, show what came out
# make test   every test, after installing what they need
# make stress the tests of crashes, floods and faults in their long form
# Other targets: build, install, lint, bench, score, deps, clean.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := build
.PHONY: build run test stress lint bench score install deps test-deps clean

PREFIX ?= /usr
SYSCONFDIR ?= /etc
DESTDIR ?=
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
RELEASE := .build/release
VENV := .build/venv

BUILD_PACKAGES := libopencc-dev libsqlite3-dev libsystemd-dev libxml2-dev libzstd-dev pkg-config
TEST_PACKAGES := acl bindfs procps python3-venv rsync strace systemd util-linux
PYTHON_PACKAGES := varlink==31.0.0 jsonschema==4.26.0 prometheus-client==0.26.0

# What is missing of a list of Debian packages is installed; nothing is asked where nothing is.
define install_packages
	@missing=(); for package in $(1); do \
	  dpkg-query -W -f '$${Status}' "$$package" 2>/dev/null | grep -q 'ok installed' \
	    || missing+=("$$package"); \
	done; \
	if [ $${#missing[@]} -gt 0 ]; then \
	  echo "Installing from Debian: $${missing[*]}"; \
	  export DEBIAN_FRONTEND=noninteractive; \
	  $(SUDO) apt-get update -q >/dev/null && $(SUDO) apt-get install -qy "$${missing[@]}" >/dev/null; \
	fi
endef

deps:
	$(call install_packages,$(BUILD_PACKAGES))

test-deps: deps
	$(call install_packages,$(TEST_PACKAGES))
	@[ -x $(VENV)/bin/python ] || { echo "Making a Python environment for the tests"; python3 -m venv $(VENV); }
	@$(VENV)/bin/pip -q --disable-pip-version-check install $(PYTHON_PACKAGES)

build: deps
	@[ -x $(RELEASE)/noticed ] || echo "Building for the first time: about 10 minutes on two cores"
	swift build -c release --static-swift-stdlib --product noticed
	swift build -c release --static-swift-stdlib --product noticectl

run: build
	@Scripts/run-samples $(RELEASE)

test: test-deps
	@[ -d .build/debug ] || echo "Building for the first time: about 6 minutes on two cores"
	swift build --build-tests
	Scripts/run-tests

stress: build test-deps
	swift build --build-tests
	Scripts/run-stress $(SUITES)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks

bench: build
	swift build -c release --static-swift-stdlib --product reader-benchmark
	@if [ -d ../shared/corpus/real ]; then \
	  $(RELEASE)/reader-benchmark ../shared/corpus/real/*.txt; \
	else $(RELEASE)/reader-benchmark seeds/*.txt; fi
	swift build -c release --static-swift-stdlib --product store-benchmark
	@place=$$(mktemp -d /var/tmp/noticed-bench.XXXXXX); trap 'rm -rf "$$place"' EXIT; \
	$(RELEASE)/noticed parse --with-text seeds/*.txt | $(RELEASE)/store-benchmark "$$place"

score: build
	Scripts/score $(RELEASE)/noticed

install: build
	install -D -m 755 $(RELEASE)/noticed $(DESTDIR)$(PREFIX)/bin/noticed
	install -D -m 755 $(RELEASE)/noticectl $(DESTDIR)$(PREFIX)/bin/noticectl
	for unit in noticed.service noticed.socket noticed-control.socket; do \
	  install -D -m 644 systemd/$$unit $(DESTDIR)$(PREFIX)/lib/systemd/system/$$unit; \
	  sed -i 's|/usr/bin/noticed|$(PREFIX)/bin/noticed|' $(DESTDIR)$(PREFIX)/lib/systemd/system/$$unit; \
	done
	for page in noticectl.1 noticed.conf.5 noticed.8; do \
	  install -D -m 644 man/$$page $(DESTDIR)$(PREFIX)/share/man/man$${page##*.}/$$page; \
	done
	install -D -m 644 Sources/NoticeRecord/notice.schema.json \
	  $(DESTDIR)$(PREFIX)/share/noticed/notice.schema.json
	install -D -m 644 systemd/noticed.sysusers $(DESTDIR)$(PREFIX)/lib/sysusers.d/noticed.conf
	install -D -m 644 systemd/noticed.tmpfiles $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/noticed.conf
	[ -e $(DESTDIR)$(SYSCONFDIR)/noticed/noticed.conf ] \
	  || install -D -m 644 etc/noticed.conf $(DESTDIR)$(SYSCONFDIR)/noticed/noticed.conf
	@echo "Now: systemd-sysusers; systemd-tmpfiles --create; systemctl daemon-reload;" \
	  "systemctl enable --now noticed.service"

clean:
	rm -rf .build
