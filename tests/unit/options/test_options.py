"""The options file: what a wrong value affects, and what happens to the user's own lines."""

import errno
import os
import re
import tempfile
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from afterview_tui.domain.calm.patterns import PATTERNS
from afterview_tui.options import OPTIONS, Options, default_file, find_options, read_options, write_options
from afterview_tui.session import NotRemembered, Session
from tests.support import FakeOutbox, as_nobody


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The path of the options file."""
    return tmp_path / "config" / "config.toml"


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_apply(path: Path) -> None:
    """A missing file isn't an error, and reading doesn't create one."""
    assert read_options(path) == (Options(), [])
    assert not path.parent.exists()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("name = 5", "name"),
        ("theme = true", "theme"),
        ("still = 'yes'", "still"),
        ("bell = 1", "bell"),
        ("pattern = 'fire'", "pattern"),
        ("own_breaths = '2-2'", "own_breaths"),
        ("own_breaths = '5-7, 4-7-8'", "own_breaths"),
        ("own_breaths = 5", "own_breaths"),
        ("pattern = 'longer_out\\nx'", "pattern"),
        ("breaths = -1", "breaths"),
        ("breaths = 1000000", "breaths"),
        ("breaths = 3.5", "breaths"),
        ("tea_minutes = 0", "tea_minutes"),
        ("tea_minutes = 'four'", "tea_minutes"),
        ("tea_minutes = true", "tea_minutes"),
        ("card_width = 0", "card_width"),
        ("card_width = [34]", "card_width"),
        ("clipboard = 'x11'", "clipboard"),
        ("clipboard = 'command'", "clipboard"),
        ("clipboard = true", "clipboard"),
        ("mail_command = 1", "mail_command"),
        ("mail_command = 'mutt \"-H'", "mail_command"),
        ("sign_off = 2", "sign_off"),
        ("email_words = 29", "email_words"),
        ("card_words = 1000", "card_words"),
        ("english = 'klingon'", "english"),
        ("theme = 'dsuk'", "theme"),
        ("ascii = 'no'", "ascii"),
        ("wrap = 39", "wrap"),
        ("wrap = '72'", "wrap"),
        ("quiet_off = ['LinkedIn']", "quiet_off"),
        ("quiet_until = 'soon'", "quiet_until"),
        ("quiet_until = '0 days'", "quiet_until"),
        ("week_start = 'friday'", "week_start"),
        ("date_order = 'dmy'", "date_order"),
        ("cadence.after_applying = 0", "after_applying"),
        ("cadence.after_interview = '5'", "after_interview"),
        ("cadence.between = 61", "between"),
        ("cadence.follow_ups = 0", "follow_ups"),
        ("cadence.silent_after_applying = 366", "silent_after_applying"),
        ("cadence.silent_after_hearing = true", "silent_after_hearing"),
        ("cadence = 7", "cadence"),
        ("keys = 'a'", "keys"),
    ],
)
def test_a_wrong_value_costs_only_itself(path: Path, line: str, name: str) -> None:
    """One sentence names the file and the value; the other options are as they were chosen."""
    good = {"name": "Alex", "theme": "paper", "tea_minutes": 5, "card_width": 40, "bell": True}
    good.pop(name, None)
    text = "".join(
        f"{key} = {str(value).lower() if isinstance(value, bool) else repr(value)}\n" for key, value in good.items()
    )
    options, wrong = read_options(written(path, f"{line}\n{text}"))
    assert options == Options(**good)  # type: ignore[arg-type]
    assert len(wrong) == 1
    assert wrong[0].startswith(f"{path}, line 1: {name} can't be ")
    assert wrong[0].endswith("The default is used.")


@pytest.mark.parametrize("value", ["true", "2026-01-01", "07:30:00", '"a\\nb"', "[1, 2]", "1.5"])
def test_a_wrong_value_is_named_as_it_is_written(path: Path, value: str) -> None:
    """As TOML has it, not as Python does."""
    _, wrong = read_options(written(path, f"[cadence]\nfollow_ups = {value}\n"))
    assert wrong[0].startswith(f"{path}, line 2: follow_ups can't be {value}. It takes ")


def test_a_table_in_place_of_a_value_is_reported(path: Path) -> None:
    """With any content."""
    assert ": theme can't be a table. " in read_options(written(path, "theme = {dark = 'dusk'}\n"))[1][0]


def test_two_wrong_values_give_two_sentences(path: Path) -> None:
    """Each mistake is named, so that both can be mended at once."""
    _, wrong = read_options(written(path, "# mine\nname = 1\n\nbell = 2\ncolour = 'teal'\n"))
    assert wrong == [
        f'{path}, line 2: name can\'t be 1. It takes words in quotes, such as "Alex Morgan". The default is used.',
        f"{path}, line 4: bell can't be 2. It takes true or false. The default is used.",
    ]


def test_a_line_that_is_not_toml_costs_only_itself(path: Path) -> None:
    """An unquoted name and an incomplete line are reported by number; all other options are as chosen."""
    text = "theme = 'paper'\nname = Alex\ntea_minutes =\ncard_width = 40\n[keys]\n'home.new.n' = 'a'\n"
    options, wrong = read_options(written(path, text))
    assert options == Options(theme="paper", card_width=40, keys={"home.new.n": "a"})
    assert wrong == [
        f"{path}, line 2: “name = Alex” is not TOML, so it was left out.",
        f"{path}, line 3: “tea_minutes =” is not TOML, so it was left out.",
    ]
    with pytest.raises(OSError, match="left as it is"):
        write_options(path, options)
    assert path.read_text(encoding="utf-8") == text


def test_a_wrong_key_costs_only_itself(path: Path) -> None:
    """The wrong key is reported; the others are bound, and stay when an option is changed."""
    text = "[keys]\n'home.new.n' = 'a'\n'home.place.l' = 5\n"
    options, wrong = read_options(written(path, text))
    assert options.keys == {"home.new.n": "a"}
    said = "home.place.l can't be 5. It takes the name of a key in quotes. The default is used."
    assert wrong == [f"{path}, line 3: {said}"]
    write_options(path, msgspec.structs.replace(options, bell=True))
    assert read_options(path)[0] == msgspec.structs.replace(options, bell=True)
    assert text in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"x" + b"\n= 1" * 30, "it is not TOML"),
        (b"\xff\xfe", "it is not TOML"),
        (b"a = " + b"[" * 9000, "it is not TOML"),
    ],
)
def test_a_file_that_is_not_toml(path: Path, content: bytes, reason: str) -> None:
    """The program opens with its defaults and says why; saving an option leaves the file as it is."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    options, wrong = read_options(path)
    assert options == Options()
    assert wrong == [f"{path} can't be read: {reason}. The defaults are used."]
    with pytest.raises(OSError, match="is not TOML, so it was left as it is"):
        write_options(path, Options(name="Alex"))
    assert path.read_bytes() == content


