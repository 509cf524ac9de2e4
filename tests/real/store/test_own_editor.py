"""The line drops, or the program is killed, while a note is in the person's own editor."""

import json
import shlex
import signal
import subprocess
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.real.parts import needs, over_ssh
from tests.real.store.test_lost_line import first_note, wait_for
from tests.real.store.trials import PATIENCE, only_long
from tests.real.store.windows import environ, open_note, sample
from tests.real.terminal import WITHOUT_PROSE, Terminal, terminal
from tests.support import LONG
from tests.tally import WORDS

SAVED, UNSAVED = "thesavedword", "theunsavedword"


class Own:
    """An editor: how it is started, how words are typed and saved there, and how they come back."""

    def __init__(self, command: str, begin: str, typing: tuple[str, ...], save: tuple[str, ...]) -> None:
        self.command = command
        self.begin = begin
        """What stands on its screen when it has opened."""
        self.typing = typing
        self.save = save


VIM = Own("vim -u NONE -N -T vt100", "note.txt", ("i",), ("\x1b", ":w\r"))
NANO = Own("nano --ignorercfiles", "note.txt", (), ("\x13",))
EMACS = Own("emacs -nw -Q", "note.txt", (), ("\x18\x13",))
EDITORS = [
    pytest.param(VIM, id="vim", marks=needs("vim")),
    pytest.param(NANO, id="nano", marks=needs("nano")),
    *([pytest.param(EMACS, id="emacs", marks=needs("emacs"))] if LONG else []),
]


def hung_up(t: Terminal) -> None:
    """The window is closed, or the ssh line drops."""
    assert t.hang_up() == 128 + signal.SIGHUP


def asked_to_end(t: Terminal) -> None:
    """The machine is shut down."""
    t.signal(signal.SIGTERM)
    assert t.wait_for_end() == 128 + signal.SIGTERM


def killed(t: Terminal) -> None:
    """Nothing can be said any more."""
    t.signal(signal.SIGKILL)
    t.close()


def told_to_quit(t: Terminal) -> None:
    """A signal that nobody sends in earnest."""
    t.signal(signal.SIGQUIT)
    assert t.wait_for_end() == 128 + signal.SIGQUIT


ENDS = [hung_up, asked_to_end, told_to_quit, killed]


def folders(data: Path) -> list[Path]:
    return [path for path in data.parent.iterdir() if ".edit-" in path.name]


def opened(data: Path, own: Own) -> AbstractContextManager[Terminal]:
    """The program on this data file, with this editor."""
    return terminal(
        (*WITHOUT_PROSE, "--data", str(data), "thank"), environ(data.parent.parent) | {"EDITOR": own.command}
    )


def type_in(t: Terminal, own: Own, word: str) -> None:
    """Type a word at the beginning of the note."""
    for keys in own.typing:
        t.child.send(keys)
    t.child.send(f"{word} ")
    t.wait_for(word)


def recovered_by_vim(folder: Path) -> str:
    """What `vim -r` brings back, as the sentence says."""
    into = folder.parent / "recovered"
    command = ["vim", "-u", "NONE", "-es", "-r", str(folder / "note.txt"), "-c", f"w! {into}", "-c", "qa!"]
    subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE, check=False)
    return into.read_text(encoding="utf-8") if into.exists() else ""


def lost(data: Path, own: Own, word: str) -> bool:
    """Whether a word is neither in the note, nor offered at the next start, nor where the offer says."""
    if word in first_note(data):
        return False
    with opened(data, own) as t:
        t.wait_for("Not saved the last time")
        t.settle()
        shown = t.text
        if word not in shown and "vim -r" in shown.replace("\n", ""):
            return not any(word in recovered_by_vim(folder) for folder in folders(data))
        if word not in shown:
            return True
        t.press("enter")
        t.wait_for("Back where it was")
    return word not in first_note(data)


@pytest.mark.parametrize("own", EDITORS)
@pytest.mark.parametrize("end", ENDS if LONG else ENDS[:1], ids=lambda end: end.__name__.replace("_", " "))
def test_no_word_typed_in_ones_own_editor_is_lost(
    tmp_path: Path, own: Own, end: Callable[[Terminal], None], tally: Callable[[str, int, int], None]
) -> None:
    """What was saved in it is in the note or offered; what was not is offered, or where the offer says."""
    wrong = tried = 0
    for number in range(4 if LONG else 1):
        for words in ((SAVED, UNSAVED), (UNSAVED,)) if LONG else ((SAVED, UNSAVED),):
            data = sample(tmp_path / f"{number}{len(words)}")
            cut_off(data, own, words, end)
            tried += len(words)
            wrong += sum(lost(data, own, word) for word in words)
    tally(WORDS, wrong, tried)
    assert wrong == 0


