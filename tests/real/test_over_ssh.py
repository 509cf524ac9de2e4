"""Copying from a server at the other end of ssh: to the person's own machine, never to the server's."""

from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from afterview_tui.outbox import copied as words
from afterview_tui.outbox.copied import Copied
from tests.real.parts import (
    NOTE,
    SECONDS,
    Probe,
    Tmux,
    ended,
    environ,
    given,
    needs,
    over_ssh,
    pasted,
    sent,
    spawn,
)
from tests.support import LONG

OLD = "press p"
SENT_ON = words.SENT.format(old=OLD)
SSH = ("sshd", "ssh", "ssh-keygen")
NewSsh = Callable[..., list[str]]


@needs(*SSH, "Xvfb", "xclip")
@pytest.mark.parametrize("hidden", [False, True], ids=["plain", "as-after-sudo-i"])
def test_the_servers_clipboard_stays_untouched(
    probe: Probe,
    new_ssh: NewSsh,
    display: str,
    score: Callable[..., None],
    untouched: Callable[[], None],
    hidden: bool,
) -> None:
    """A private note from a shared server goes to the person's terminal, never to the server's desktop."""
    ssh = new_ssh(SetEnv=f"DISPLAY={display}")
    variables = ["TERM=xterm-256color", *([f"DISPLAY={display}"] if hidden else [])]
    command = over_ssh(probe.command(), *variables, clean=hidden)
    output = ended(spawn([*ssh, "-tt", command], environ()))
    assert probe.copied == Copied("osc52", False, SENT_ON)
    assert sent(output) == [NOTE]
    untouched()
    score(
        "ssh, environment hidden (sudo -i)" if hidden else "ssh, to a server with a desktop",
        "yes, where the terminal obeys",
        probe.copied.sentence,
    )


@needs(*SSH, "Xvfb", "xclip", "xauth")
def test_a_forwarded_display_is_the_persons_own(
    probe: Probe, new_ssh: NewSsh, display: str, score: Callable[..., None], tmp_path: Path
) -> None:
    """With ``ssh -X`` the note is on the clipboard at home, read back, and on no other."""
    ssh = new_ssh(X11Forwarding="yes", X11UseLocalhost="yes")
    authority = {"XAUTHORITY": str(tmp_path / "xauthority")}
    terminal = spawn(
        [*ssh, "-Y", "-tt", over_ssh(probe.command())], environ(DISPLAY=display, HOME=str(tmp_path), **authority)
    )
    terminal.expect("COPY-ENDED")
    assert probe.copied == Copied("native", True, words.UNTIL_LOGOUT)
    assert pasted(display) == NOTE
    assert sent(terminal.before) == []
    terminal.send("\r")
    # The program ends, and ssh waits for the tool that owns the clipboard; what is copied next at home frees it.
    with pytest.raises(pexpect.TIMEOUT):
        terminal.expect(pexpect.EOF, timeout=1)
    given(display, b"something else")
    terminal.expect(pexpect.EOF, timeout=SECONDS)
    score("ssh -X", "yes, read back", words.UNTIL_LOGOUT)


@needs(*SSH, "tmux")
def test_a_tmux_on_the_server_sends_it_home(
    probe: Probe, new_ssh: NewSsh, tmux: Tmux, score: Callable[..., None]
) -> None:
    """In a stock tmux at the other end the note is in its buffer and on its way through ssh."""
    output = ended(spawn([*new_ssh(), "-tt", over_ssh(tmux.session(probe.command()))], environ()))
    assert probe.copied == Copied("tmux", True, words.IN_TMUX_AND_SENT.format(old=OLD))
    assert sent(output) == [NOTE]
    score("ssh + tmux there", "yes, where the terminal obeys", probe.copied.sentence)


@needs(*SSH, "tmux")
@pytest.mark.parametrize(
    ("on", "nested"),
    [(False, True), (True, True), *([(False, False), (True, False)] if LONG else [])],
)
def test_a_tmux_at_home_is_told_what_it_needs(
    probe: Probe,
    new_ssh: NewSsh,
    new_tmux: Callable[[], Tmux],
    score: Callable[..., None],
    on: bool,
    nested: bool,
) -> None:
    """tmux here, ssh, and perhaps tmux there: with the one line that is named, the note arrives."""
    here, there = new_tmux(), new_tmux()
    said = words.IN_TMUX_NESTED if nested else words.AROUND
    line = said.partition(": ")[2]
    here.set(line if on else "")
    there.set("")
    command = there.session(probe.command()) if nested else probe.command()
    output = ended(spawn(here.session([*new_ssh(), "-tt", over_ssh(command)]), environ()))
    assert probe.copied.sentence == said
    assert sent(output) == ([NOTE] if on else [])
    where = f"tmux here{(' (on)' if nested else ' (set-clipboard on)') if on else ''} + ssh"
    reached = "yes, where the terminal obeys" if on else "no, and says what is needed"
    score(where + (" + tmux there" if nested else ""), reached, said)
