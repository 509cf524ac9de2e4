"""``afterview note``: the notes from a shell."""

import json
import re
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result
from wcwidth import wcswidth

from afterview_tui.actions import letters
from afterview_tui.cli.commands import cli
from afterview_tui.clock import SystemClock
from afterview_tui.domain.records import Interview, Note, Person
from afterview_tui.store import Store
from tests.support import as_nobody


@pytest.fixture
def data(full: Path) -> Path:
    """The sample evening on the disk."""
    return full


@pytest.fixture(autouse=True)
def _at_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests over ssh is taken for somebody who sits here."""
    monkeypatch.setattr("afterview_tui.outbox.seat.Processes.ancestors", lambda _self, _pid: [])


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A file that isn't there yet."""
    return tmp_path / "data" / "afterview.json"


def run(data: Path, *arguments: str, environ: dict[str, str] | None = None) -> Result:
    arguments = ("--data", str(data), "note", *arguments)
    return CliRunner().invoke(cli, arguments, env=environ, prog_name="afterview")


def said(data: Path, *arguments: str, environ: dict[str, str] | None = None) -> str:
    """What a command that went well printed."""
    result = run(data, *arguments, environ=environ)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def refused(data: Path, *arguments: str, environ: dict[str, str] | None = None) -> str:
    """The one sentence of a refusal."""
    result = run(data, *arguments, environ=environ)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    return result.stderr.strip()


def dayless(data: Path) -> str:
    """The note to Tomás without the day of the interview, so that no midnight makes it wrong; returns its text."""
    store = Store(data, SystemClock())
    (tomas,) = store.people.where(name="Tomás de la Vega")
    (note,) = store.notes.where(person=tomas.uid)
    body = re.sub(r" (?:today|yesterday|on \w+day|earlier)\b", "", note.body)
    store.notes.change(note, body=body, state="draft")
    return body


def state(data: Path, name: str) -> str:
    """How far the note to somebody is, on the disk."""
    store = Store(data, SystemClock())
    (person,) = store.people.where(name=name)
    return store.notes.where(person=person.uid)[0].state


def test_the_list_has_everybody_to_thank(data: Path) -> None:
    """A line each: form, how far, and where."""
    assert [line.split("\t")[1] for line in said(data, "list").splitlines()] == [
        "Dana Whitfield",
        "Tomás de la Vega",
        "Mei-Ling Ødegård",
        "Aunt Rosa",
    ]
    row = said(data, "list").splitlines()[0].split("\t")
    assert row[1:] == ["Dana Whitfield", "e-mail", "looked over", "Kestrel Robotics"]
    assert said(data, "show", row[0], "--body") == said(data, "show", "dana", "--body")


def test_the_list_for_scripts(data: Path) -> None:
    """One JSON document with all of each note; no note yet is a state too."""
    found = json.loads(said(data, "list", "--json"))
    found = found["notes"]
    assert [each["state"] for each in found] == ["looked_over", "draft", "empty", "sent"]
    assert found[0]["body"].startswith("Dear Dana,")
    assert found[0]["email"] == "dana.whitfield@kestrel.example"