def cut_off(data: Path, own: Own, words: tuple[str, ...], end: Callable[[Terminal], None]) -> None:
    """Type words into the editor, save the first of two, and end all of it."""
    with opened(data, own) as t:
        open_note(t)
        t.press("^g")
        write_and_end(t, data, own, words, end)


def write_and_end(
    t: Terminal, data: Path, own: Own, words: tuple[str, ...], end: Callable[[Terminal], None]
) -> None:
    """The same in an editor that is about to open."""
    t.wait_for(own.begin)
    for word in words:
        type_in(t, own, word)
        if word == SAVED:
            for keys in own.save:
                t.child.send(keys)
            wait_for(lambda: SAVED in in_editor(data), "what was saved in the editor")
    end(t)
    wait_for(lambda: not processes(data), "the end of the program and its editor")


@only_long
@pytest.mark.parametrize("own", EDITORS)
@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__.replace("_", " "))
def test_no_word_is_lost_where_the_evening_is_walked_in_lines(
    tmp_path: Path, own: Own, end: Callable[[Terminal], None], tally: Callable[[str, int, int], None]
) -> None:
    """The same from the plain walk."""
    data = sample(tmp_path)
    plain = (*WITHOUT_PROSE, "--data", str(data), "--plain", "thank")
    with terminal(plain, environ(tmp_path) | {"EDITOR": own.command}) as t:
        t.wait_until(lambda: t.text.rstrip().endswith("[Enter: 3]:"), "the people")
        t.child.send("1\r")
        t.wait_until(
            lambda: "Write it in your editor" in t.said and t.text.rstrip().endswith("[Enter: 1]:"), "the note"
        )
        t.child.send("4\r")
        write_and_end(t, data, own, (SAVED, UNSAVED), end)
    wrong = sum(lost(data, own, word) for word in (SAVED, UNSAVED))
    tally(WORDS, wrong, 2)
    assert wrong == 0


@only_long
@needs("sshd", "ssh", "ssh-keygen", "vim")
def test_no_word_is_lost_when_ssh_drops(
    tmp_path: Path, new_ssh: Callable[..., list[str]], tally: Callable[[str, int, int], None]
) -> None:
    """The program that carries the line is killed at home."""
    data = sample(tmp_path)
    command = over_ssh(
        [*WITHOUT_PROSE, "--data", str(data), "thank"],
        *(f"{name}={value}" for name, value in (environ(tmp_path) | {"EDITOR": VIM.command}).items()),
    )
    with terminal([*new_ssh(), "-tt", command], environ(tmp_path)) as t:
        open_note(t)
        t.press("^g")
        write_and_end(t, data, VIM, (SAVED, UNSAVED), killed)
    wrong = sum(lost(data, VIM, word) for word in (SAVED, UNSAVED))
    tally(WORDS, wrong, 2)
    assert wrong == 0


def in_editor(data: Path) -> str:
    """What is saved in the files that an editor has open."""
    return " ".join((folder / "note.txt").read_text(encoding="utf-8") for folder in folders(data))


def processes(data: Path) -> list[Path]:
    """The processes that still have this data file or a note of it, and those not cleared away yet (Linux)."""
    found = [process for process in Path("/proc").glob("[0-9]*") if has_open(process, data)]
    whose = [json.loads((folder / "about.json").read_bytes())["draft"]["pid"] for folder in folders(data)]
    return found + [process for pid in whose if (process := Path("/proc", str(pid))).exists()]


def has_open(process: Path, data: Path) -> bool:
    """Whether a process was started with something in the data's folder."""
    try:
        return f"{data.parent}/".encode() in (process / "cmdline").read_bytes()
    except OSError:
        return False


@only_long
@needs("vim", "bash")
def test_ctrl_z_in_ones_own_editor_gives_the_shell_and_fg_gives_it_back(tmp_path: Path) -> None:
    """As with any editor; the words are still there, and so is the page when it is left."""
    data = sample(tmp_path)
    with terminal(
        ("bash", "--norc", "--noprofile", "-i"), environ(tmp_path) | {"EDITOR": VIM.command, "PS1": "shell> "}
    ) as t:
        t.wait_for("shell>")
        t.child.send(f"{shlex.join((*WITHOUT_PROSE, '--data', str(data), 'thank'))}\r")
        open_note(t)
        t.press("^g")
        t.wait_for(VIM.begin)
        type_in(t, VIM, SAVED)
        t.press("esc", "^z")
        t.wait_for("Stopped")
        t.child.send("echo $((6 * 7))\r")
        t.wait_for("42")
        t.child.send("fg\r")
        t.wait_for(SAVED)
        t.child.send(":wq\r")
        t.wait_for("ctrl+g editor")
        t.press("^q")
        t.wait_for("shell>")
    assert SAVED in first_note(data)
    assert folders(data) == []
