# make samples   writes the PDFs of all samples into Samples/*/build
# make test      runs all tests
# make bench     measures Naskah beside Typst and WeasyPrint (ARGUMENTS="--case reference --runs 3"; see Tests/Benchmarks)
# make signing   signs all fields of a form with pyHanko and has every signature checked (see Tests/Signing)
# All install what is missing on Debian 12 and build first; the Swift toolchain must be there.

SWIFT ?= swift
NASKAH := .build/release/naskah

.PHONY: samples test bench signing packages release

samples: release
	@set -eu; for project in Samples/*/naskah.yaml; do $(NASKAH) compile "$${project%/naskah.yaml}"; done

test: packages
	$(SWIFT) test

bench: release
	@.ci/install-packages python3 python3-venv
	@python3 Tests/Benchmarks/bench.py $(ARGUMENTS)

signing: packages
	@.ci/install-packages python3 python3-venv
	$(SWIFT) build --product naskah
	@python3 Tests/Signing/sign_all.py

# The Swift libraries go into the executable, so that it runs where there is no toolchain.
release: packages
	$(SWIFT) build --configuration release --product naskah --static-swift-stdlib

packages:
	@.ci/install-packages
