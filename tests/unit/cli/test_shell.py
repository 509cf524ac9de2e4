"""Commands drawn from actions: what is added, changed and removed from a shell, and how it is taken back."""

import json
import os
import re
import shlex
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from afterview_tui.actions import interviews
from afterview_tui.cli.columns import fitted
from afterview_tui.cli.commands import cli
from afterview_tui.clock import SystemClock
from afterview_tui.domain.text import cells
from afterview_tui.options import Options
from afterview_tui.session import Session
from afterview_tui.store import Store
from tests.support import as_nobody


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A file that isn't there yet."""
    return tmp_path / "data" / "afterview.json"


def run(data: Path, *arguments: str, given: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["--data", str(data), *arguments], input=given, prog_name="afterview")


def said(data: Path, *arguments: str, given: str | None = None) -> str:
    """What a command that went well printed."""
    result = run(data, *arguments, given=given)
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def refused(data: Path, *arguments: str, given: str | None = None, code: int = 1) -> str:
    """The sentence of a refusal; nothing was changed."""
    before = data.read_bytes() if data.exists() else b""
    result = run(data, *arguments, given=given)
    assert (result.exit_code, result.stdout) == (code, "")
    assert (data.read_bytes() if data.exists() else b"") == before
    return result.stderr


def kept(data: Path) -> Store:
    """What is on the disk."""
    return Store(data, SystemClock())


def test_an_interview_with_its_people_and_lead(data: Path) -> None:
    """Each command says the id, and what it said can be taken back in one step."""
    printed = said(data, "interview", "add", "Kestrel", "Robotics", "--role", "Engineer", "--by", "in 10 days")
    (interview,) = kept(data).interviews.all()
    assert printed.startswith("Added: Engineer, Kestrel Robotics, today ")
    assert f"({interview.uid[:3]})\n`afterview undo` takes it back.\n" in printed
    (lead,) = kept(data).leads.all()
    assert (interview.lead, lead.company, lead.stage) == (lead.uid, "Kestrel Robotics", "interviewing")
    assert interview.decision_on is not None
    said(data, "person", "add", "Dana Whitfield", "--email", "dana@kestrel.example", "--part", "interviewer")
    assert kept(data).interviews.all()[0].steps["remember"] == "done"
    said(data, "undo")
    assert kept(data).people.all() == []
    assert "remember" not in kept(data).interviews.all()[0].steps
    said(data, "undo")
    assert (kept(data).interviews.all(), kept(data).leads.all()) == ([], [])


def test_a_person_is_changed_by_id_name_or_words(data: Path) -> None:
    """And a value that is empty takes away what was there."""
    said(data, "interview", "add", "Kestrel")
    said(data, "person", "add", "Mei-Ling Ødegård", "--title", "Team lead", "--said", "showed me the rollout board")
    (uid,) = [each.uid for each in kept(data).people.all()]
    for words in (uid[:3], "odegard", "TEAM lead"):
        said(data, "person", "edit", words, "--greeting", words)
        assert kept(data).people.all()[0].greeting == words
    said(data, "person", "edit", "mei", "--title", "")
    assert kept(data).people.all()[0].title == ""
    assert "Say what to change" in refused(data, "person", "edit", "mei", code=2)


def test_a_jotting_says_how_it_will_stand(data: Path) -> None:
    """What could be meant in several ways is listed, and chosen by its number."""
    said(data, "interview", "add", "Kestrel")
    printed = said(data, "person", "add", "Dana", "--said", "super nice")
    assert "Your note leaves it out until you choose." in printed
    first = printed.partition("  1  ")[2].partition("\n")[0]
    assert "super" in first
    assert f"In your note: {first}" in said(data, "person", "edit", "dana", "--said-as", "1")
    assert kept(data).people.all()[0].said_as == first
    assert "takes a number from 0 to" in refused(data, "person", "edit", "dana", "--said-as", "99").splitlines()[0]