def test_an_options_path_that_is_not_a_file_is_named(tmp_path: Path) -> None:
    """A folder in its place is reported in a sentence, too."""
    assert read_options(tmp_path) == (
        Options(),
        [f"{tmp_path} can't be read: is a directory. The defaults are used."],
    )


def test_a_folder_that_cannot_be_read() -> None:
    """An unreadable folder is reported in a sentence, and the program opens."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0)
        with as_nobody():
            assert read_options(Path(name) / "config.toml")[1] == [
                f"{name}/config.toml can't be read: permission denied. The defaults are used."
            ]
        Path(name).chmod(0o700)


def test_a_name_with_control_characters_is_clean(path: Path) -> None:
    """A name goes into every note, so it is one clean line."""
    options, wrong = read_options(written(path, 'name = "Alex\\u001b[31m\\nMorgan "\n'))
    assert (options.name, wrong) == ("Alex Morgan", [])


def test_the_users_lines_stay(path: Path) -> None:
    """Comments, order, blank lines, own tables and quotes are kept; only one value changes."""
    mine = (
        "# my file\ntheme = 'paper'   # at home\n\ntea_minutes = 5\ncolour = \"teal\"\n\n[mine]\nx = [\n  [1],\n]\n"
    )
    write_options(written(path, mine), msgspec.structs.replace(read_options(path)[0], tea_minutes=7))
    text = path.read_text(encoding="utf-8")
    head, _, tail = text.partition("[mine]")
    assert head.startswith("# my file\ntheme = 'paper'   # at home\n\ntea_minutes = 7\ncolour = \"teal\"\n")
    assert tail == "\nx = [\n  [1],\n]\n"
    assert read_options(path) == (Options(theme="paper", tea_minutes=7), [])


def test_lines_end_as_they_did(path: Path) -> None:
    """A file with CRLF keeps it: lines that are changed, added or uncommented end like the others."""
    written(path, "").write_bytes(b"theme = 'paper'  # mine\r\n#name = \"\"\r\n")
    write_options(path, Options(theme="auto", name="Alex", between=3))
    content = path.read_bytes()
    assert content.count(b"\r\n") == content.count(b"\n") > 2
    assert b'# mine\r\nname = "Alex"' in content
    assert read_options(path) == (Options(name="Alex", between=3), [])


def test_a_wrong_value_is_kept_until_it_is_fixed(path: Path) -> None:
    """Saving another option doesn't overwrite a misspelt value with the default."""
    options, _ = read_options(written(path, "tea_minutes = 'five'\n"))
    write_options(path, msgspec.structs.replace(options, theme="paper"))
    assert "tea_minutes = 'five'" in path.read_text(encoding="utf-8")
    write_options(path, msgspec.structs.replace(options, tea_minutes=5))
    assert read_options(path)[0].tea_minutes == 5


