"""The evening as Markdown: its contents, what stays sealed, and escaping."""

from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt

from afterview_tui import demo
from afterview_tui.cli.commands import cli
from afterview_tui.domain.records import Interview, Item, Lead, Note, Person, Pledge, Post
from afterview_tui.store import Store
from afterview_tui.writing.evenings import Kept, evenings
from tests.schemas import DOCUMENTS
from tests.support import StillClock

NOW = StillClock().now()
HELD = Interview(uid="1", company="Kestrel", role="Engineer", held_at=NOW, promised="a call", before=7, after=4)


@pytest.fixture
def sample_kept(filled: Path) -> Kept:
    """All tables of the sample evening."""
    store = Store(filled, StillClock())
    return Kept(**{name: table.all() for name, table in store.tables.items()})


def headings(markdown: str) -> list[str]:
    """The headings as a Markdown parser finds them."""
    tokens = MarkdownIt().parse(markdown)
    return [after.content for token, after in pairwise(tokens) if token.type == "heading_open"]


def test_the_sample_evening_is_all_there(sample_kept: Kept) -> None:
    """Interview, people, lesson, each note verbatim, and the leads."""
    text = evenings(sample_kept, NOW)
    assert headings(text) == [
        *("Embedded Engineer, Kestrel Robotics", "People", "Lessons"),
        *("Note to Dana Whitfield, looked over", "Note to Tomás de la Vega, draft"),
        *("Note to Aunt Rosa, sent Monday 23 November 2026 17:00", "Leads on Monday 23 November 2026"),
    ]
    assert "- Wound up, 0 to 10: 7 before, 5 after the breath\n" in text
    assert "- **Aunt Rosa** (rosa@kucera.example, helped you get the interview): put in a word with Dana\n" in text
    assert "- Ask about on-call before the offer. (before the next interview)\n" in text
    assert all(note.body.rstrip() in text for note in sample_kept.notes)
    assert all(lead.company in text for lead in sample_kept.leads)


def test_what_is_sealed_stays_out() -> None:
    """Until it is reopened; lessons are included, posts in the drawer never."""
    items = [
        Item(interview="1", text="I talked too fast", kind="worry", outcome="let_go"),
        Item(interview="1", text="on-call", outcome="lesson", plan="Ask about on-call."),
    ]
    kept = Kept(interviews=[HELD], items=items, posts=[Post(text="They are all fools")])
    opened = evenings(kept, NOW)
    assert headings(opened)[1:3] == ["Set down", "Lessons"]
    assert "- I talked too fast (you think it went wrong)\n" in opened
    sealed = evenings(msgspec.structs.replace(kept, interviews=[msgspec.structs.replace(HELD, sealed_at=NOW)]), NOW)
    assert headings(sealed)[1:2] == ["Lessons"]
    assert "too fast" not in sealed
    assert "- Ask about on-call.\n" in sealed
    assert "fools" not in opened + sealed


def test_the_users_words_are_escaped() -> None:
    """A typed heading, list, fence or link stays plain text."""
    people = [Person(interview="1", uid="2", name="# Dana", said="- *one* <b>two</b> [x](y)\n1. three")]
    notes = [Note(interview="1", person="2", body="Dear Dana,\n```\n# code\n````\n\x1b[31mend\n")]
    text = evenings(Kept(interviews=[HELD], people=people, notes=notes), NOW)
    assert headings(text) == [
        *("Engineer, Kestrel", "People", r"Note to \# Dana, draft", "Leads on Monday 23 November 2026"),
    ]
    assert "`````\nDear Dana,\n```\n# code\n````\nend\n`````\n" in text
    shown = MarkdownIt().render(text)
    assert "<strong># Dana</strong>: - *one* &lt;b&gt;two&lt;/b&gt; [x](y) 1. three" in shown


def test_pledges_stand_with_their_interview_or_alone() -> None:
    """Only signed ones."""
    pledges = [
        Pledge(interview="1", off=["feeds"], until=NOW, if_then="If I reach for it, I walk.", signed_at=NOW),
        Pledge(off=["news"], signed_at=NOW),
        Pledge(off=["never signed"]),
    ]
    text = evenings(Kept(interviews=[HELD, Interview()], pledges=pledges), NOW)
    assert "- off feeds until Monday 23 November 2026 17:00. If I reach for it, I walk.\n" in text
    assert "## Quiet, on its own\n\n- off news until their answer\n" in text
    assert "never signed" not in text
    assert len(headings(text)) == 4


def test_every_form_is_printed(tmp_path: Path) -> None:
    """Markdown by default; JSON is complete and CSV begins with its headings, also without data."""
    path = tmp_path / "a.json"
    leads = Store(path, StillClock()).leads
    leads.remove(leads.add(Lead(company="Acme")))

    def printed(*arguments: str) -> str:
        result = CliRunner().invoke(cli, ["export", *arguments, "--data", str(path)], prog_name="afterview")
        assert (result.exit_code, result.stderr) == (0, "")
        return result.stdout

    for is_filled in (False, True):
        if is_filled:
            demo.fill(Store(path, StillClock()), StillClock())
        store = Store(path, StillClock())
        assert printed() == printed("--format", "md")
        assert headings(printed())[-1].startswith("Leads on ")
        kept = msgspec.json.decode(printed("--format", "json"), type=DOCUMENTS["export"])
        assert msgspec.to_builtins(kept) == {
            name: [msgspec.to_builtins(each) for each in table.all()] for name, table in store.tables.items()
        }
        assert len(printed("--format", "csv").splitlines()) == 1 + len(store.leads.all())
    path.write_text("no JSON", encoding="utf-8")
    result = CliRunner().invoke(cli, ["export", "--data", str(path)], prog_name="afterview")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert CliRunner().invoke(cli, ["export", "--format", "xml"]).exit_code == 2
