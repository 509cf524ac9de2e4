"""Copying inside what goes on from one terminal to the next: the terminal that typed decides, no other."""

import shlex
import time
from collections.abc import Callable, Iterator

import pexpect
import pytest

from afterview_tui.outbox import copied as words
from afterview_tui.outbox.copied import Copied
from afterview_tui.outbox.seat import MARGIN
from tests.real.desk import Desk, arrived, desk_of, ready
from tests.real.parts import NOTE, Probe, Tmux, needs, pasted
from tests.support import LONG

OLD = "press p"
DESK = ("sshd", "ssh", "ssh-keygen", "Xvfb", "xclip")
HERE = Copied("native", True, words.ON_CLIPBOARD)
YES, ITS_OWN, BUFFER = "yes, where the terminal obeys", "yes, read back", "tmux's buffer, and says so"
Score = Callable[..., None]
Look = Callable[[], None]


@pytest.fixture
def desk(display: str, new_ssh: Callable[..., list[str]]) -> Iterator[Desk]:
    """A desktop whose clipboard holds something old."""
    with desk_of(display, new_ssh()) as made:
        yield made


class Held:
    """A multiplexer without settings: how a session in it begins, is left, and is taken up again."""

    def __init__(self, name: str, folder: str) -> None:
        socket = f"{folder}/held"
        begun: dict[str, list[str]] = {
            "screen": ["screen", "-c", "/dev/null", "-S", "held"],
            "dtach": ["dtach", "-c", socket],
            "abduco": ["abduco", "-c", "held"],
        }
        taken = {"screen": ["screen", "-r", "held"], "dtach": ["dtach", "-a", socket, "-r", "winch"]}
        self.begun = begun[name]
        self.taken = taken.get(name, ["abduco", "-a", "held"])
        self.beside = ["screen", "-x", "held"]
        self.leave = {"screen": "\x01d"}.get(name, "\x1c")
        self.label = {"screen": "GNU screen"}.get(name, name)
        self.through = words.THROUGH_SCREEN if name == "screen" else words.SENT


HELD = [pytest.param(name, marks=needs(name)) for name in ("screen", "dtach", "abduco")]


@pytest.fixture(params=HELD)
def held(request: pytest.FixtureRequest, desk: Desk) -> Held:
    """Each of them in turn."""
    return Held(request.param, desk.environ["SCREENDIR"])


@needs(*DESK)
def test_what_began_at_the_desktop_and_is_taken_up_over_ssh(
    probe: Probe, desk: Desk, held: Held, score: Score, untouched: Look
) -> None:
    """The display of the one who began it is not that of the one who types."""
    first = ready(desk.here([*held.begun, *probe.command(waits=True)]))
    first.send(held.leave)
    first.expect(pexpect.EOF)
    # dtach and abduco paint nothing again, so what is shown can't be waited for.
    second = desk.afar(held.taken)
    second.expect(r"\x1b|READY") if held.label == "GNU screen" else time.sleep(0.5)
    found = arrived(second, probe.wait)
    untouched()
    assert probe.copied.sentence == held.through.format(old=OLD)
    assert set(found) == {NOTE}
    score(f"{held.label} of the desktop, by ssh", YES, probe.copied.sentence)


@needs(*DESK)
def test_at_the_desktop_it_is_the_desktops_clipboard(
    probe: Probe, desk: Desk, held: Held, display: str, score: Score
) -> None:
    """Caution costs nobody at home their clipboard."""
    arrived(ready(desk.here([*held.begun, *probe.command(waits=True)])), probe.wait)
    assert (probe.copied, pasted(display)) == (HERE, NOTE)
    score(f"{held.label} at the desktop", ITS_OWN, probe.copied.sentence)


@needs(*DESK, "screen")
def test_a_screen_begun_over_ssh_and_taken_up_at_the_desktop(
    probe: Probe, desk: Desk, display: str, score: Score
) -> None:
    """The terminal that types knows its display, which the session never had."""
    screen = Held("screen", desk.environ["SCREENDIR"])
    ready(desk.afar([*screen.begun, *probe.command(waits=True)]))
    arrived(ready(desk.here(["screen", "-d", "-r", "held"])), probe.wait)
    assert (probe.copied, pasted(display)) == (HERE, NOTE)
    score("GNU screen begun by ssh, at the desktop", ITS_OWN, probe.copied.sentence)


@needs(*DESK, "screen")
def test_a_screen_that_is_shown_at_two_places_sends_nothing(
    probe: Probe, desk: Desk, score: Score, untouched: Look
) -> None:
    """What is sent would reach both terminals, and which of them typed can't be seen."""
    screen = Held("screen", desk.environ["SCREENDIR"])
    ready(desk.here([*screen.begun, *probe.command(waits=True)]))
    found = arrived(ready(desk.afar(screen.beside)), probe.wait)
    untouched()
    assert (found, probe.copied.way) == ([], "none")
    assert probe.copied.sentence.startswith(words.SEVERAL)
    score("GNU screen of the desktop, by ssh and here", "no, and says so", probe.copied.sentence)


ATTACHED = [("", ["attach"]), (" with -E", ["attach", "-E"])]


