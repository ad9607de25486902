# Every target does its own set-up; `make` alone says what there is.
SHELL := /bin/bash
.DEFAULT_GOAL := help
export PKG_CONFIG_PATH := $(CURDIR)/.deps/pkgconfig:$(PKG_CONFIG_PATH)
# One configuration everywhere: what is tested is what runs.
SWIFT_BUILD := swift build -c release
PRODUCTS := .build/release
FORMATTED := Package.swift $(wildcard Sources Tests Benchmarks Fuzz)
ifneq ($(wildcard $(CURDIR)/../shared/data),)
OVERT_TEST_DATA ?= $(abspath $(CURDIR)/../shared/data)
export OVERT_TEST_DATA
endif

# Tests of processes that watch one another by the clock run by themselves: beside the others nobody gets to run for minutes.
PROCESSES := (CameraFeed|Halt|Replacement|Hopeless|Overload|SubStream|Confinement|OrdinaryDay|ServiceTests.Preview)Tests
# Leaks are not looked for: Foundation leaves some when it reads files, and so do the tests' helpers at the end.
LOGIC := Assignment|TrackingScore|Tracker|Occlusion|TrackBook|RandomDay|Zone|Statistics|AlertPicture|RecognitionTests.Preview|LoadControl|Lease|FlagWatch|LiveTallies|Wire|Overload|SubStream

.PHONY: help setup build demo test bits kills comparisons sanitize lint format bench accuracy fuzz clean distclean

help: ## Say what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

setup: ## Install and convert what the build needs
	@scripts/setup

build: setup ## Build the program into bin/overt
	@$(SWIFT_BUILD) --product overt
	@scripts/install-program $(PRODUCTS) bin

demo: ## Show live facial recognition on a clip made on the spot (ONCE=1: once)
	@begun=$$(date +%s); scripts/setup --demo && $(MAKE) --no-print-directory build && \
	bin/overt demo $(if $(ONCE),--once) && echo "make demo took $$(($$(date +%s) - begun)) s"

test: ## Build, lint and run all tests
	@begun=$$(date +%s); scripts/setup --referees --demo && $(MAKE) --no-print-directory build && \
	$(SWIFT_BUILD) --build-tests && scripts/install-program --libraries-only $(PRODUCTS) $(PRODUCTS) && \
	$(MAKE) --no-print-directory lint && swift test -c release --skip-build --skip '$(PROCESSES)' && \
	swift test -c release --skip-build --filter '$(PROCESSES)' && \
	echo "make test took $$(($$(date +%s) - begun)) s"

kills: ## Kill a station 200 times and look what it left behind; the tests do it 40 times
	@scripts/setup --referees && $(SWIFT_BUILD) --build-tests && \
	scripts/install-program --libraries-only $(PRODUCTS) $(PRODUCTS) && \
	OVERT_KILLS=200 swift test -c release --skip-build --filter KillTests

bits: ## Change every single bit of every proof of trees of 1 to 300 leaves; the tests do a part of it
	@scripts/setup --referees && $(SWIFT_BUILD) --build-tests && \
	scripts/install-program --libraries-only $(PRODUCTS) $(PRODUCTS) && \
	OVERT_ALL_BITS=1 swift test -c release --skip-build --filter ProofBitTests

sanitize: ## Run recognition's logic under the address and the thread sanitizer, each in a build folder of its own
	@scripts/setup && for kind in address thread; do \
	folder=.build/sanitize-$$kind; export OVERT_SANITIZE=1 ASAN_OPTIONS=detect_leaks=0; \
	swift build --sanitize=$$kind --scratch-path $$folder --build-tests && \
	scripts/install-program --libraries-only $$folder/debug $$folder/debug && \
	swift test --disable-xctest --sanitize=$$kind --scratch-path $$folder --skip-build \
	--filter '($(LOGIC))Tests' --skip 'PreviewTests/street' || exit 1; done

comparisons: ## Count a hundred million comparisons in fixed memory; the tests count two million
	@scripts/setup --referees && $(SWIFT_BUILD) --build-tests && \
	scripts/install-program --libraries-only $(PRODUCTS) $(PRODUCTS) && \
	OVERT_HUNDRED_MILLION=1 swift test -c release --skip-build --filter ComparisonRatesTests

lint: ## Check the format of all Swift files
	@swift format lint --recursive --strict --parallel $(FORMATTED)

format: ## Format all Swift files
	@swift format --recursive --in-place --parallel $(FORMATTED)

bench: ## Measure speed beside face_recognition, and stations; update docs/performance.md, compare with the limits
	@scripts/setup --peers && $(SWIFT_BUILD) --product overt-bench && $(SWIFT_BUILD) --product overt && \
	scripts/install-program --libraries-only $(PRODUCTS) $(PRODUCTS) && $(PRODUCTS)/overt-bench && \
	$(PRODUCTS)/overt-bench station && $(PRODUCTS)/overt-bench verify && $(PRODUCTS)/overt-bench search --write

accuracy: ## Measure accuracy beside face_recognition, update docs/accuracy.md
	@scripts/setup --referees && $(SWIFT_BUILD) --product overt-bench && \
	scripts/install-program --libraries-only $(PRODUCTS) $(PRODUCTS) && $(PRODUCTS)/overt-bench accuracy

fuzz: ## Fuzz the readers of images, video and cards, and search (TARGET=image, video, card or search, SECONDS=n)
	@scripts/setup && scripts/fuzz $(or $(TARGET),image) $(SECONDS)

clean: ## Remove what was built
	rm -rf .build bin

distclean: clean ## Remove also what was set up
	rm -rf .deps models/*/*.xml models/*/*.bin models/*/*.onnx models/default
