"""The answers of the same whole evening as `whole_evening`, a line each, for the plain walk."""

import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tests.real import whole_evening as typed
from tests.real.terminal import AFTERVIEW, clean_environment

NAME = "Zoë Ünal"
GREETING = "Guten Abend! Dear Nguyễn Thị Minh Khai,"


def answers(today: date | None = None) -> list[str]:
    """Every line, from Home to the one about what mattered."""
    return [*before_the_notes(), *notes(), *after_the_notes(today)]


def before_the_notes() -> list[str]:
    """A new interview; wound up seven of ten; who was there; what was set down and decided."""
    breathe = ["1", "4", "7", "7"]
    remember = [typed.COMPANY, typed.ROLE, "second round", "", "a call either way", "in 10 days"]
    for name, greeting, email, title, said in typed.PEOPLE:
        remember += ["1", name, greeting, "1", email, title, said]
    name, greeting, email, title, said = typed.HELPER
    remember += ["1", name, greeting, "2", email, title, said, ""]
    listed = [*typed.FORGOT, "", *typed.WORRIES, "", typed.WELL, ""]
    decided = ["1", "1", typed.RIG, "1", "3", typed.ZEPHYR, "2", typed.LESSON, "", "3", "3"]
    return [*breathe, *remember, *listed, *decided]


def notes() -> list[str]:
    """Four drafts; the second is marked as sent, the third greets in another way."""
    first, fourth = ["", NAME, "1"], ["", "1"]
    second = ["", "10", "1", "1"]
    third = ["", "2", "1", GREETING, ".", "1", "1"]
    return [*first, *second, *third, *fourth, ""]


def after_the_notes(today: date | None = None) -> list[str]:
    """The promise, four leads more, the review of all five, and the one line."""
    promise = ["LinkedIn, Instagram", "", "", typed.PLEDGE]
    leads = []
    for company, role, applied in typed.leads_on(today or date.today()):
        leads += ["9", f"{company}, {role}, applied {applied}", "1"]
    review = ["1", "write to Priya", "", "2", "", "3", "1", "4"]
    review += ["1", "wait for their call", "", ""]
    return [*promise, *leads, *review, typed.MATTERED]


def pipe(
    data: Path, answers: Sequence[str], *arguments: str, code: int = 0, **environ: str
) -> subprocess.CompletedProcess[str]:
    """The program with its answers from a pipe; nothing may stand on stderr."""
    ended = subprocess.run(
        [*AFTERVIEW, "--data", str(data), *arguments],
        env=clean_environment(data.parent, **environ),
        input="".join(f"{answer}\n" for answer in answers),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (code, "")
    assert "\x1b" not in ended.stdout
    return ended