def test_a_jotting_says_what_its_sentence_leaves_out(data: Path) -> None:
    """Only what is sure is taken; the rest stays with the person."""
    said(data, "interview", "add", "Kestrel")
    printed = said(data, "person", "add", "Dana", "--said", "showed me the lab (only two desks)")
    assert "showing me the lab.\nLeft out: “only two desks”." in printed
    assert kept(data).people.all()[0].said == "showed me the lab (only two desks)"


def test_a_name_in_small_letters_is_kept_and_asked_about(data: Path) -> None:
    """Without a terminal nobody is asked: it stays as it was typed, and a sentence says so."""
    said(data, "interview", "add", "Kestrel")
    result = run(data, "person", "add", "tomás de la vega")
    assert "Is it “Tomás de la Vega”?" in result.stderr
    assert "tomás de la vega" in result.output


def test_somebody_who_is_here_is_not_added_twice(data: Path) -> None:
    """It is said, and is no failure."""
    said(data, "interview", "add", "Kestrel")
    said(data, "person", "add", "Dana Whitfield")
    assert said(data, "person", "add", "dana whitfield").startswith("Dana Whitfield is here already (")
    assert len(kept(data).people.all()) == 1


def test_lines_are_added_all_or_none(data: Path) -> None:
    """A line that says nothing is named; one that is here already is said, and is no failure."""
    wrong = refused(data, "lead", "add", "-", given="Globex, Tester\n, ,\n")
    assert wrong.startswith("Nothing was added.")
    assert "line 2: , ," in wrong
    printed = said(data, "lead", "add", "-", given="\ufeffGlobex, Tester\n\nInitech, Dev\nglobex, tester\n")
    assert [each.company for each in kept(data).leads.all()] == ["Globex", "Initech"]
    assert "line 4: globex, tester is here already.\n" in printed
    assert printed.endswith("Added 2 leads.\n`afterview undo` takes it back.\n")
    again = said(data, "lead", "add", "-", given="Globex, Tester\n")
    assert again == "line 1: Globex, Tester is here already.\nNothing was added.\n"
    said(data, "undo")
    assert kept(data).leads.all() == []
    assert refused(data, "lead", "add", "-", given=" \n") == "There are no lines to add leads from.\n"


def test_a_duplicate_says_what_it_did_not_take(data: Path) -> None:
    """Exit code 0, nothing doubled, no word lost in silence."""
    said(data, "lead", "add", "Acme, Tester")
    printed = said(data, "lead", "add", "Acme, Tester, applied 2 nov, via Dana")
    assert printed.startswith("Acme, Tester is here already (")
    assert "through Dana" in printed
    assert len(kept(data).leads.all()) == 1


def test_a_closed_lead_is_opened_at_the_stage_it_had(data: Path) -> None:
    """With a next step by the cadence."""
    said(data, "lead", "add", "Acme, Tester, applied yesterday")
    said(data, "lead", "edit", "acme", "--stage", "offer")
    said(data, "lead", "close", "acme", "--why", "withdrew")
    assert "can't be changed here" in refused(data, "lead", "done", "acme")
    assert said(data, "lead", "reopen", "acme").startswith("Acme: offer in hand. Next: answer the offer, by ")
    (lead,) = kept(data).leads.all()
    assert (lead.stage, lead.reason) == ("offer", None)
    assert refused(data, "lead", "reopen", "acme") == "It is not closed.\n"


