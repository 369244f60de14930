# Payung Kerja. `make` lists the commands; each prepares what it needs first (scripts/setup) and can be repeated.

.DEFAULT_GOAL := help
.PHONY: help serve preview test browsers oldphones mutation build effect verify check expiry audit bench record pins clean setup

PORT ?= 8000
STRICT ?= --strict
CORES := --numprocesses auto --dist loadfile
# Tests that look at pages wait for slow lines and for browsers; one more of them than cores keeps all cores at work.
MORE := --numprocesses $(shell expr 1 + `getconf _NPROCESSORS_ONLN`) --dist loadfile
PY := .venv/bin/python
OTHERS := PYTHONPATH=.cache/browsers $(PY) -m pytest --numprocesses 3
export PATH := $(CURDIR)/.venv/bin:$(PATH)
export NO_MKDOCS_2_WARNING := 1
# Where it is set, each of the hundred Pythons that tests start would compile the same sources anew.
unexport PYTHONDONTWRITEBYTECODE

help: ## tampilkan daftar ini
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

serve: setup ## buka situs di http://127.0.0.1:8000/ (PORT=8001 untuk pintu lain)
	@scripts/serve $(PORT)

preview: setup ## lihat situs seperti pada suatu hari: make preview DAY=2027-01-02
	@seconds=$$($(PY) -m checker.clock $(DAY)) && SOURCE_DATE_EPOCH=$$seconds scripts/serve $(PORT)

test: setup ## jalankan semua uji, termasuk di peramban (ARGS="tests/engine -x" untuk sebagian)
ifdef ARGS
	@CHROME_PATH=$$(scripts/browser) && export CHROME_PATH && $(PY) -m pytest $(ARGS)
else
	@$(PY) -m pytest $(CORES) checker tests/engine --cov --cov-report=term-missing
	@CHROME_PATH=$$(scripts/browser) && export CHROME_PATH && $(PY) -m pytest $(MORE) sitegen bench tests --ignore=tests/engine
endif

browsers: setup ## alur utama di Chromium, Firefox dan WebKit (ARGS="-k webkit" untuk sebagian)
	@scripts/browsers three
	@CHROME_PATH=$$(scripts/browser) && export CHROME_PATH && $(OTHERS) tests/browsers/test_three_engines.py $(ARGS)

oldphones: setup ## alur utama di Chromium tahun 2018 sampai 2021, seperti di HP lama
	@scripts/browsers old
	@$(OTHERS) tests/browsers/test_old_phones.py $(ARGS)

mutation: setup ## ubah baris mesin satu demi satu: uji mana yang tidak melihatnya? (ARGS="checker.iuran*" untuk sebagian)
	@$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r scripts/mutmut.txt
	@$(PY) -m mutmut run $(ARGS)

build: setup ## susun situs ke site/ (SITE_URL=https://... untuk alamatnya)
	@$(PY) -m mkdocs build $(STRICT)

effect: setup ## apa yang bergeser, sebelum → sesudah (PAGES=1 juga kalimat halaman, BASE=main, DAY=2027-01-02)
	@$(PY) -m sitegen.effect $(if $(BASE),--base "$(BASE)") $(if $(PAGES),--pages) $(if $(DAY),--day "$(DAY)") $(if $(SUMMARY),--summary "$(SUMMARY)")

verify: setup ## tulis hasil mencocokkan dengan naskah resmi: make verify FILE=daftar-periksa.csv
	@$(PY) -m sitegen.verify $(if $(FILE),"$(FILE)")

check: setup ## periksa isi berkas, gaya dan tipe: gerbang, ruff, mypy, biome, tsc
	@$(PY) -m sitegen.gate
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy --strict checker sitegen bench tests
	@node_modules/.bin/biome check --error-on-warnings --log-level=warn
	@node_modules/.bin/tsc --project .

expiry: setup ## daftar angka yang lewat waktu tinjau; gagal bila ada
	@$(PY) -m checker aturan --periksa

audit: setup ## tanya PyPI dan npm: adakah paket dengan celah yang dikenal? (perlu internet)
	@scripts/audit

bench: ## ukur kecepatan dan besar situs terhadap anggarannya
	@scripts/setup bench
	@CHROME_PATH=$$(scripts/browser) && export CHROME_PATH && $(PY) -m bench $(ARGS)

record: setup ## catat ulang modul dan fungsi Python yang dikirim ke HP (Pyodide baru, pertanyaan jenis baru)
	@scripts/browsers three
	@$(PY) -m sitegen.runtime record
	@CHROME_PATH=$$(scripts/browser) && export CHROME_PATH && PYTHONPATH=.cache/browsers $(PY) -m tests.browsers.record_functions $(ARGS)

pins: setup ## perbarui requirements.txt dan package-lock.json dari daftar kebutuhan langsung
	@scripts/pins

clean: ## hapus semua hasil susunan (bukan .venv dan node_modules)
	@rm -rf site mutants build dist .cache .pytest_cache .ruff_cache .mypy_cache .hypothesis
	@find . -name __pycache__ -not -path './.venv/*' -not -path '*/node_modules/*' -prune -exec rm -rf {} +

setup:
	@scripts/setup