def test_an_empty_list_says_so(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And no file is made by looking."""
    monkeypatch.setattr("afterview_tui.locations.data_file", lambda: empty)
    assert CliRunner().invoke(cli, ["note", "list"]).output == "Nobody to thank yet.\n"
    assert json.loads(CliRunner().invoke(cli, ["note", "list", "--json"]).output) == {"notes": []}
    assert not empty.exists()


@pytest.mark.parametrize("name", ["Dana Whitfield", "dana", "WHIT"])
def test_any_part_of_a_name_will_do(data: Path, name: str) -> None:
    """Nobody types a whole name in a shell."""
    assert said(data, "show", name).startswith("To: dana.whitfield@kestrel.example\nSubject: Thank you")
    assert said(data, "show", name, "--body").startswith("Dear Dana,\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("show", "zoe"), "Nobody here is called zoe. `afterview note list` lists them all."),
        (
            ("copy", "mei"),
            "No note to Mei-Ling Ødegård has been written yet. `afterview note write` begins one.",
        ),
        (("eml", "a"), "“a” fits 3 notes. Name one by its id:"),
        (("sent",), "There are 3 notes. Name one by its id:"),
    ],
)
def test_nobody_and_several_are_told_apart(data: Path, arguments: tuple[str, ...], sentence: str) -> None:
    """One sentence says what to type instead, and nothing changes."""
    before = data.read_bytes()
    result = run(data, *arguments)
    first, *candidates = result.stderr.splitlines()
    assert (result.exit_code, result.stdout, first) == (1, "", sentence)
    assert len(candidates) == (3 if "fits" in sentence or "There are" in sentence else 0)
    assert data.read_bytes() == before


@pytest.mark.parametrize("command", ["show", "copy", "eml", "sent"])
def test_without_notes_each_command_says_so(empty: Path, command: str) -> None:
    """An evening that has just begun has nothing to hand out."""
    Store(empty, SystemClock()).interviews.add(Interview(company="Kestrel"))
    assert refused(empty, command) == "No note has been written yet."


def test_the_only_note_needs_no_name(empty: Path) -> None:
    """And of two notes to the same person the newest counts."""
    store = Store(empty, SystemClock())
    for body in ("the first", "the second\x1b[2J"):
        interview = store.interviews.add(Interview(company="Kestrel"))
        person = store.people.add(Person(interview=interview.uid, name="Dana"))
        store.notes.add(Note(interview=interview.uid, person=person.uid, body=body))
    assert said(empty, "show") == "the second\n"


def test_two_of_one_name_are_told_apart(empty: Path) -> None:
    """As at the end of a search: two leads at one company; and one name at two companies."""
    store = Store(empty, SystemClock())
    for company, name, subject in (
        ("Acme", "Dana", "Thank you"),
        ("Kestrel", "Dana", "Thank you"),
        ("Kestrel", "Siemens", "Withdrawing: Tester"),
        ("Kestrel", "Siemens", "Withdrawing: Engineer"),
    ):
        known = store.interviews.where(company=company)
        interview = known[0] if known else store.interviews.add(Interview(company=company))
        person = store.people.add(Person(interview=interview.uid, name=name))
        store.notes.add(Note(interview=interview.uid, person=person.uid, subject=subject, body="Dear all"))
    assert run(empty, "sent", "siemens").stderr.startswith("“siemens” fits 2 notes. Name one by its id:\n")
    assert {line.split()[-1] for line in run(empty, "sent", "dana").stderr.splitlines()[1:]} == {"Kestrel", "Acme"}
    assert not Store(empty, SystemClock()).notes.where(state="sent")
    said(empty, "sent", "siemens engineer")
    said(empty, "sent", "dana acme")
    sent = Store(empty, SystemClock()).notes.where(state="sent")
    assert [note.subject for note in sent] == ["Thank you", "Withdrawing: Engineer"]
    assert sent[0].interview == store.interviews.where(company="Acme")[0].uid


def test_a_copy_says_what_became_of_it(data: Path, tmp_path: Path) -> None:
    """By a command of one's own; the note counts as copied once its text was taken."""
    taken = tmp_path / "taken"
    environ = {"AFTERVIEW_CLIPBOARD": f'command "tee {taken}"'}
    sentence = "Given to your own command, tee, which took it.\n"
    assert said(data, "copy", "dana", "--address", environ=environ) == sentence
    assert (taken.read_text(), state(data, "Dana Whitfield")) == ("dana.whitfield@kestrel.example", "looked_over")
    assert said(data, "copy", "dana", environ=environ) == sentence
    assert (taken.read_text()[:10], state(data, "Dana Whitfield")) == ("Dear Dana,", "copied")
    assert "\tgiven to your command\t" in said(data, "list")


def test_a_copy_that_went_nowhere_is_a_refusal(data: Path) -> None:
    """Into a pipe no escape sequence goes; the sentence names what a shell has instead of keys."""
    sentence = refused(data, "copy", "dana", environ={"DISPLAY": "", "AFTERVIEW_CLIPBOARD": "osc52"})
    assert sentence == "There is no terminal to copy to here; `afterview note show` prints it."
    assert state(data, "Dana Whitfield") == "looked_over"


def test_an_address_that_is_missing_is_named(data: Path) -> None:
    """Nothing is copied in its place."""
    store = Store(data, SystemClock())
    (person,) = store.people.where(name="Dana Whitfield")
    store.people.change(person, email="")
    assert refused(data, "copy", "dana", "--address") == letters.NO_ADDRESS


def test_the_clipboard_option_counts_in_a_shell_too(data: Path, tmp_path: Path) -> None:
    """What the options say of copying holds without a window."""
    config = tmp_path / "config.toml"
    config.write_text('clipboard = "off"\n')
    sentence = refused(data, "copy", "dana", environ={"AFTERVIEW_CONFIG": str(config)})
    assert sentence.startswith("Copying is switched off")


def test_a_draft_is_where_the_command_says(data: Path) -> None:
    """Beside the data, for its owner alone, ready for a mail program."""
    path = Path(said(data, "eml", "dana").strip())
    assert (path.parent, path.stat().st_mode & 0o777) == (data.parent / "notes", 0o600)
    assert message_from_bytes(path.read_bytes(), policy=default)["To"] == "dana.whitfield@kestrel.example"


def test_a_draft_goes_where_it_is_wanted(data: Path, tmp_path: Path) -> None:
    """Into a file of just this name, which is never written over, or into a pipe."""
    wanted = tmp_path / "To Dana.mail"
    assert said(data, "eml", "dana", "-o", str(wanted)) == f"{wanted}\n"
    assert wanted.stat().st_mode & 0o777 == 0o600
    assert refused(data, "eml", "dana", "-o", str(wanted)).endswith(
        "already exists and was left as it is. --force writes over it."
    )
    said(data, "eml", "dana", "-o", str(wanted), "--force")
    assert wanted.stat().st_mode & 0o777 == 0o600
    piped = run(data, "eml", "dana", "-o", "-").stdout_bytes
    assert piped == wanted.read_bytes()


def test_a_draft_that_cannot_be_written(data: Path, tmp_path: Path) -> None:
    """The reason, in one sentence."""
    (tmp_path / "file").write_text("")
    sentence = refused(data, "eml", "dana", "-o", str(tmp_path / "file" / "x.eml"))
    assert sentence == f"{tmp_path / 'file' / 'x.eml'} can't be written: not a directory."


def test_over_ssh_the_line_that_fetches_it_is_named(data: Path) -> None:
    """On standard error, so that a script still gets the path alone."""
    result = run(data, "eml", "dana", environ={"SSH_CONNECTION": "192.0.2.2 5 192.0.2.7 22"})
    path = result.stdout.strip()
    assert result.stderr.startswith("To fetch it, type at home: scp ")
    assert result.stderr.endswith(f"@192.0.2.7:{path} .\n")


def test_an_address_that_cannot_be_one_is_no_draft(data: Path) -> None:
    """The sentence is the one about the address."""
    store = Store(data, SystemClock())
    (person,) = store.people.where(name="Dana Whitfield")
    store.people.change(person, email="dana")
    assert "an @ and a domain" in refused(data, "eml", "dana")


def test_sent_is_what_the_person_says(data: Path) -> None:
    """How, and from when on."""
    printed = said(data, "sent", "tom", "--by", "post").splitlines()
    assert printed[0].startswith("The note to Tomás de la Vega is marked as sent. (")
    assert printed[1] == "`afterview undo` takes it back."
    (note,) = [each for each in Store(data, SystemClock()).notes.all() if each.sent_by == "post"]
    assert (note.state, note.sent_at is not None) == ("sent", True)


def test_a_file_that_takes_no_change_is_a_refusal(data: Path) -> None:
    """Where nothing can be kept, nothing is said to be."""
    data.parent.parent.chmod(0o755)
    data.parent.chmod(0o555)
    data.chmod(0o444)
    with as_nobody():
        result = run(data, "sent", "dana")
    data.parent.chmod(0o755)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)


