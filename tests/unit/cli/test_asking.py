"""Questions on a terminal: what can't be used is said in our words, and asked again."""

from collections.abc import Callable

import click
import pytest
from click.testing import CliRunner, Result

from afterview_tui.cli import asking


def answered(ask: Callable[[], object], typed: str) -> Result:
    """What came of a question, on standard output, and what was asked, on standard error."""
    return CliRunner().invoke(click.Command("ask", callback=lambda: click.echo(ask())), input=typed)


@pytest.mark.parametrize(
    ("ask", "typed", "found", "said"),
    [
        (lambda: asking.number("Which?", 3), "9\nx\n2\n", "2", "Enter a number between 1 and 3."),
        (lambda: asking.number("Which?", 3, least=0, default=0), "\n", "0", ""),
        (lambda: asking.number("Which?", 3), "٣\n", "3", ""),
        (lambda: asking.yes("Remove it?", default=False), "perhaps\nYES\n", "True", "Answer y or n."),
        (lambda: asking.yes("Remove it?", default=False), "\n", "False", ""),
        (lambda: asking.yes("Add it?", default=True), "\n", "True", ""),
        (lambda: asking.yes("Add it?", default=True), "n\n", "False", ""),
        (lambda: asking.one_of("Which day?", ["dmy", "mdy"]), "2\nMDY\n", "mdy", "Enter dmy or mdy."),
        (lambda: asking.words("What mattered?", ""), "\n", "", ""),
    ],
)
def test_an_answer_that_cannot_be_used_is_asked_again(
    ask: Callable[[], object], typed: str, found: str, said: str
) -> None:
    """Nothing of a question reaches standard output, which may be a file or a pipe."""
    result = answered(ask, typed)
    assert (result.exit_code, result.stdout) == (0, f"{found}\n")
    assert said in result.stderr
    assert "Error" not in result.stderr
    assert "?:" not in result.stderr