def test_a_new_file_explains_itself(path: Path) -> None:
    """It lists every option with its meaning, in a private folder, and is read back."""
    chosen = Options(name='Zoë "Z" O’Brien', theme="paper", still=True, pattern="even", breaths=12, card_width=28)
    write_options(path, chosen)
    text = path.read_text(encoding="utf-8")
    assert all(f"# {option.hint}\n# Takes {option.kind.takes}.\n" in text for option in OPTIONS.values())
    assert set(find_options(path).lines) == {"name", "theme", "still", "pattern", "breaths", "card_width"}
    assert read_options(path) == (chosen, [])
    assert path.parent.stat().st_mode & 0o077 == 0


def test_a_linked_file_stays_a_link(tmp_path: Path, path: Path) -> None:
    """People keep their settings in a repository and link them; the link is not replaced by a file."""
    real = written(tmp_path / "dotfiles" / "afterview.toml", "theme = 'paper'\n")
    path.parent.mkdir()
    path.symlink_to(real)
    write_options(path, Options(name="Alex"))
    assert path.is_symlink()
    assert "Alex" in real.read_text(encoding="utf-8")


def test_the_mode_of_a_file_is_kept(path: Path) -> None:
    """The mode of the file is kept, and a read-only file isn't changed."""
    written(path, "theme = 'paper'\n").chmod(0o600)
    write_options(path, Options(name="Alex"))
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o400)
    with pytest.raises(OSError, match=r"can't be written \(it is read-only\)"):
        write_options(path, Options(name="Zoë"))
    assert read_options(path)[0].name == "Alex"


def test_only_what_was_chosen_is_written(session: Session, path: Path) -> None:
    """Later changes by another window or an editor are kept, and options for one run aren't saved."""
    session = Session(session.store, session.clock, Options(still=True), path)
    written(path, "theme = 'paper'\n\n[cadence]\nbetween = 3\n")
    session.set_options(tea_minutes=7)
    assert read_options(path) == (Options(theme="paper", between=3, tea_minutes=7), [])
    assert session.options.still


