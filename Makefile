# make samples   writes the PDFs of all samples into Samples/*/build
# make test      runs all tests
# make bench     measures Naskah beside Typst and WeasyPrint (ARGUMENTS="--case reference --runs 3"; see Tests/Benchmarks);
#                compares the ratios with the last ones in Tests/Benchmarks/results.tsv and, without ARGUMENTS, keeps them there
# make validate  has page-validation and outloud judge the PDFs of all samples: PDF/A-2a, PDF/UA-1, and what reads badly
# make random    makes PDFs of random documents (SEEDS=1-375) and has them judged likewise, and by naskah validate
# make clicks    clicks on COUNT=1000 values in Chromium and compares what the desk tells with the ledger; then two browsers in one project
# make saves     saves a file of an open book of 300 pages SAVES=2000 times and compares the memory of the desk
# make edits     changes an open project at random, EDITS=500 times from SEED=1 on, and compares its pages with those of a new start each time
# make browser   has Chromium use the desk as people do, and keeps pictures of it in build/browser
# make signing   signs all fields of a form with pyHanko and has every signature checked (see Tests/Signing)
# make review    compares the pages of all samples with the approved ones; the report is build/review.html
# make baselines approves the pages of all samples as they are
# make office    workbooks, forms and Word files through LibreOffice and python-docx: cells and words stay the same, also after edits; SARIF by its schema
# make lines     breaks the same words into lines with Naskah, pdfTeX and Typst, and counts hyphens and spaces (see Tests/Benchmarks)
# make page-ends tells what wider windows would bring where ends of pages are chosen together (see Tests/Benchmarks)
# make gallery   shows every kind of page as it was and is, in grey and as colour-blind people see it: build/gallery.html
# make format    formats all Swift sources (.swift-format)
# make lint      fails where a Swift source is not formatted or breaks a rule of .swift-format
# make arrows    fails where modules or folders use each other otherwise than the table in .ci/check-arrows says
# make coverage  runs all tests and prints the lines that they reach, by module (build/coverage.json has all)
# make sanitize  runs tests under the address, undefined-behaviour and thread sanitizers (SANITIZERS="thread" for one of them)
# make fuzz      fuzzes readers and documents, each for a minute (SECONDS=600; see Tests/Fuzz)
# make seeds     makes and checks documents of SEEDS=0-99999, half of them at a time
# make mutations changes one thing in the data of samples, COUNT=1000 times from SEED=1 on, and looks whether it is told or printed (see Tests/Mutations)
# make deb       makes build/naskah_VERSION_ARCH.deb, for Debian 12 and later and Ubuntu 24.04 and later
# make tarball   makes build/naskah-VERSION-linux-ARCH.tar.xz, which runs where it is unpacked
# make image     makes an image for containers of the package, without a daemon
# make try-packages  installs both where nothing else is (debootstrap of Debian 12 and 13) and compares the pages of all samples; root
# make same-builds  builds in two folders, and compares what would be packed of each
# make ministry  measures REGENCIES=514 invented regencies: time, memory, one core, without changes; then Slurm beside the same work by hand
# make slurm     makes invented regencies (REGENCIES=12) with Slurm on four nodes of this machine, one of which dies; root
# make kubernetes  compares deploy/kubernetes with the API's schema
# make kills     kills a run over many projects at random (KILLS=50) and resumes it
# All install what is missing on Debian 12 and build first; the Swift toolchain must be there, and `make` says so where it is not.

SWIFT ?= swift
NASKAH := .build/release/naskah

# A document of one page needs 28 MB of memory with these and 36 without. The toolchain's lld
# - notes 85,000 addresses that depend on where the executable is loaded in 17 KB instead of 2 MB (RELR: glibc 2.36 and later);
# - leaves out libraries that are opened on demand (Sources/COnDemand);
# - leaves out functions that nothing calls, each in a section of its own;
# - puts those functions of the Swift libraries side by side that are called (Linking/order.py).
# Whether two places change the same property at once is checked where tests run, and costs 2 % here.
# Messages of C sources name their files from the folder of the build, wherever that is.
LINKING := -Xswiftc -enforce-exclusivity=unchecked -Xswiftc -use-ld=lld -Xswiftc -Xfrontend -Xswiftc -function-sections -Xlinker -z -Xlinker pack-relative-relocs \
    -Xswiftc -Xclang-linker -Xswiftc "--config=$(CURDIR)/Linking/as-needed.cfg" \
    -Xlinker "--symbol-ordering-file=$(CURDIR)/Linking/start.order" -Xlinker --no-warn-symbol-ordering \
    -Xcc "-ffile-prefix-map=$(CURDIR)=."

