# Miso: one word each. `make run` starts it, `make test` proves it; nothing has to be installed first but a Rust
# toolchain and Node on Debian. Build output stays outside the checkout.
cache := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/miso
export CARGO_TARGET_DIR ?= $(cache)/target
export npm_config_cache ?= $(cache)/npm
data ?= $(or $(XDG_DATA_HOME),$(HOME)/.local/share)/miso
listen ?= 127.0.0.1:8080

# Tests walk through the development build, which has the gallery; people get the build that ships.
miso := $(CARGO_TARGET_DIR)/debug/miso
shipped := $(CARGO_TARGET_DIR)/release/miso
assets := crates/server/assets

.PHONY: help setup run build assets check test rust e2e screens bench crash coach
help:      ## this list
	@sed -n 's/^\([a-z0-9]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

setup:     ## everything the other words install for themselves, at once
	scripts/needs gcc libc6-dev chromium fonts-noto-cjk postgresql
	npm ci --prefix $(assets)
	npm ci --prefix e2e

run: assets ## start the demonstration office on http://127.0.0.1:8080 (listen=… data=… change it)
	scripts/needs gcc libc6-dev
	cargo build --release --bin miso
	$(shipped) serve --demo --listen $(listen) --data $(data)

build: assets
	scripts/needs gcc libc6-dev
	cargo build --quiet --bin miso

assets: $(assets)/node_modules/.package-lock.json ## the browser's part, from npm with a lockfile
	npm run --silent build --prefix $(assets)

%/node_modules/.package-lock.json: %/package-lock.json
	npm ci --prefix $*
	@touch $@

check: assets ## the quick half: formatting, lints, types, licences
	cargo fmt --all -- --check
	npm run --silent check --prefix $(assets)
	cargo clippy --workspace --all-targets --quiet -- -D warnings
	scripts/licences

test: check rust e2e ## everything, both databases and the browser

rust: assets ## the Rust tests, on SQLite and on a PostgreSQL of their own
	scripts/needs gcc libc6-dev postgresql
	scripts/with-postgres scripts/rust-tests

e2e: build e2e/node_modules/.package-lock.json ## the stories in a real browser
	scripts/needs chromium fonts-noto-cjk
	npm run --silent check --prefix e2e
	MISO=$(miso) npm run --silent stories --prefix e2e

screens: build e2e/node_modules/.package-lock.json ## a picture of every screen into docs/screens
	scripts/needs chromium fonts-noto-cjk
	MISO=$(miso) npm run --silent screens --prefix e2e

bench: assets ## the figures of the README, measured on this machine
	cargo bench -p store --bench store -p server --bench house
	cargo run --quiet --release -p coach --example speed

crash: ## kill the server 50 times under load and prove that nothing answered is lost
	MISO_CRASH_KILLS=50 cargo test -p server --test crash -- --nocapture

coach: ## what the coach is worth: learn, measure on replies not learnt from, compare with the last table
	@cargo run --quiet --release -p coach --example figures