@needs(*DESK, "tmux")
@pytest.mark.parametrize(("how", "attach"), ATTACHED if LONG else ATTACHED[1:], ids=lambda value: str(value[-2:]))
def test_a_tmux_of_the_desktop_is_taken_up_over_ssh(
    probe: Probe, desk: Desk, tmux: Tmux, score: Score, untouched: Look, how: str, attach: list[str]
) -> None:
    """Also where the session's environment is left as it was."""
    first = ready(desk.here(tmux.session(probe.command(waits=True))))
    tmux.ask("detach-client")
    first.expect_exact("[detached")
    found = arrived(ready(desk.afar([*tmux.command, *attach])), probe.wait)
    untouched()
    assert probe.copied.sentence == words.IN_TMUX_AND_SENT.format(old=OLD)
    assert found == [NOTE]
    score(f"tmux of the desktop, by ssh{how}", YES, probe.copied.sentence)


@needs(*DESK, "tmux")
@pytest.mark.parametrize("named", [True, False], ids=["pane-knows", "nothing-knows"])
def test_a_tmux_whose_variable_is_lost(
    probe: Probe, desk: Desk, tmux: Tmux, score: Score, untouched: Look, named: bool
) -> None:
    """As after sudo -i with the display kept: the pane's first process may still say which tmux is around."""
    without = ["env", "-u", "TMUX", "-u", "TMUX_PANE", *probe.command(waits=True)]
    # A shell of the pane that stays, or none.
    command = ["sh", "-c", f"{shlex.join(without)}; true"] if named else without
    first = ready(desk.here(tmux.session(command)))
    tmux.ask("detach-client")
    first.expect_exact("[detached")
    found = arrived(ready(desk.afar([*tmux.command, "attach"])), probe.wait)
    untouched()
    said = words.IN_TMUX_AND_SENT.format(old=OLD) if named else words.AROUND
    assert (found, probe.copied.sentence) == ([NOTE] if named else [], said)
    where = "TMUX lost" if named else "nothing names it"
    score(f"tmux of the desktop, {where}, by ssh", YES if named else "no, and says what is needed", said)


@needs(*DESK, "tmux")
def test_at_the_desktop_tmux_is_no_hindrance(
    probe: Probe, desk: Desk, tmux: Tmux, display: str, score: Score
) -> None:
    """The clipboard of the terminal that types, read back."""
    arrived(ready(desk.here(tmux.session(probe.command(waits=True)))), probe.wait)
    assert (probe.copied, pasted(display)) == (HERE, NOTE)
    score("tmux at the desktop", ITS_OWN, probe.copied.sentence)


@needs(*DESK, "tmux")
def test_a_tmux_begun_over_ssh_and_taken_up_at_the_desktop(
    probe: Probe, desk: Desk, tmux: Tmux, display: str, score: Score
) -> None:
    """The pane's own variables are as old as the pane; those of the terminal count."""
    ready(desk.afar(tmux.session(probe.command(waits=True))))
    tmux.ask("detach-client")
    arrived(ready(desk.here([*tmux.command, "attach"])), probe.wait)
    assert (probe.copied, pasted(display)) == (HERE, NOTE)
    score("tmux begun by ssh, at the desktop", ITS_OWN, probe.copied.sentence)


@needs(*DESK, "tmux", "mosh-server", "mosh-client")
@pytest.mark.parametrize("by", ["mosh", *(["ssh"] if LONG else [])])
def test_a_desktop_that_looks_on_is_not_the_one_that_types(
    probe: Probe,
    desk: Desk,
    mosh: Callable[[list[str]], pexpect.spawn],
    tmux: Tmux,
    score: Score,
    untouched: Look,
    by: str,
) -> None:
    """Attached later than the terminal that types; told apart by their last keys, seconds apart."""
    command = ["env", f"DISPLAY={desk.environ['DISPLAY']}", *probe.command(waits=True)]
    typing = ready((desk.afar if by == "ssh" else mosh)(tmux.session(command)))
    ready(desk.here([*tmux.command, "attach"]))
    time.sleep(MARGIN + 1)
    found = arrived(typing, probe.wait)
    untouched()
    said = words.IN_TMUX_AND_SENT.format(old=OLD) if by == "ssh" else words.IN_TMUX_MOSH
    assert probe.copied.sentence == said
    assert found == ([NOTE] if by == "ssh" else [])
    score(f"tmux of the desktop, by {by} and here", YES if by == "ssh" else BUFFER, said)


@needs(*DESK, "tmux")
def test_keys_from_two_places_at_once_leave_the_note_in_tmux(
    probe: Probe, desk: Desk, tmux: Tmux, score: Score, untouched: Look
) -> None:
    """Where it can't be told who typed, nobody's clipboard is touched, and nothing is sent to either."""
    looking = ready(desk.here(tmux.session(probe.command(waits=True))))
    typing = ready(desk.afar([*tmux.command, "attach"]))
    looking.send(" ")
    found = arrived(typing, probe.wait)
    untouched()
    looking.expect("COPY-ENDED")
    assert probe.copied == Copied("tmux", True, words.IN_TMUX_SEVERAL)
    assert (found, tmux.ask("save-buffer", "-")) == ([], NOTE)
    score("tmux of the desktop, keys from both", BUFFER, probe.copied.sentence)