def test_a_note_that_was_checked_was_looked_over(data: Path) -> None:
    """The same as in the window: a draft is looked over, what went further stays."""
    dayless(data)
    run(data, "check", "tom")
    assert state(data, "Tomás de la Vega") == "looked_over"
    said(data, "sent", "tom")
    run(data, "check", "tom")
    assert state(data, "Tomás de la Vega") == "sent"


def test_a_question_is_left_as_it_is_for_good(data: Path) -> None:
    """By its words; with the last one the note was looked over, and words that nothing asks about are refused."""
    body = dayless(data).replace("Thank you", "Sorry for [this]. Thank you")
    store = Store(data, SystemClock())
    (tomas,) = store.people.where(name="Tomás de la Vega")
    store.notes.change(store.notes.where(person=tomas.uid)[0], body=body, state="draft")
    assert len(run(data, "check", "tom").stdout.splitlines()) == 2
    assert "Is this still to be filled in?" in run(data, "check", "tom", "--leave", "sorry").stdout
    assert state(data, "Tomás de la Vega") == "draft"
    assert run(data, "check", "tom", "--leave", "nothing such").stderr == "No question is about “nothing such”.\n"
    result = run(data, "check", "tom", "--leave", "[this]")
    assert (result.exit_code, result.stdout, state(data, "Tomás de la Vega")) == (0, "", "looked_over")