.PHONY: samples test review gallery lines page-ends baselines format lint arrows coverage sanitize fuzz seeds mutations bench validate random signing office browser clicks saves edits packages release \
    deb tarball image try-packages same-builds ministry slurm kubernetes kills toolchain

samples: release
	@set -eu; for project in Samples/*/naskah.yaml; do $(NASKAH) compile "$${project%/naskah.yaml}"; done

# Chromium clicks through the report of a review.
test: toolchain
	@.ci/install-packages chromium chromium-driver python3-selenium
	$(SWIFT) test

# With the executable that the tests have built: a review without changes draws nothing.
review: packages
	$(SWIFT) build --product naskah
	@set -eu; for project in Samples/*/naskah.yaml; do set -- "$$@" "$${project%/naskah.yaml}"; done; \
	    .build/debug/naskah review "$$@" -o build/review.html --junit build/review.xml --markdown build/review.md

gallery: packages
	@.ci/install-packages python3 poppler-utils
	$(SWIFT) build --product naskah
	@.ci/gallery .build/debug/naskah $(if $(BEFORE),--before $(BEFORE))

baselines: packages
	$(SWIFT) build --product naskah
	@set -eu; for project in Samples/*/naskah.yaml; do .build/debug/naskah approve "$${project%/naskah.yaml}"; done

format: toolchain
	$(SWIFT) format --in-place --recursive --parallel Sources Tests Package.swift

lint: toolchain
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift

arrows: packages
	$(SWIFT) build
	@.ci/check-arrows

# Into a folder of its own: the instrumented build is another one.
coverage: toolchain
	@.ci/install-packages chromium chromium-driver python3-selenium
	$(SWIFT) test --scratch-path .build-coverage --enable-code-coverage
	@mkdir -p build
	@llvm-cov export --summary-only --instr-profile .build-coverage/debug/codecov/default.profdata \
	    .build-coverage/debug/naskah-documentsPackageTests.xctest --object .build-coverage/debug/naskah > build/coverage.json
	@.ci/coverage build/coverage.json Sources

sanitize: packages
	@.ci/sanitize $(SANITIZERS)

fuzz: packages
	@Tests/Fuzz/run $(or $(SECONDS),60)

seeds: packages
	$(SWIFT) build --configuration release --product naskah-fuzz
	@Tests/Fuzz/seeds $(or $(SEEDS),0-99999)

mutations: release
	@.ci/install-packages python3
	@python3 Tests/Mutations/mutations.py $(NASKAH) --count $(or $(COUNT),1000) --seed $(or $(SEED),1)

bench: release
	@.ci/install-packages python3 python3-venv chromium chromium-driver python3-selenium
	@python3 Tests/Benchmarks/bench.py $(ARGUMENTS)
	@python3 Tests/Benchmarks/review.py
	@python3 Tests/Benchmarks/agreement.py
	@python3 Tests/Benchmarks/desk.py
	@/usr/bin/python3 Tests/Benchmarks/desk_browser.py
	@python3 Tests/Benchmarks/history.py $(if $(ARGUMENTS),,--record)

lines: packages
	@.ci/install-packages python3 python3-venv poppler-utils texlive-latex-recommended texlive-lang-other texlive-fonts-recommended tex-gyre
	$(SWIFT) build --product naskah
	@python3 Tests/Benchmarks/lines.py .build/debug/naskah

page-ends: packages
	$(SWIFT) build --product naskah
	@python3 Tests/Benchmarks/page_ends.py .build/debug/naskah

validate: samples
	@.ci/validate Samples

random: packages
	$(SWIFT) build
	@.ci/random-documents $(or $(SEEDS),1-375)

office: packages
	@.ci/install-packages libreoffice-calc-nogui libreoffice-writer-nogui python3 python3-docx
	NASKAH_LIBREOFFICE=1 $(SWIFT) test --filter LibreOfficeTests
	@.ci/install-packages python3-venv
	python3 Tests/CommandTests/Office/sarif.py .build/debug/naskah

clicks: packages
	@.ci/install-packages chromium chromium-driver python3-selenium
	$(SWIFT) build
	@/usr/bin/python3 Tests/Browser/clicks.py .build/debug/naskah Samples/kabupaten-contoh $(or $(COUNT),1000) $(or $(SEED),1)
	@/usr/bin/python3 Tests/Browser/two.py .build/debug/naskah Samples/contoh 40

saves: release
	@python3 Tests/Benchmarks/desk.py --saves $(or $(SAVES),2000)

edits: packages
	NASKAH_EDITS=$(or $(EDITS),500) NASKAH_SEED=$(or $(SEED),1) $(SWIFT) test --filter KeptSectionsTests

browser:
	@.ci/install-packages chromium chromium-driver python3-selenium
	NASKAH_SCREENSHOTS=$(CURDIR)/build/browser $(SWIFT) test --filter DeskInBrowserTests

signing: packages
	@.ci/install-packages python3 python3-venv
	$(SWIFT) build --product naskah
	@python3 Tests/Signing/sign_all.py

# The Swift libraries go into the executable, so that it runs where there is no toolchain.
# libcmark-gfm too: its soname is another one in each release of Debian (Linking/as-needed.cfg looks into build/static first).
# Both allocate with jemalloc, as one object: what is in archives is not seen by the libraries that are loaded, and they have to use it too.
# Books take a seventh less time than with glibc's, and a page of the desk is there a third sooner after a change; one page needs 1 MB more.
release: packages
	@mkdir -p build/static && ln -sf $$(pkg-config --variable=libdir libcmark-gfm)/libcmark-gfm*.a build/static/
	@ld -r --whole-archive $$(pkg-config --variable=libdir jemalloc)/libjemalloc_pic.a -o build/static/jemalloc.o
	$(SWIFT) build --configuration release --product naskah --static-swift-stdlib $(LINKING) -Xlinker $(CURDIR)/build/static/jemalloc.o
	$(SWIFT) build --configuration release --product naskah-meja --static-swift-stdlib $(LINKING) -Xlinker $(CURDIR)/build/static/jemalloc.o

deb: release
	@.ci/install-packages patchelf lintian dpkg-dev xz-utils python3
	@Packaging/deb

tarball: release
	@.ci/install-packages patchelf xz-utils python3
	@Packaging/tarball

image: deb
	@.ci/install-packages buildah debootstrap podman crun bc
	@Packaging/image

# Packed twice, a build is the same bytes; and the packages do what they should where nothing else is.
try-packages: deb tarball
	@.ci/install-packages debootstrap bc
	@sha256sum build/naskah_*.deb build/naskah-*.tar.xz > build/packages.sha256
	@Packaging/deb > build/again.log && Packaging/tarball >> build/again.log && sha256sum --check build/packages.sha256
	@Packaging/try build/naskah_*.deb bookworm trixie
	@Packaging/try build/naskah-*.tar.xz bookworm trixie

same-builds: packages
	@.ci/install-packages patchelf python3
	@Packaging/same-builds

slurm: release
	@.ci/install-packages slurm-wlm munge procps bc python3
	@Tests/Scale/slurm $(or $(REGENCIES),12)

# A quiet machine with 4 GB free: some ten minutes for 514 regencies, a fifth of them on four nodes.
ministry: release
	@.ci/install-packages python3 slurm-wlm munge procps bc
	@python3 Tests/Benchmarks/bench.py --case ministry --regencies $(or $(REGENCIES),514)
	@Tests/Scale/slurm $$(( $(or $(REGENCIES),514) / 5 ))

kubernetes:
	@.ci/install-packages python3 python3-venv
	@deploy/kubernetes/check

kills: packages
	NASKAH_KILLS=$(or $(KILLS),50) $(SWIFT) test --filter killedRuns

packages: toolchain
	@.ci/install-packages

toolchain:
	@command -v $(SWIFT) > /dev/null || { .ci/no-swift; exit 1; }