@pytest.mark.parametrize("word", ["offer", "OFFER", "offer in hand", "off"])
def test_a_choice_is_typed_as_anybody_would(data: Path, word: str) -> None:
    """By its name, its words, or how it begins; what is none names those that are."""
    said(data, "lead", "add", "Acme")
    said(data, "lead", "edit", "acme", "--stage", word)
    assert kept(data).leads.all()[0].stage == "offer"
    wrong = refused(data, "lead", "edit", "acme", "--stage", "hired", code=2)
    assert wrong.startswith("--stage: “hired” is not one of found, applied, screening")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["lead", "next", "acme", "--on", "31 feb", "--next-step", "x"], "There is no “31 feb” in the calendar."),
        (["lead", "done", "zzz"], "No lead fits “zzz”. `afterview lead list --all` lists them."),
        (["lead", "merge", "zzz"], "No lead fits “zzz”. `afterview lead list --all` lists them."),
        (["person", "show", "zzz"], "There are no people yet. `afterview person add NAME` adds one."),
        (["interview", "show", "zzz"], "There are no interviews yet. `afterview interview add COMPANY` adds one."),
        (["person", "add", "Dana"], "There are no interviews yet. `afterview interview add COMPANY` adds one."),
        (["lead", "park", "acme", "--until", "yesterday"], "That has gone by"),
    ],
)
def test_what_can_not_be_done_is_one_sentence(data: Path, arguments: list[str], sentence: str) -> None:
    """And changes nothing."""
    said(data, "lead", "add", "Acme")
    assert refused(data, *arguments).startswith(sentence)


def test_merging_leads_where_there_are_none_says_so(data: Path) -> None:
    """With the command that adds one."""
    said(data, "drawer", "put", "a page")
    assert refused(data, "lead", "merge", "acme").startswith("There are no leads yet. `afterview lead add ")


def test_words_that_are_not_utf8_are_refused(data: Path) -> None:
    """Not shortened by what could not be read."""
    assert "is not UTF-8" in refused(data, "lead", "add", os.fsdecode(b"Caf\xe9, Tester"), code=2)


def test_a_file_that_is_read_only_changes_nothing(data: Path) -> None:
    """One sentence."""
    said(data, "lead", "add", "Acme")
    data.parent.parent.chmod(0o755)
    data.parent.chmod(0o555)
    data.chmod(0o444)
    with as_nobody():
        result = run(data, "lead", "done", "acme")
    data.parent.chmod(0o755)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)


def test_a_document_for_scripts(data: Path) -> None:
    """What was done, with the id."""
    said(data, "interview", "add", "Kestrel")
    did = json.loads(said(data, "person", "add", "Dana", "--json"))
    assert (did["kind"], did["said"], did["can_be_undone"]) == ("person", "Added: Dana.", True)
    assert kept(data).people.all()[0].uid.startswith(did["id"])


def test_removing_asks_on_a_terminal_only(data: Path) -> None:
    """The mild answer is the one that Enter gives."""
    said(data, "interview", "add", "Kestrel")

    def removed(*answers: str) -> bool:
        with CliRunner().isolation(input="".join(f"{each}\n" for each in answers)):
            sys.stdin.isatty = sys.stderr.isatty = lambda: True  # type: ignore[method-assign]
            try:
                cli.main(["--data", str(data), "interview", "remove", "kestrel"], standalone_mode=False)
            except SystemExit:
                return False
        return not kept(data).interviews.all()

    assert not removed("")
    assert removed("y")
    said(data, "undo")
    said(data, "interview", "remove", "kestrel")
    assert kept(data).interviews.all() == []


