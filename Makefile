# Thin: makes .venv, then calls the tools. `make help` lists what there is.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JUPYTER_PORT ?= 8888
# Only as `make lab LANGUAGE=ko` says it: Linux has a variable of this name for its own messages.
SPOKEN := $(if $(findstring command,$(origin LANGUAGE)),$(LANGUAGE))
IN_LANGUAGE = $(if $(SPOKEN),--language $(SPOKEN))
# A learner's own copies of lessons and student versions; what they have worked on is never written over.
WORKSPACE ?= workspace$(if $(STUDENT),-$(STUDENT))$(if $(SPOKEN),-$(SPOKEN))
# Where good solutions are read from, shown once a check has passed; COURSE_SOLUTIONS= shows none.
COURSE_SOLUTIONS ?= $(CURDIR)$(if $(SPOKEN),/build/$(SPOKEN))/source
# Where pip looks for torch besides its own index. Empty: nothing is fetched from anywhere else unasked.
TORCH_INDEX ?=
# In a container the only user is often root, whom JupyterLab asks for this.
AS_ROOT = $(if $(filter 0,$(shell id -u)),--allow-root)
# Says that the environment has what a language needs besides: see course translate --needs.
LANGUAGE_STAMP = $(if $(SPOKEN),$(VENV)/language-$(SPOKEN).stamp)
# The settings by which JupyterLab speaks that language.
LAB_SETTINGS = $(if $(SPOKEN),--LabApp.app_settings_dir="$(CURDIR)/build/$(SPOKEN)/jupyterlab")
# What a learner installs: nothing of what grades, unless it is there or a language has to be made.
LAB_STAMP = $(VENV)/$(if $(SPOKEN)$(wildcard $(VENV)/course.stamp),course,student).stamp
# Asks whoever starts JupyterLab for the first time whether it may fetch news. The course needs no network.
NEWS := @jupyterlab/apputils-extension:announcements
# nbgrader and JupyterLab call programs of the environment by name.
export PATH := $(abspath $(BIN)):$(PATH)
# Hundreds of processes start: Python keeps what it compiled for the next, whatever the machine is set to.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help course test accuracy thorough bench pythons lab bundle lint clean

help:  ## list the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12
	@echo "On Linux: make course TORCH_INDEX=https://download.pytorch.org/whl/cpu takes torch without graphics drivers."

course: $(VENV)/course.stamp  ## set up, generate the student versions, play one class through nbgrader
	$(BIN)/course build
	$(BIN)/course demo

test: $(VENV)/test.stamp  ## set up and pass every test: pytest, and nbval over the notebooks
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/python -m pytest --numprocesses 3 --dist loadscope --no-loadscope-reorder --timeout 900
	$(BIN)/python tests/accuracy --without-mutants --without-rewritten
	$(BIN)/python -m pytest --numprocesses 2 --dist loadscope --nbval --nbval-cell-timeout 120 \
		--nbval-sanitize-with tests/nbval_sanitize.cfg notebooks
	$(BIN)/python -m pytest --numprocesses 2 --dist loadscope --nbval-lax --nbval-cell-timeout 120 source

accuracy: $(VENV)/test.stamp  ## grade all right and wrong solutions of tests/classroom, and mutants; say how often the grader errs
	$(BIN)/python tests/accuracy

thorough: $(VENV)/test.stamp  ## pass in full what make test samples or leaves out
	THOROUGH=1 $(BIN)/python -m pytest --numprocesses 2 --dist loadscope --timeout 3600 tests/questions/test_fairness.py \
		tests/questions/test_monotone.py tests/questions/stored/test_practice_without_torch.py tests/marking/test_bad_answers.py \
		tests/grading/class_run/test_resume.py tests/bench/test_evening.py tests/bundle/test_take_home.py \
		tests/browser/test_lessons.py tests/grading/class_run/test_cluster.py tests/grading/class_run/test_hand_marks.py \
		tests/grading/class_run/test_two_at_once.py tests/course/test_shared_course.py tests/classroom/test_attacks.py
	$(BIN)/python tests/accuracy --only-rewritten

bench: $(VENV)/test.stamp  ## grade one class in four ways, compare time, memory and every grade; play an instructor's evening
	$(BIN)/python tests/bench

pythons: $(VENV)/test.stamp  ## pass all lessons and checks as a student with Python 3.12 and 3.13, where they are found
	$(BIN)/python tests/other_pythons.py

lab: $(LAB_STAMP) $(LANGUAGE_STAMP)  ## learn: JupyterLab in a workspace of your own; STUDENT=ada says whose, LANGUAGE=ko in which language
	$(BIN)/course workspace --folder "$(WORKSPACE)" $(IN_LANGUAGE)
	$(if $(SPOKEN),COURSE_LANGUAGE=$(SPOKEN)) $(if $(STUDENT),COURSE_STUDENT="$(STUDENT)") COURSE_SOLUTIONS="$(COURSE_SOLUTIONS)" $(BIN)/jupyter lab --port $(JUPYTER_PORT) $(AS_ROOT) \
		--ServerApp.root_dir="$(WORKSPACE)" --LabApp.default_url=/lab/tree/notebooks/00_start_here.ipynb $(LAB_SETTINGS)

bundle: $(VENV)/course.stamp  ## build one zip for students in build/: all that they need; LANGUAGE=ko in Korean
	$(BIN)/course bundle $(IN_LANGUAGE)

lint: $(VENV)/test.stamp  ## format the code, and let ruff look for mistakes
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:  ## remove the environment and what was built; workspaces, submissions and grades stay
	rm -rf $(VENV) build *.egg-info .pytest_cache .ruff_cache
	find grader_utils tests -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "This needs Python 3.11 or newer as $(PYTHON). Install it, or say: make PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
		echo "Python's venv module is missing. On Debian or Ubuntu: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/student.stamp: $(VENV)/python.stamp requirements-student.txt pyproject.toml setup.py
	$(BIN)/python -m pip install --quiet --requirement requirements-student.txt
	$(BIN)/jupyter labextension disable --log-level=ERROR $(NEWS)
	@touch $@

$(VENV)/course.stamp: $(VENV)/python.stamp requirements.txt requirements-student.txt pyproject.toml setup.py
	$(BIN)/python -m pip install --quiet --requirement requirements.txt $(if $(TORCH_INDEX),--extra-index-url $(TORCH_INDEX))
	$(BIN)/jupyter labextension disable --log-level=ERROR $(NEWS)
	@touch $@

$(VENV)/language-%.stamp: $(VENV)/course.stamp $(wildcard translations/*/language.toml requirements-*.txt)
	@needed=$$($(BIN)/course translate --needs $*) && \
		if [ -n "$$needed" ]; then set -x; $(BIN)/python -m pip install --quiet --requirement "$$needed"; fi
	@touch $@

$(VENV)/test.stamp: $(VENV)/course.stamp tests/requirements.txt requirements-korean.txt
	$(BIN)/python -m pip install --quiet --requirement tests/requirements.txt
	@touch $@
