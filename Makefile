# make run    build, start the daemon on a fresh drop folder, drop the samples, show what came out
# make test   every test, after installing what they need
# make count  whether the reader takes more instructions than it did
# make stress the tests of crashes, floods and faults in their long form
# Other targets: build, install, deb, lint, bench, score, deps, clean.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := build
.PHONY: build programs run test count stress lint bench score install install-files deb deps \
  deb-deps test-deps bench-deps clean

PREFIX ?= /usr
SYSCONFDIR ?= /etc
DESTDIR ?=
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
RELEASE := .build/release
PROGRAMS ?= $(RELEASE)
VERSION := $(shell sed -n 's/.*let text = "\(.*\)".*/\1/p' Sources/NoticeControl/Version.swift)
UNITS ?= $(PREFIX)/lib/systemd/system
BASH_COMPLETIONS ?= $(PREFIX)/share/bash-completion/completions
ZSH_COMPLETIONS ?= $(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS ?= $(PREFIX)/share/fish/vendor_completions.d
VENV := .build/venv

BUILD_PACKAGES := libsqlite3-dev libsystemd-dev libxml2-dev libzstd-dev pkg-config
TEST_PACKAGES := acl binutils bindfs debhelper fish jq libopencc-dev locales procps python3-venv rsync strace systemd \
  systemd-container util-linux valgrind zsh
DEB_PACKAGES := debhelper lintian
BENCH_PACKAGES := libopencc-dev recollcmd sqlite3
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

deb-deps: deps
	$(call install_packages,$(DEB_PACKAGES))

build: deps programs

programs:
	@[ -x $(RELEASE)/noticed ] || echo "Building for the first time: about 10 minutes on two cores"
	swift build -c release --static-swift-stdlib --product noticed
	swift build -c release --static-swift-stdlib --product noticectl

run: build
	@Scripts/run-samples $(RELEASE)

test: test-deps
	@[ -d .build/debug ] || echo "Building for the first time: about 6 minutes on two cores"
	swift build --build-tests
	Scripts/run-tests

# Release builds, of these programs alone: a debug build is slow where a release build is not, see
# docs/decisions/0018-instructions-counted.md.
count: test-deps
	swift build -c release --static-swift-stdlib --product reader-benchmark
	Scripts/count-instructions $(RELEASE)/reader-benchmark
	swift build -c release --static-swift-stdlib --product store-benchmark
	Benchmarks/ledger-cost $(RELEASE)

stress: build test-deps
	swift build --build-tests
	Scripts/run-stress $(SUITES)

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks

bench-deps: deps
	$(call install_packages,$(BENCH_PACKAGES))

bench: build bench-deps
	swift build -c release --static-swift-stdlib --product reader-benchmark
	rm -f .build/bench-reader.json
	$(RELEASE)/reader-benchmark --json .build/bench-reader.json seeds/*.txt \
	  $(wildcard ../shared/corpus/real/*.txt)
	swift build -c release --static-swift-stdlib --product store-benchmark
	@place=$$(mktemp -d /var/tmp/noticed-bench.XXXXXX); trap 'rm -rf "$$place"' EXIT; \
	$(RELEASE)/noticed parse --with-text seeds/*.txt | $(RELEASE)/store-benchmark "$$place"
	Benchmarks/service $(RELEASE) --json .build/bench.json

score: build
	Scripts/score $(RELEASE)/noticed

install: build
	@$(MAKE) --no-print-directory install-files
	@echo "Now: systemd-sysusers; systemd-tmpfiles --create; journalctl --update-catalog;" \
	  "systemctl daemon-reload; systemctl enable --now noticed.service"

# What is installed, from programs that are built already.
install-files:
	install -D -m 755 -t $(DESTDIR)$(PREFIX)/bin $(PROGRAMS)/noticed $(PROGRAMS)/noticectl
	install -D -m 644 -t $(DESTDIR)$(UNITS) systemd/*.service systemd/*.socket \
	  systemd/*.timer
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/lib/systemd/user systemd/user/*
	sed -i 's|=/usr/bin/|=$(PREFIX)/bin/|' $(DESTDIR)$(UNITS)/*.service \
	  $(DESTDIR)$(PREFIX)/lib/systemd/user/noticed.service
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/lib/systemd/catalog systemd/*.catalog
	install -D -m 644 systemd/noticed.sysusers $(DESTDIR)$(PREFIX)/lib/sysusers.d/noticed.conf
	install -D -m 644 systemd/noticed.tmpfiles $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/noticed.conf
	for page in man/*.[1-9]; do \
	  section=$(DESTDIR)$(PREFIX)/share/man/man$${page##*.}; \
	  install -d $$section; \
	  sed 's/^\.Os$$/.Os noticed $(VERSION)/' $$page >$$section/$${page##*/}; \
	done
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/noticed Sources/NoticeRecord/notice.schema.json
	install -d $(DESTDIR)$(BASH_COMPLETIONS) $(DESTDIR)$(ZSH_COMPLETIONS) \
	  $(DESTDIR)$(FISH_COMPLETIONS)
	for program in noticed noticectl; do \
	  complete="$(PROGRAMS)/$$program --generate-completion-script"; \
	  $$complete bash | sed '1{/^#!/d}' >$(DESTDIR)$(BASH_COMPLETIONS)/$$program; \
	  $$complete zsh >$(DESTDIR)$(ZSH_COMPLETIONS)/_$$program; \
	  $$complete fish >$(DESTDIR)$(FISH_COMPLETIONS)/$$program.fish; \
	done
	[ -e $(DESTDIR)$(SYSCONFDIR)/noticed/noticed.conf ] \
	  || install -D -m 644 -t $(DESTDIR)$(SYSCONFDIR)/noticed etc/noticed.conf
	install -d $(DESTDIR)$(SYSCONFDIR)/noticed/noticed.conf.d $(DESTDIR)$(SYSCONFDIR)/noticed/watch.d
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/noticed/watch.d etc/watch.d/*

# A package for apt, in this folder. PROGRAMS=.build/debug packages a debug build, for tests.
deb: deb-deps
	@[ $(PROGRAMS) != .build/release ] || $(MAKE) --no-print-directory programs
	debian/rules clean binary PROGRAMS=$(PROGRAMS) TO=.
	@lintian --fail-on error --display-level '>=warning' noticed_$(VERSION)_*.deb
	@echo "Now: $(SUDO) apt install ./noticed_$(VERSION)_$$(dpkg --print-architecture).deb"

clean:
	rm -rf .build