@pytest.mark.parametrize("broken", ["os.fsync", "os.replace"])
def test_a_full_disk_keeps_the_old_options(
    session: Session, path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """The old file is intact, no partial file is left, and one sentence says why."""
    written(path, "theme = 'paper'\n")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(broken, full)
    with pytest.raises(NotRemembered, match=r"can't be written") as refused:
        Session(session.store, session.clock, Options(), path).set_options(name="Alex")
    assert str(refused.value) == (
        f"Not remembered for the next time: {path} can't be written (no space left on device)."
    )
    assert [(each.name, each.read_text(encoding="utf-8")) for each in path.parent.iterdir()] == [
        ("config.toml", "theme = 'paper'\n")
    ]


def test_a_custom_pattern_can_be_chosen(path: Path) -> None:
    """Once listed, it can be chosen; once removed from the list, the default replaces it."""
    options, wrong = read_options(written(path, "pattern = '5-7'\nown_breaths = '4-6, 5-7'\n"))
    assert (options.breath.inhale, options.breath.exhale, wrong) == (5, 7, [])
    assert msgspec.structs.replace(options, own_breaths="").breath == PATTERNS["longer_out"]


def test_every_pattern_can_be_chosen(path: Path) -> None:
    """The file accepts every pattern that the program knows, and its comment names them."""
    for key in PATTERNS:
        assert read_options(written(path, f"pattern = '{key}'\n")) == (Options(pattern=key), [])
        assert key in OPTIONS["pattern"].kind.takes


def test_every_option_is_declared_and_fits_on_a_line() -> None:
    """Name, group, label and a hint that fits a line of the page; a label that fits its column."""
    assert [*OPTIONS, "lists", "keys"] == list(Options.__struct_fields__)
    for name, option in OPTIONS.items():
        assert option.kind.read(getattr(Options(), name)) == getattr(Options(), name)
        assert len(option.label) <= 15, name
        assert len(option.hint) <= 51, name
        assert option.hint.endswith("."), name


def test_the_default_file_equals_no_file(path: Path) -> None:
    """It sets nothing; with every line uncommented it sets every option to its default, without errors."""
    assert find_options(written(path, default_file())) == (Options(), [], {}, {})
    alive = re.sub(r"(?m)^#(?=\S+ = )", "", default_file()).replace('"home.new.n"', "")
    found = find_options(written(path, alive.replace("#[keys]", "").replace(' = "a"\n', "\n")))
    assert (found.options, found.wrong, found.unknown) == (Options(), [], {})
    assert list(found.lines) == list(OPTIONS)


@pytest.mark.parametrize("name", OPTIONS)
@pytest.mark.parametrize("begun", ["", "theme = 'nord'\n\n[cadence]\nbetween = 9 # mine\n\n[mine]\nx = 1\n", None])
def test_any_option_can_be_written(path: Path, begun: str | None, name: str) -> None:
    """In an empty file, the user's own or the default one: it is read back, and everything else stays."""
    path.unlink(missing_ok=True)
    if begun != "":
        written(path, default_file() if begun is None else begun)
    before = path.read_text(encoding="utf-8") if path.exists() else default_file()
    options, _ = read_options(path)
    chosen = msgspec.structs.replace(options, **{name: another(name, getattr(options, name))})
    write_options(path, chosen)
    assert read_options(path) == (chosen, [])
    comments = [line for line in before.split("\n") if line.startswith("# ") or "mine" in line]
    if name != "between":
        assert set(comments) <= set(path.read_text(encoding="utf-8").split("\n"))


def test_a_comment_beside_a_value_stays(path: Path) -> None:
    """The user's own comment is kept."""
    write_options(written(path, "[cadence]\nbetween = 9   # they are slow\n"), Options(between=10))
    assert path.read_text(encoding="utf-8") == "[cadence]\nbetween = 10   # they are slow\n"


def test_a_value_in_place_of_a_table_is_kept(path: Path) -> None:
    """A value in place of a table isn't overwritten; one sentence says why nothing was saved."""
    with pytest.raises(OSError, match="cadence is not a table in the file"):
        write_options(written(path, "cadence = 7\n"), Options(between=10))
    assert path.read_text(encoding="utf-8") == "cadence = 7\n"


def test_the_line_is_that_of_its_own_table(path: Path) -> None:
    """A name that also occurs in another table is found in its own."""
    _, wrong = read_options(written(path, "[mine]\nbetween = 1\n\n[cadence]\n# slow\nbetween = 99\n"))
    assert [each.partition(": ")[0] for each in wrong] == [f"{path}, line 6"]


def test_the_themes_are_those_of_the_window(session: Session) -> None:
    """The file accepts every theme in the palette, and no other."""
    from afterview_tui.window.app import Afterview

    app = Afterview(session, lambda _: FakeOutbox())
    assert set(OPTIONS["theme"].choices("dusk")) == set(app.available_themes)


def another(name: str, present: object) -> object:
    """A value of an option other than the current one."""
    option = OPTIONS[name]
    others = {
        "own_breaths": "5-7",
        "quiet_until": "3 days",
        "mail_command": "mutt -H {}",
        "addresses": "me@example.org",
    }
    for value in (others.get(name), *option.choices(present), True, False, "Words", 50, 5):
        with suppress(ValueError):
            if option.kind.read(value) != present:
                return value
    raise AssertionError(f"no other value for {name}")