def test_what_is_found_is_printed_where_nothing_can_be_kept(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The questions come, and a sentence says that what was left as it is was not kept."""
    store = Store(data, SystemClock())
    (tomas,) = store.people.where(name="Tomás de la Vega")
    store.notes.change(store.notes.where(person=tomas.uid)[0], body="Dear Tomás,\n\nSorry for [this].\n")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    result = run(data, "check", "tom", "--leave", "sorry")
    assert "[this] — Is this still to be filled in?" in result.stdout
    assert (result.exit_code, result.stderr.count("\n"), "the disk is full" in result.stderr) == (1, 1, True)
    assert state(data, "Tomás de la Vega") == "draft"


def test_a_follow_up_is_listed_and_counts_once(data: Path) -> None:
    """Marked as sent twice, the lead is asked once, and what is next with it is said."""
    store = Store(data, SystemClock())
    (interview,) = store.interviews.all()
    lead = next(each for each in store.leads.all() if each.company == "Kestrel Robotics")
    store.interviews.change(interview, lead=lead.uid)
    (dana,) = store.people.where(name="Dana Whitfield")
    store.notes.add(Note(interview=interview.uid, person=dana.uid, form="follow_up", body="Dear Dana,\n"))
    assert said(data, "list").splitlines()[0].split("\t")[1:3] == ["Dana Whitfield", "follow-up"]
    assert said(data, "sent", "dana").startswith("Kestrel Robotics: ask once more, by ")
    assert said(data, "sent", "dana").startswith("The note to Dana Whitfield is marked as sent. (")
    counted = Store(data, SystemClock()).leads.get(lead.uid)
    assert counted is not None
    assert counted.follow_ups == 1


def test_what_was_sent_is_listed_and_shown_beside_a_new_note(data: Path) -> None:
    """A name alone means the last note; with “sent”, or its form, the one that was sent."""
    store = Store(data, SystemClock())
    sent = store.notes.where(person=store.people.where(name="Dana Whitfield")[0].uid)[0]
    said(data, "sent", "dana")
    Store(data, SystemClock()).notes.add(msgspec.structs.replace(sent, form="follow_up", body="Once more.\n"))
    listed = [line.split("\t") for line in said(data, "list", "dana").splitlines()]
    assert [line[2:4] for line in listed] == [["follow-up", "looked over"], ["e-mail", "sent today"]]
    assert said(data, "show", listed[0][0], "--body") == "Once more.\n"
    assert said(data, "show", listed[1][0], "--body") == sent.body
    assert said(data, "show", "dana", "--body") == "Once more.\n"
    for words in ("dana sent", "dana e-mail"):
        assert said(data, "show", words, "--body") == sent.body
    notes = json.loads(said(data, "list", "--json"))["notes"]
    assert [each["state"] for each in notes][:2] == ["looked_over", "sent"]


def test_the_list_lines_up_after_wide_names(data: Path) -> None:
    """An emoji in a name is two cells, however many characters it is made of."""
    store = Store(data, SystemClock())
    interview = store.interviews.all()[0]
    for name in ("Mei 👩‍💻 ❤️", "陳美玲"):
        store.people.add(Person(interview=interview.uid, name=name))
    lines = said(data, "list").splitlines()
    before = {line: line[: line.index("empty")] for line in lines if "empty" in line}
    assert sum(name in line for line in before for name in ("👩‍💻", "陳美玲")) == 2
    assert len({wcswidth(words) for words in before.values()}) == 1


def test_a_card_asks_at_its_end_whether_it_is_written(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal, with the command that marks it; through a pipe there are the lines alone."""
    assert "Dear Dana" in said(data, "card", "dana")
    monkeypatch.setattr("afterview_tui.cli.note_commands.is_asked", lambda: True)
    asked = run(data, "card", "dana").stderr
    found = re.fullmatch(r"Written\? `afterview (note sent \w+ --by post)` marks it as sent\.\n", asked)
    assert found is not None
    run(data, *found[1].split()[1:])
    assert run(data, "card", "dana").stderr == "", "it is marked by now"