def test_a_group_alone_lists_and_other_words_mean_the_same(data: Path) -> None:
    """As people type it who come from other programs."""
    said(data, "interview", "add", "Kestrel")
    assert said(data, "interview") == said(data, "interview", "ls") == said(data, "interviews", "list")
    said(data, "lead", "add", "Acme")
    assert said(data, "lead", "list") == said(data, "leads", "ls")
    assert "Did you mean `afterview lead done 3fa`?" in refused(data, "done", "3fa", code=2)
    assert refused(data, "add", "acme", code=2).startswith("What to add? Try `afterview interview add acme`")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3fa done", "lead done 3fa"),
        ("acme done", "lead done acme"),
        ("acme done --step 'write to Priya'", "lead done acme --step 'write to Priya'"),
        ("red hat done", "lead done red hat"),
        ("done", "lead done"),
        ("done lead 3fa", "lead done 3fa"),
        ("3fa lead done", "lead done 3fa"),
        ("lead 3fa done", "lead done 3fa"),
        ("leads acme rm", ""),
        ("list leads", "lead list"),
        ("ls leads", "lead list"),
        ("acme park", "lead park acme"),
        ("dana sent", "note sent dana"),
        ("kestrel mattered", "interview mattered kestrel"),
        ("rig let-go", "set-down let-go rig"),
        ("lead acme", "lead show acme"),
        ("acme lead", "lead show acme"),
        ("laeds acme done", "lead done acme"),
        ("lead dnoe 3fa", "lead done"),
        ("'red hat' done", "lead done 'red hat'"),
        ("zzz", ""),
        ("close acme", "lead close acme"),
        ("setdown add the rig", "set-down add the rig"),
        ("today extra", ""),
    ],
)
def test_words_in_another_order_are_put_in_theirs(data: Path, typed: str, meant: str) -> None:
    """The record first, the group last: the command is named, to be typed; nothing is done."""
    sentence = refused(data, *shlex.split(typed), code=2)
    assert re.findall("Did you mean `(.*)`\\?", sentence) == ([f"afterview {meant}"] if meant else [])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("help", "--help"),
        ("help lead", "lead --help"),
        ("help lead add", "lead add --help"),
        ("lead help add", "lead add --help"),
        ("version", "--version"),
    ],
)
def test_help_and_version_are_commands_too(typed: str, meant: str) -> None:
    """As in other programs."""
    found = [CliRunner().invoke(cli, line.split(), prog_name="afterview") for line in (typed, meant)]
    assert [(each.exit_code, each.stdout) for each in found] == [(0, found[1].stdout)] * 2


def test_search_is_find(data: Path) -> None:
    """By the word that others have for it; what people call a thing to do is said as it is called here."""
    said(data, "lead", "add", "Acme")
    assert said(data, "search", "acme") == said(data, "find", "acme")
    assert refused(data, "ls", code=2).startswith("What to list?")


def test_a_verb_of_several_names_each_of_them(data: Path) -> None:
    """With the words that were typed, where they take any."""
    sentence = refused(data, "acme", "show", code=2)
    assert sentence.startswith("What to show? Try `afterview interview show acme`, `afterview person show acme`")
    assert "quiet" not in sentence


@pytest.mark.parametrize(
    ("typed", "apart"),
    [
        ("person add Dana --said super nice", "nice"),
        ("interview add Kestrel --role Embedded Engineer", "Engineer"),
        ("lead next acme --next-step write to Priya", "Priya"),
        ("set-down add the rig --kind well", ""),
        ("lead next acme --next-step 'write to Priya' --on friday", ""),
        ("person add --part helper Aunt Rosa", ""),
        ("person add Aunt Rosa --part helper", ""),
        ("lead add --yes -- -x", ""),
        ("lead edit --notes acme acme", ""),
        ("lead import --yes nosuch.csv", ""),
        ("lead import --yes ''", ""),
    ],
)
def test_words_behind_an_option_are_not_taken_for_a_name(data: Path, typed: str, apart: str) -> None:
    """Without quotes, half of what an option says would end up in a name, in silence."""
    result = run(data, *shlex.split(typed))
    assert ((result.exit_code, "Put quotes around" in result.stderr) == (2, True)) == bool(apart)
    assert not apart or result.stderr.startswith(f"“{apart}” comes after an option.")


def test_what_changed_nothing_offers_no_undo(data: Path) -> None:
    """Said once more, it is no step; the undo would take back what was done before it."""
    said(data, "lead", "add", "Acme, Tester, applied today")
    for words in (["lead", "keep", "acme"], ["lead", "edit", "acme", "--notes", "x"]):
        assert said(data, *words).endswith("`afterview undo` takes it back.\n")
        steps = said(data, "undo", "--list")
        assert "undo" not in said(data, *words)
        assert json.loads(said(data, *words, "--json"))
        assert said(data, "undo", "--list") == steps


