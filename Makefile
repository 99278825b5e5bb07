# Thin: makes .venv, then calls the tools. `make help` lists what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JUPYTER_PORT ?= 8888
# Where good solutions are read from, shown once a check has passed; COURSE_SOLUTIONS= shows none.
COURSE_SOLUTIONS ?= $(CURDIR)/source
# A learner's own copies of lessons and student versions; what they have worked on is never written over.
WORKSPACE ?= workspace$(if $(STUDENT),-$(STUDENT))
# Where pip looks for torch besides its own index. Empty: nothing is fetched from anywhere else unasked.
TORCH_INDEX ?=
# In a container the only user is often root, whom JupyterLab asks for this.
AS_ROOT = $(if $(filter 0,$(shell id -u)),--allow-root)
# Asks whoever starts JupyterLab for the first time whether it may fetch news. The course needs no network.
NEWS := @jupyterlab/apputils-extension:announcements
# nbgrader and JupyterLab call programs of the environment by name.
export PATH := $(abspath $(BIN)):$(PATH)

.PHONY: help course test accuracy bench lab bundle lint clean

help:  ## list the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12
	@echo "On Linux: make course TORCH_INDEX=https://download.pytorch.org/whl/cpu takes torch without graphics drivers."

course: $(VENV)/course.stamp  ## set up, generate the student versions, play one class through nbgrader
	$(BIN)/course build
	$(BIN)/course demo

test: $(VENV)/test.stamp  ## set up and pass every test: pytest, and nbval over the notebooks
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m pytest --numprocesses 3 --dist loadscope --timeout 900
	$(BIN)/python tests/accuracy --without-mutants
	$(BIN)/python -m pytest --numprocesses 2 --dist loadscope --nbval --nbval-cell-timeout 120 \
		--nbval-sanitize-with tests/nbval_sanitize.cfg notebooks
	$(BIN)/python -m pytest --numprocesses 2 --dist loadscope --nbval-lax --nbval-cell-timeout 120 source

accuracy: $(VENV)/test.stamp  ## grade over 700 right and wrong solutions, and mutants; say how often the grader errs
	$(BIN)/python tests/accuracy

bench: $(VENV)/test.stamp  ## grade one class in four ways and compare time, memory and every grade
	$(BIN)/python tests/bench

lab: $(VENV)/course.stamp  ## learn: JupyterLab in a workspace of your own; STUDENT=ada says whose
	$(BIN)/course workspace --folder "$(WORKSPACE)"
	$(if $(STUDENT),COURSE_STUDENT="$(STUDENT)") COURSE_SOLUTIONS="$(COURSE_SOLUTIONS)" $(BIN)/jupyter lab --port $(JUPYTER_PORT) $(AS_ROOT) \
		--ServerApp.root_dir="$(WORKSPACE)" --LabApp.default_url=/lab/tree/notebooks/00_start_here.ipynb

bundle: $(VENV)/course.stamp  ## build one zip for students in build/: lessons, student versions, all that they need
	$(BIN)/course bundle

lint: $(VENV)/test.stamp  ## format the code and find what ruff finds
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:  ## remove what the commands made, the environment too
	rm -rf $(VENV) build *.egg-info

$(VENV)/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "This needs Python 3.11 or newer as $(PYTHON). Install it, or say: make PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "Python's venv module is missing. On Debian or Ubuntu: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/course.stamp: $(VENV)/python.stamp requirements.txt requirements-student.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --requirement requirements.txt $(if $(TORCH_INDEX),--extra-index-url $(TORCH_INDEX))
	$(BIN)/jupyter labextension disable --log-level=ERROR $(NEWS)
	@touch $@

$(VENV)/test.stamp: $(VENV)/course.stamp tests/requirements.txt
	$(BIN)/python -m pip install --quiet --requirement tests/requirements.txt
	@touch $@
