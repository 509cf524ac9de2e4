"""Asks questions and reads answers line by line, without drawing, cursor movement or colour."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TextIO

from afterview_tui import printing
from afterview_tui.domain import humanize
from afterview_tui.domain.ascii import as_ascii
from afterview_tui.domain.text import clean, one_line, wrap
from afterview_tui.plain.answers import Answers, Ended
from afterview_tui.plain.steering import IN_LISTS, KEYS, NO_WORDS, UNDO_LATER, fitting, is_choice, meant, steers
from afterview_tui.store.questions import Questions

LINE = "line"
"""The field name for the answer to a question."""
NARROWEST = 10
"""A terminal that reports this many columns or fewer is assumed to be wrong."""
BEGUN = "You typed this here before: “{text}”."
NEXT_ONES, GO_BACK = "The next ones", "Go back"
NONE = "“{text}” is not one of these."
SEVERAL = "“{text}” can mean {number} of these."


class Back(Exception):
    """The user wants to go back to the previous question."""


class Leave(Exception):
    """The user wants to leave, or the input has ended."""


class TakeBack(Exception):
    """The user wants to undo the last step."""


class Prompter:
    """Asks questions on one stream and reads answers from another; control characters are never printed."""

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
        """The width at which lines are wrapped; 0 doesn't wrap."""
        self.is_live = answers.isatty()
        """Whether input comes from a terminal, so that a key can interrupt a wait."""
        self.is_writing = False
        """Whether a write is in progress, which a hanging connection can block."""
        self.kept: Questions | None = None
        """The answers that aren't saved in a record yet."""

    def say(self, *lines: str) -> None:
        """Print sentences, one per line, wrapped if the terminal is narrower."""
        self.bare(*(part for line in lines for part in self._broken(line)))

    def bare(self, *lines: str) -> None:
        """Print lines that the user may copy from the screen, so without wrapping."""
        self._write("".join(f"{self._letters(clean(line))}\n" for line in lines))

    @property
    def width(self) -> int:
        """The terminal's width in columns; 0 if it isn't known."""
        return self._columns()

    def count(self, text: str) -> None:
        """Print a part of a line, and flush."""
        self._write(self._letters(text))

    def ring(self) -> None:
        """Ring the terminal's bell."""
        printing.send("\a", self._out)

    def ask(self, question: str, present: str = "", said: str = "", *, in_words: bool = False) -> str:
        """Ask for one line; Enter alone returns ``present``. Raises Back and Leave.

        ``said`` is a shorter question, used if the full one was asked before. With ``in_words``, an answer that is
        meant for a list, a small number or "u", is asked for again. Text that was typed into the question before
        but never saved is printed with it until there is an answer.
        """
        if begun := self._begun(question):
            self.say(BEGUN.format(text=begun))
        try:
            lead = [f"{question}."] if said else ()
            answer = self._asked(said or question, present, lead, in_words=in_words)
        except Ended as ended:
            self.keep(question, ended.typed)
            raise
        if begun and self.kept is not None:
            self.kept.answered(question)
        return answer

    def keep(self, question: str, text: str) -> None:
        """Keep a text for the next time that a question is asked."""
        if self.kept is not None and text.strip():
            self.kept.typing(question, {LINE: one_line(text)})

    @contextmanager
    def keeping(self, question: str, text: str) -> Iterator[None]:
        """A context that keeps an unsaved answer if the user leaves it early."""
        try:
            yield
        except (Back, Leave, Ended):
            if not self._begun(question):
                self.keep(question, text)
            raise

    def _begun(self, question: str) -> str:
        return self.kept.kept(question).get(LINE, "") if self.kept is not None else ""

    def _asked(self, question: str, present: str, lead: Sequence[str] = (), *, in_words: bool = False) -> str:
        """Ask until the answer isn't a steering word; ``lead`` is printed before a repeated question."""
        # Most screen readers don't read brackets out, so a word introduces their content.
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
                case _ if in_words and (why := _why_no_words(answer)):
                    self.say(why)
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
        """The index of the chosen answer; Enter alone chooses ``first``. Raises Back and Leave.

        ``keys`` are the window's keys for the answers. With ``takes_back``, raises TakeBack on request.
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
        """The index of one of many answers, listed ``most`` at a time; None for none. Raises Back and Leave."""
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
        """The text typed to choose an answer; words that were typed but not entered are kept."""
        try:
            return self._asked(wanted, first, question.splitlines())
        except Ended as ended:
            if not ended.typed.strip().isdecimal():
                self.keep(question, ended.typed)
            raise

    def wait(self, seconds: float) -> bool:
        """Wait some seconds; returns True early if a line is entered. Raises Leave if the terminal is gone."""
        if not isinstance(self._answers, Answers):
            time.sleep(seconds)
            return False
        pressed = self._answers.wait(seconds)
        if pressed and self._answers.is_blank:
            # Anything but a blank line is left as the answer to the next question.
            self.line()
        return pressed

    def line(self) -> str:
        """The next line as typed, without its line end; raises Leave if there is none."""
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


def _why_no_words(answer: str) -> str:
    """The sentence on why an answer that is meant for a list isn't kept as words; empty for words."""
    if IN_LISTS.get(answer.casefold()) == "take back":
        return UNDO_LATER
    return NO_WORDS.format(text=answer) if answer.casefold() in IN_LISTS or is_choice(answer) else ""


def _why_none(typed: str, fitting: int, wanted: str) -> str:
    """The sentence on why a typed text chose nothing."""
    if fitting:
        return SEVERAL.format(text=typed, number=humanize.in_words(fitting))
    is_number = not any(letter.isalpha() for letter in typed) or len(typed) == 1
    return f"{wanted}." if is_number else f"{NONE.format(text=typed)} {wanted}."
