# KLAP messaging platform. `make demo` is the main job; `make help` lists the rest.
ENVIRONMENT ?= prod
# Stacks of prod that make test rehearses, with what they rest on. The database is rehearsed in sandbox: wrong
# references in it take minutes each, because RDS is asked again and again.
SLICE ?= prod-payments-sa-east-1-vpc-routes
# What rehearse-all rehearses; staging/kafka=redpanda is staging with that choice in place of its own.
ENVIRONMENTS ?= org sandbox staging prod
REJOIN ?=
BASE ?=
VENV := .venv
BIN := node_modules/.bin
NPM_STAMP := node_modules/.installed
VENV_STAMP := $(VENV)/.installed
# checkov pins versions that moto cannot live with.
CHECKOV := .venv-checkov
CHECKOV_STAMP := $(CHECKOV)/.installed
BINDINGS := providers/confluent/lib providers/redpanda/lib

.DEFAULT_GOAL := help
.PHONY: help demo test setup tools providers kafka check-format lint types arrows browser unit check reference rehearse-short rehearse-all drill bench clean

help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | sort | expand -t 18

demo: setup ## synthesize ENVIRONMENT (prod), check it, rehearse it, report it; ENVIRONMENT=sandbox is quick
	@node dist/klap.cjs synth $(ENVIRONMENT) --out cdktf.out
	@node dist/klap.cjs check $(ENVIRONMENT)
	@mkdir -p out
	@node dist/klap.cjs rehearse $(ENVIRONMENT) --json out/$(ENVIRONMENT).json
	@node dist/klap.cjs report $(ENVIRONMENT) --rehearsal out/$(ENVIRONMENT).json --out out/report

test: setup kafka check-format lint types arrows unit check rehearse-short ## everything a change must pass, within 25 minutes

setup: tools $(NPM_STAMP) $(VENV_STAMP) $(CHECKOV_STAMP) $(BINDINGS) providers ## install what the project needs into its own folder
	@npm run --silent build

tools:
	@sh tools/require-tools.sh

$(NPM_STAMP): package.json package-lock.json
	npm ci --no-audit --no-fund --loglevel=error
	@touch $@

$(BINDINGS): providers/%/lib: providers/%/schema.json providers/generate.mjs $(NPM_STAMP)
	@node providers/generate.mjs $*
	@touch $@

$(VENV_STAMP): rehearsal/emulator/requirements.txt services/archive-etl/requirements.txt
	python3 -m venv --clear $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes $(addprefix -r ,$^)
	@touch $@

$(CHECKOV_STAMP): policy/checkov/requirements.txt
	python3 -m venv --clear $(CHECKOV)
	$(CHECKOV)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

providers: $(NPM_STAMP)
	@sh tools/fetch-providers.sh

# Not of setup: nothing but the tests needs Java.
kafka:
	@sh tools/require-tools.sh broker
	@sh tools/fetch-kafka.sh

check-format:
	$(BIN)/prettier --check .

lint:
	$(BIN)/eslint .

types:
	$(BIN)/tsc

arrows:
	npm run --silent arrows

browser: ## install Chromium, in which the report's page is tested, where that can be done
	@sh tools/require-browser.sh

unit: browser kafka
	$(BIN)/jest
	$(VENV)/bin/python -m pytest -q __tests__/rehearsal/emulator
	$(VENV)/bin/python -m pytest -q __tests__/services/archive-etl
	$(VENV)/bin/python -m pytest -q __tests__/services/database-rotation

check: ## judge all environments by our rules and checkov's, but for policy/exceptions.ts
	@node dist/klap.cjs check

reference: setup ## write docs/reference, the tables that come from code
	@node dist/reference.cjs

rehearse-short: ## one region of sandbox, and a slice of prod with wrong references in it
	@mkdir -p out
	@node dist/klap.cjs rehearse sandbox --json out/sandbox.json
	@node dist/klap.cjs rehearse prod --only '$(SLICE)' --mistakes 100

rehearse-all: setup ## every environment, or what changed since commit BASE; REJOIN=--rejoin imports all again
	@mkdir -p out
	@results=; for each in $(ENVIRONMENTS); do \
	  environment=$${each%%/*}; set=; \
	  case $$each in */*) set="--set $${each#*/}";; esac; \
	  only='*'; \
	  if [ -n "$(BASE)" ]; then only=$$(node tools/changed-stacks.mjs $$environment $(BASE)) || exit 2; fi; \
	  if [ -z "$$only" ]; then echo "$$environment: no stack differs from $(BASE)"; continue; fi; \
	  results="$$results out/$$environment.json"; \
	  node dist/klap.cjs rehearse $$environment $$set --only "$$only" $(REJOIN) --json out/$$environment.json || exit $$?; \
	done; \
	if [ -n "$(BASE)" ]; then node dist/reference.cjs --rehearsed; else node dist/reference.cjs $$results; fi

drill: setup ## switch, loss and return of a region for ENVIRONMENT's database
	@mkdir -p out
	@node dist/klap.cjs drill $(ENVIRONMENT) --json out/drill-$(ENVIRONMENT).json

bench: setup ## ratios against baselines measured in the same run
	@npm run --silent bench

clean: ## remove everything that was made or installed
	rm -rf $(BINDINGS) node_modules $(VENV) $(CHECKOV) .kafka dist cdktf.out .terraform-mirror coverage