@pytest.mark.parametrize(
    "typed",
    [
        *("lead done ''", "lead close ' ' --why withdrew", "lead show ''", "person remove ''", "undo ''"),
        *("note show ''", "set-down add rig --interview ''", "lead merge ''"),
    ],
)
def test_a_variable_that_was_never_set_names_nothing(data: Path, typed: str) -> None:
    """Not the only record there is, nor the last step."""
    said(data, "interview", "add", "Kestrel")
    said(data, "person", "add", "Dana")
    assert "it is empty, so nothing was done." in refused(data, *shlex.split(typed), code=2)


def test_columns_fit_the_terminal() -> None:
    """The widest gives way, wide letters count twice, and a column that is empty everywhere is left out."""
    rows = [("3fa", "Acme", "", "陳美玲 " * 20), ("9c1", "Globex and Sons", "", "Mei 👩‍💻 ❤️ x")]
    lines = fitted(rows, 50)
    assert all(cells(line) <= 50 for line in lines)
    assert lines[0].startswith("3fa  Acme             陳美玲")
    assert lines[0].endswith("…")
    assert fitted(rows, 20)[0].startswith("3fa  Acme")


LONG_LEADS = (
    "Kestrel Robotics, Embedded Engineer, applied 2 nov, write to Priya by 11 december 2027",
    "Northwind Environmental Consulting and Partners GmbH, Backend Engineer (Platform), interview 10 december 2027",
    '"陳美玲國際貿易有限公司", "資深工程師資深工程師", applied 20 nov, ask 9 december 2027',
)


@pytest.mark.parametrize("width", [50, 60, 72, 80, 100, 140])
def test_the_day_of_a_lead_is_whole_at_every_width(data: Path, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The role gives way first, then other words; ids, days and companies are there, and wide letters fit."""
    said(data, "lead", "add", "-", given="\n".join(LONG_LEADS))
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True, raising=False)
    listed = said(data, "lead", "list").splitlines()
    assert len(listed) == len(LONG_LEADS)
    assert all(cells(line) <= width for line in listed)
    for company, day in (("陳美", "Thursday 9"), ("Northwind", "Friday 10"), ("Kestrel", "Saturday 11")):
        (line,) = [each for each in listed if company in each]
        assert line.endswith(f"by {day} December 2027")
        assert any(role in line for role in ("Embedded", "Backend", "資深")) == (width >= 100)


def test_a_dash_and_overwriting_are_the_same_in_every_command(data: Path, tmp_path: Path) -> None:
    """Standard output and input; a file that is there is left as it is, unless --force is given."""
    said(data, "lead", "add", "Acme, Tester")
    there = tmp_path / "there"
    for command in (["backup"], ["export", "-o"], ["lead", "export", "--format", "csv", "-o"]):
        there.write_text("mine", encoding="utf-8")
        sentence = refused(data, *command, str(there))
        assert sentence == f"{there} already exists and was left as it is. --force writes over it.\n"
        assert run(data, *command, str(there), "--force").exit_code == 0
        assert "Acme" in there.read_text(encoding="utf-8")
        printed = said(data, *command, "-")
        assert "Acme" in printed
    exported = said(data, "lead", "export", "-o", "-")
    copy = said(data, "backup", "-")
    other = tmp_path / "other" / "afterview.json"
    assert said(other, "lead", "import", "-", "--yes", given=exported).startswith("standard input: 1 line")
    assert [each.company for each in kept(other).leads.all()] == ["Acme"]
    said(other, "lead", "close", "acme", "--why", "withdrew")
    assert said(other, "restore", "-", given=copy).startswith("Restored from standard input, with 1 lead.")
    assert kept(other).leads.all()[0].stage == "found"


def test_removing_names_what_goes_with_it(data: Path) -> None:
    """Its day, its round, and how much hangs on it."""
    said(data, "interview", "add", "Kestrel", "--round", "final")
    said(data, "person", "add", "Dana")
    known = Session(kept(data), SystemClock(), Options()).known
    (interview,) = known.interviews.all()
    assert interviews.remove.note(known, [interview]).endswith(", final, 1 person")
