"""Questions and answers, a line each: nothing is drawn, moved or coloured."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TextIO

from afterview_tui import printing
from afterview_tui.domain import humanize
from afterview_tui.domain.ascii import as_ascii
from afterview_tui.domain.text import clean, one_line, wrap
from afterview_tui.plain.answers import Answers, Ended
from afterview_tui.plain.steering import IN_LISTS, KEYS, fitting, meant, steers
from afterview_tui.store.questions import Questions

LINE = "line"
"""The name of the one field that a question has."""
NARROWEST = 10
"""Columns up to which a terminal is not believed."""
BEGUN = "You typed this here before: “{text}”."
NEXT_ONES, GO_BACK = "The next ones", "Go back"
NONE = "“{text}” is not one of these."
SEVERAL = "“{text}” can mean {number} of these."


class Back(Exception):
    """The person wants to go back to the question before."""


class Leave(Exception):
    """The person wants to leave, or there is nothing more to read."""


class TakeBack(Exception):
    """The person wants to take back what was done last."""


class Prompter:
    """Asks on one stream, reads answers from another; what a person typed before is never a markup or a code."""

    def __init__(
        self,
        answers: Answers | TextIO,
        out: TextIO,
        *,
        ascii_only: bool = False,
        columns: Callable[[], int] = lambda: 0,
    ) -> None:
        self._answers = answers
        self._out = out
        self._letters: Callable[[str], str] = as_ascii if ascii_only else str
        self._columns = columns
        """The width to break lines at, between words; 0 leaves that to whoever reads them."""
        self.is_live = answers.isatty()
        """Whether somebody sits there, so that a key can interrupt a wait."""
        self.is_writing = False
        """Whether something is on its way out, where a line that hangs can hold it up."""
        self.kept: Questions | None = None
        """What was typed into questions and is in no record."""

    def say(self, *lines: str) -> None:
        """Print sentences, a line each, broken between words where the terminal is narrower."""
        self.bare(*(part for line in lines for part in self._broken(line)))

    def bare(self, *lines: str) -> None:
        """Print lines that somebody may take from the screen, so they are never broken."""
        self._write("".join(f"{self._letters(clean(line))}\n" for line in lines))

    @property
    def width(self) -> int:
        """How many columns there are; 0 where nobody knows."""
        return self._columns()

    def count(self, text: str) -> None:
        """Print a part of a line at once."""
        self._write(self._letters(text))

    def ring(self) -> None:
        """Ring the terminal's bell."""
        printing.send("\a", self._out)

    def ask(self, question: str, present: str = "", said: str = "") -> str:
        """One line of answer; Enter alone gives what is present. Raises Back and Leave.

        ``said`` is the question in short, where all of it was said before.
        What was typed into it before, and has found no place, is said again until there is an answer.
        """
        if begun := self._begun(question):
            self.say(BEGUN.format(text=begun))
        try:
            answer = self._asked(said or question, present, [f"{question}."] if said else ())
        except Ended as ended:
            self.keep(question, ended.typed)
            raise
        if begun and self.kept is not None:
            self.kept.answered(question)
        return answer

    def keep(self, question: str, text: str) -> None:
        """Keep words for the next time that a question is asked."""
        if self.kept is not None and text.strip():
            self.kept.typing(question, {LINE: one_line(text)})

    @contextmanager
    def keeping(self, question: str, text: str) -> Iterator[None]:
        """Keep an answer that is in no record yet, where what comes meanwhile is left."""
        try:
            yield
        except (Back, Leave, Ended):
            if not self._begun(question):
                self.keep(question, text)
            raise

    def _begun(self, question: str) -> str:
        return self.kept.kept(question).get(LINE, "") if self.kept is not None else ""

    def _asked(self, question: str, present: str, lead: Sequence[str] = ()) -> str:
        """An answer that does not steer the walk; ``lead`` is said before the question where it is repeated."""
        # Brackets are silent in most screen readers, so a word says what they hold.
        known = f" [Enter: {one_line(present)}]" if present else ""
        while True:
            answer = self._read(f"{question}{known}: ")
            match steers(answer):
                case "back":
                    raise Back
                case "leave":
                    raise Leave
                case "keys":
                    self.say(KEYS, *lead)
                case "nothing":
                    return ""
                case _:
                    return meant(answer) if answer else present

    def choose(
        self,
        question: str,
        answers: Sequence[str],
        first: int = 0,
        keys: Mapping[str, int] | None = None,
        *,
        takes_back: bool = False,
    ) -> int:
        """The place of the chosen answer; Enter alone chooses the one at ``first``. Raises Back and Leave.

        ``keys`` are those of the window. Raises TakeBack where that is asked for and ``takes_back``.
        """
        listed = ["", question, *(f"{number}. {answer}" for number, answer in enumerate(answers, 1))]
        if begun := self._begun(question):
            self.say(BEGUN.format(text=begun))
        self.say(*listed)
        last = len(answers)
        wanted = f"Enter a number between 1 and {last}" if last > 1 else "Enter 1"
        while True:
            typed = self._chosen(question, wanted, str(first + 1))
            found = fitting(typed, answers, keys or {})
            if len(found) == 1:
                if begun and self.kept is not None:
                    self.kept.answered(question)
                return found[0]
            steer = IN_LISTS.get(typed.casefold())
            if steer == "take back" and takes_back:
                raise TakeBack
            if steer != "again":
                self.say(_why_none(typed, len(found), wanted))
            self.say(*listed)

    def one_of(self, question: str, answers: Sequence[str], most: int) -> int | None:
        """The place of one of many answers, ``most`` at a time; None for none of them. Raises Back and Leave."""
        first, place = 0, 0
        while True:
            shown = answers[first : first + most]
            more = [NEXT_ONES] if len(answers) > first + most else []
            part = f" ({first + 1} to {first + len(shown)} of {len(answers)})" if first or more else ""
            place = self.choose(f"{question}{part}", [*shown, *more, GO_BACK])
            if place < len(shown):
                return first + place
            if place > len(shown) or not more:
                return None
            first += most

    def _chosen(self, question: str, wanted: str, first: str) -> str:
        """What was typed to choose; words that were not entered are kept."""
        try:
            return self._asked(wanted, first, question.splitlines())
        except Ended as ended:
            if not ended.typed.strip().isdecimal():
                self.keep(question, ended.typed)
            raise

    def wait(self, seconds: float) -> bool:
        """Let seconds pass; returns early and true where a line was entered. Raises Leave at a terminal's end."""
        if not isinstance(self._answers, Answers):
            time.sleep(seconds)
            return False
        pressed = self._answers.wait(seconds)
        if pressed and self._answers.is_blank:
            # Anything else is an answer, or steers: whatever is asked next hears it.
            self.line()
        return pressed

    def line(self) -> str:
        """The next line as it was typed, without its end; raises Leave where there is none."""
        try:
            typed = self._answers.readline()
        except OSError:  # the terminal is gone
            typed = ""
        if not typed:
            raise Leave
        return clean(typed).removesuffix("\n")

    def _write(self, text: str) -> None:
        self.is_writing = True
        self._out.write(text)
        self._out.flush()
        self.is_writing = False

    def _read(self, prompt: str) -> str:
        *above, last = self._broken(clean(prompt).rstrip())
        self.bare(*above)
        self.count(f"{last} ")
        try:
            answer = one_line(self.line())
        except Leave:
            self.say("")
            raise
        if not self.is_live:
            self.say(answer)
        return answer

    def _broken(self, text: str) -> list[str]:
        columns = self._columns()
        return (wrap(text, columns - 1) if columns > NARROWEST else [text]) or [""]


def _why_none(typed: str, fitting: int, wanted: str) -> str:
    """Why nothing was chosen."""
    if fitting:
        return SEVERAL.format(text=typed, number=humanize.in_words(fitting))
    is_number = not any(letter.isalpha() for letter in typed) or len(typed) == 1
    return f"{wanted}." if is_number else f"{NONE.format(text=typed)} {wanted}."
