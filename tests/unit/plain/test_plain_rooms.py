"""Further pages of the plain walk: leads, Home, breathing, the drawer, unsaved words, setting down."""

import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from afterview_tui.domain.records import Item, Lead, Pledge, Post
from afterview_tui.session import Session
from afterview_tui.store.drafts import Draft, LeftDraft, Typed
from afterview_tui.store.rescue import Rescued
from tests.support import StillClock

Walked = Callable[..., str]


def test_a_lead_is_added_from_one_line_as_it_was_understood(walked: Walked, session: Session) -> None:
    """It is read back first, and not added if the user leaves."""
    line = "Acme, Backend Engineer, applied 2 nov, via Dana"
    said = walked("leads", "Add a lead", line, "Leave it", "q")
    assert "company: Acme\n" in said
    assert session.store.leads.all() == []
    walked("leads", "Add a lead", line, "Add it", "q")
    (lead,) = session.store.leads.all()
    assert (lead.company, lead.role, str(lead.applied_on)) == ("Acme", "Backend Engineer", "2026-11-02")


def test_nothing_typed_adds_no_lead(walked: Walked, session: Session) -> None:
    """Enter alone goes back."""
    walked("leads", "Add a lead", "", "q")
    assert session.store.leads.all() == []


def test_all_leads_are_listed_and_looked_for(walked: Walked, session: Session) -> None:
    """Active ones by next date, with their next steps; a search finds closed ones, too; one is opened."""
    today = session.clock.now().date()
    leads = session.store.leads
    leads.add(Lead(company="Acme", role="Tester", stage="applied", next_on=today + timedelta(days=9)))
    leads.add(Lead(company="Globex", stage="applied", next_on=today + timedelta(days=1)))
    leads.add(Lead(company="Hooli", stage="applied", parked_until=today + timedelta(days=30)))
    leads.add(Lead(company="Initech", stage="closed", reason="rejected"))
    said = walked("leads", "All leads", "", "Go back", "q")
    assert (
        "3 leads\n1. Globex, next tomorrow\n2. Acme, Tester, next Wednesday 2 December\n3. Hooli, parked\n" in said
    )
    said = walked("leads", "All leads", "initech", "Initech", "Edit", "Initech Ltd", "q")
    assert "1 lead\n1. Initech, closed\n" in said
    assert [each.company for each in leads.all()][-1] == "Initech Ltd"
    assert "None found.\n" in walked("leads", "All leads", "nowhere", "q")


def test_a_long_list_of_leads_says_that_there_are_more(walked: Walked, session: Session) -> None:
    """Thirty at a time, with the total."""
    session.store.leads.add_all([Lead(company=f"Company {n:02}") for n in range(33)])
    said = walked("leads", "All leads", "", "q")
    assert "33 leads, the first 30 of them\n" in said
    assert "30. Company" in said
    assert "31. Go back" in said


def test_home_leads_to_every_page(walked: Walked, sample: Session) -> None:
    """Each page by its name, and an interview by its label."""
    for answer, heading in (
        ("Leads", "\nLeads"),
        ("The drawer", "Write"),
        ("Search", "Any words"),
        ("Options", "\nOptions\n1. "),
        ("A new interview", "\nBreathe"),
    ):
        assert heading in walked("home", answer, "q"), answer


def test_what_was_done_last_is_taken_back_at_home(walked: Walked, sample: Session) -> None:
    """It is offered by its label while there is a step, and confirmed once undone."""
    assert "Take back" not in walked("home", "q")
    with sample.store.step("Northlight Audio"):
        for lead in sample.store.leads.all():
            sample.store.leads.change(lead, stage="closed", reason="rejected")
    said = walked("home", "Take back: Northlight Audio", "q")
    assert "Taken back: Northlight Audio.\n" in said
    assert {lead.stage for lead in sample.store.leads.all()} != {"closed"}


def test_a_note_that_is_due_leads_to_thank(walked: Walked, sample: Session) -> None:
    """With its interview as the current one."""
    for answer in ("Due: 3 notes", "Embedded Engineer, Kestrel Robotics"):
        assert "\nThank\n\nWhose note?" in walked("home", answer, "q"), answer


def test_b_on_home_says_how_to_leave(walked: Walked, session: Session) -> None:
    """Home has no previous page."""
    assert "This is Home. q leaves; everything is kept.\n" in walked("home", "b", "q")


def test_what_mattered_is_kept_at_the_close(walked: Walked, sample: Session) -> None:
    """After what is done and what is next; then the evening ends."""
    said = walked("close", "They listened.", "q")
    assert "Remember: 4 people\n" in said
    assert "Next, today: Write to Priya (Northlight Audio).\n" in said
    assert "That's all for today.\n" in said
    assert sample.interview.mattered == "They listened."


@pytest.mark.parametrize(("way", "kept", "left"), [("Put", "the board", 0), ("Leave", "", 1), ("Remove", "", 0)])
def test_unsaved_words_are_offered(walked: Walked, sample: Session, way: str, kept: str, left: int) -> None:
    """With their time and page, to be put back, left for the next time, or removed."""
    typed = [Typed("What mattered", "interviews", sample.interview.uid, "mattered", "the board")]
    path = sample.store.path.with_name("left.json")
    draft = Draft(sample.clock.now() - timedelta(hours=1), 1, "elsewhere", typed)
    path.write_bytes(msgspec.json.encode(draft))
    sample.rescued = [Rescued(LeftDraft(path, draft), typed)]
    said = walked("unsaved", way, "q")
    assert "Typed today 16:00 and not saved: What mattered\nthe board\n" in said
    assert sample.interview.mattered == kept
    assert path.exists() == bool(left)


def test_another_pattern_and_number_of_breaths(walked: Walked, session: Session) -> None:
    """They are saved for the next time; an invalid number changes nothing."""
    said = walked("breathe", "Another pattern", "2", "Another number", "7", "Another number", "99", "q")
    assert "It takes a number from 1 to 60, so it was left as it was." in said
    assert session.options.breaths == 7
    assert session.options.pattern != "longer_out"
    assert ", 7 " in said


def test_how_wound_up_before_and_after(walked: Walked, session: Session, clock: StillClock) -> None:
    """The rating after the breath is printed beside the one before; any other text isn't noted."""
    session.set_options(breaths=10)
    said = walked("breathe", "How wound up", "8", "How wound up", "very", "Breathe", "How wound up", "3", "q")
    assert "It takes a number from 0 to 10, so nothing was noted." in said
    assert (session.interview.before, session.interview.after) == (8, 3)
    assert "Eight before, three now.\n" in said


def test_looking_around_and_tea(walked: Walked, session: Session) -> None:
    """Instead of breathing; a running tea timer can be stopped."""
    assert "five" in walked("breathe", "Look around", "q").casefold()
    said = walked("breathe", "Start the tea", "Stop the tea", "q")
    assert said.count("Start the tea timer") == 2


def test_a_bell_rings_for_each_breath(walked: Walked, session: Session) -> None:
    """If that option is set."""
    session.set_options(breaths=2)
    assert "\a" not in walked("breathe", "Breathe", "q")
    session.set_options(bell=True)
    assert walked("breathe", "Breathe", "q").count("\a") >= 2


def test_a_post_is_written_kept_and_burned(walked: Walked, session: Session) -> None:
    """Without a pledge the drawer is open; a burned post is no longer in it."""
    said = walked("drawer", "Write", "They were", "AWFUL.", ".", "They were", "Keep it", "q")
    assert "It is in the drawer." in said
    (post,) = session.store.posts.all()
    assert (post.text, post.fate) == ("They were\nAWFUL.", "kept")
    said = walked("drawer", "They were", "Burn", "Burn it", "Go back", "q")
    assert "\nThey were\nAWFUL.\n" in said
    assert "Burned.\n" in said
    assert "AWFUL" not in session.store.path.read_text()
    assert "Nothing in the drawer." in walked("drawer", "q")


def test_an_empty_text_is_not_put_in_the_drawer(walked: Walked, session: Session) -> None:
    """A dot alone adds nothing to the drawer."""
    walked("drawer", "Write", ".", "q")
    assert session.store.posts.all() == []


def test_a_post_of_a_quiet_belongs_to_it(walked: Walked, session: Session) -> None:
    """A post written from the page of the pledge is sealed at once."""
    now = session.clock.now()
    pledge = session.store.pledges.add(Pledge(off=["feeds"], until=now + timedelta(hours=5), signed_at=now))
    said = walked("quiet", "Put the post", "Write", "They were AWFUL.", ".", "q")
    assert session.store.posts.where(pledge=pledge.uid)[0].text == "They were AWFUL."
    assert "sealed, 3 words, today" in said


def test_their_answer_ends_the_quiet(walked: Walked, session: Session) -> None:
    """It is offered only for a pledge until an answer, which then counts as kept."""
    now = session.clock.now()
    session.store.pledges.add(Pledge(off=["feeds"], signed_at=now))
    walked("quiet", "They answered", "q")
    assert session.store.pledges.all()[0].ended == "kept"


def test_leaving_the_minute_keeps_the_pledge(walked: Walked, session: Session) -> None:
    """If the input ends while the breath is counted, the pledge runs on."""
    now = session.clock.now()
    session.store.pledges.add(Pledge(off=["feeds"], until=now + timedelta(hours=1), signed_at=now))
    walked("quiet", "Break it")
    assert session.store.pledges.all()[0].ended is None


def test_somebody_is_removed_with_their_note_after_a_question(walked: Walked, sample: Session) -> None:
    """The first answer keeps the person."""
    number = len(sample.people)
    walked("remember", "Remove", "Dana", "Keep", "q")
    assert len(sample.people) == number
    walked("remember", "Remove", "Dana", "Remove", "q")
    assert "Dana Whitfield" not in [each.name for each in sample.people]


@pytest.mark.parametrize("people", [0, 1, 2])
def test_a_point_goes_into_somebodys_note(walked: Walked, sample: Session, people: int) -> None:
    """With several people it asks whose; without any, a sentence says so and it asks again."""
    for each in sample.people[people:]:
        sample.store.people.remove(each)
    for item in sample.items:
        sample.store.items.remove(item)
    sample.store.interviews.change(sample.interview, sealed_at=None)
    sample.store.items.add(Item(interview=sample.interview.uid, text="the rig"))
    whose = ["Tomás"] if people == 2 else []
    said = walked("setdown", "", "", "", "Into a note", *whose, "I built a rig.", "q")
    if not people:
        assert "There is nobody to write to yet." in said
        assert sample.items[0].outcome is None
        return
    assert ("Whose note is it for?" in said) is (people == 2)
    wanted = sample.people[people - 1]
    assert (sample.items[0].outcome, sample.items[0].person) == ("note", wanted.uid)
    assert sample.items[0].plan == "I built a rig."
    assert f"Into a note, to {wanted.name}: I built a rig.\n" in said


def test_removing_the_last_open_point_seals_the_rest(walked: Walked, session: Session) -> None:
    """Decided items are sealed; an empty list isn't."""
    one = session.store.items.add(Item(interview=session.interview.uid, text="the rig"))
    walked("setdown", "", "", "", "Remove", "q")
    assert session.items == []
    assert session.interview.sealed_at is None
    session.store.items.add_all([one, Item(interview=session.interview.uid, text="the board")])
    walked("setdown", "", "", "", "Let it go", "Remove", "q")
    assert [each.outcome for each in session.items] == ["let_go"]
    assert session.interview.sealed_at is not None


def test_an_option_is_chosen_and_said(walked: Walked, session: Session) -> None:
    """Its group, its name, its value; then the new value."""
    said = walked("options", "1", "1", "Alex Morgan", "q")
    assert "Kept. " in said
    assert session.options.name == "Alex Morgan"


def test_a_post_of_yesterday_is_listed_with_its_day(walked: Walked, session: Session, clock: StillClock) -> None:
    """By its first words; a kept post is marked as such."""
    session.store.posts.add(Post(text="what I would have posted about it", fate="kept"))
    clock.advance(24 * 3600)
    assert "2. what I would have posted about it, yesterday, kept\n" in walked("drawer", "q")


def test_everything_about_a_lead_is_asked_and_kept(walked: Walked, session: Session) -> None:
    """A day with its time, whether it is hoped for, and once more; Enter alone keeps the time."""
    lead = session.store.leads.add(Lead(company="Acme", stage="applied"))
    before = ("", "Tester", "screening", "2 nov", "today", "call Dana", "friday 15:00")
    walked("leads", "Edit", *before, "Dana", "a friend", "https://acme.example", "R-1", "Zephyr", "2", "q")
    now = session.store.leads.get(lead.uid)
    assert now is not None
    assert (now.role, now.stage, now.next_step) == ("Tester", "screening", "call Dana")
    assert (str(now.next_on), str(now.next_at)) == ("2026-11-27", "15:00:00")
    assert (now.contact, now.source, now.url, now.notes) == ("Dana", "a friend", "https://acme.example", "Zephyr")
    assert now.reference == "R-1"
    assert now.hoped_for
    said = walked("leads", "Edit", *[""] * 6, "q")
    assert "[Enter: Friday, 15:00]: q" in said
    walked("leads", "Edit", *[""] * 6, "monday", *[""] * 5, "1", "q")
    now = session.store.leads.get(lead.uid)
    assert now is not None
    assert (str(now.next_on), now.next_at, now.hoped_for) == ("2026-11-30", None, False)


def test_the_notes_of_a_lead_are_read_and_the_evening_goes_on(walked: Walked, sample: Session) -> None:
    """A follow-up is drafted where there was no interview; then the review has tonight's interview as before."""
    tonight = sample.interview
    sample.store.leads.add(Lead(company="Quarry", stage="applied", contact="Priya"))
    said = walked("leads", "All leads", "quarry", "Quarry", "Notes", "1", "It may stay", "Go on", "q")
    assert "Priya, follow-up, draft" in said
    assert [note.form for note in sample.store.notes.all()][-1] == "follow_up"
    assert sample.interview.uid == tonight.uid


def test_a_comma_in_a_role_is_asked_about(walked: Walked, session: Session) -> None:
    """With both readings and the unchanged words; the choice isn't asked about again."""
    line = "Acme, Senior Engineer, Platform"
    said = walked("leads", "Add a lead", line, "company “Acme”, role “Senior Engineer, Platform”", "Leave it", "q")
    assert "Does the role go on: “Senior Engineer, Platform”?" in said
    assert "role: Senior Engineer, Platform\n" in said
    said = walked("leads", "Add a lead", line, "Leave it as it is", "Add it", "q")
    assert "role: Senior Engineer\n" in said
    assert [(lead.role, lead.notes) for lead in session.store.leads.all()] == [("Senior Engineer", "Platform")]


def test_a_line_says_all_that_was_understood(walked: Walked, session: Session) -> None:
    """Each fact with its label, before the lead is added."""
    line = (
        "Acme, Tester, applied 2 nov, call Priya friday, via a friend, priya@acme.example, https://acme.example/1"
    )
    said = walked("leads", "Add a lead", line, "Add it", "q")
    for part in (
        "company: Acme",
        "role: Tester",
        "stage: applied Monday 2 November",
        "next: call Priya, by Friday",
    ):
        assert f"{part}\n" in said
    for part in ("through: a friend", "contact: priya@acme.example", "link: https://acme.example/1"):
        assert f"{part}\n" in said


def test_a_list_is_imported_line_by_line(walked: Walked, session: Session, tmp_path: Path) -> None:
    """It asks about unknown columns and words, prints a preview, and imports nothing before a yes."""
    file = tmp_path / "jobs.csv"
    file.write_text("Company,Where,Stage\nAcme,Oslo,Talent pool\n", encoding="utf-8")
    said = walked("leads", "Import leads", str(file), "Go on", "Leave it", "q")
    assert "1 new lead, none already here, none to merge, none left out.\n" in said
    assert session.store.leads.all() == []
    answers = ("“Talent pool” under Stage", "found", "Go on", "Import what is shown")
    said = walked("leads", "Import leads", str(file), *answers, "q")
    assert "Added 1 lead.\n" in said
    (lead,) = session.store.leads.all()
    assert (lead.company, lead.stage, lead.notes) == ("Acme", "found", "Where: Oslo")
    assert session.options.lists[0].words == {"Talent pool": "found"}


def test_an_unreadable_list_gives_one_sentence(walked: Walked, tmp_path: Path) -> None:
    """The walk goes on."""
    assert "can't be opened: no such file or directory." in walked(
        *("leads", "Import leads", str(tmp_path / "nowhere.csv"), "q")
    )


def test_every_line_of_an_import_can_be_heard(walked: Walked, tmp_path: Path) -> None:
    """What was only counted is said in full on request; a heading and its meaning have a colon between them."""
    file = tmp_path / "jobs.csv"
    rows = "".join(f"Firm {letter},Cook,Applied\n" for letter in "ABCDE")
    file.write_text(f"Company,Post,Stage\n{rows}", encoding="utf-8")
    said = walked("leads", "Import leads", str(file), "Say every line", "Leave it", "q")
    assert "\nPost: role\n" in said.replace("\n  ", "\n")
    first, _, second = said.partition("Say every line")
    assert "Firm E" not in first
    assert "Firm E" in second


def test_a_list_is_chosen_its_companies_and_its_days_are_asked(
    walked: Walked, session: Session, tmp_path: Path
) -> None:
    """Everything that only the owner of a list knows is one question each."""
    file = tmp_path / "lists.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("jobs.csv", "Who,What,Sent\nAcme,Cook,03/11/2026\nHooli,Chef,05/11/2026\n")
        archive.writestr("other.csv", "Company,Role\nGlobex,Baker\n")
    said = walked("leads", "Import leads", str(file), "other", "Import what is shown", "q")
    assert "1 new lead" in said
    lone = tmp_path / "jobs.csv"
    lone.write_text("Who,What,Sent\nAcme,Cook,03/11/2026\nHooli,Chef,05/11/2026\n", encoding="utf-8")
    assert "no column is known to hold companies" in walked("leads", "Import leads", str(lone), "None of them", "q")
    answers = ("Who", "Go on", "3 November", "Import what is shown")
    said = walked("leads", "Import leads", str(lone), *answers, "q")
    assert "Which day is 03/11/2026?" in said
    assert {(each.company, each.applied_on) for each in session.store.leads.all()} == {
        *(("Globex", None), ("Acme", date(2026, 11, 3)), ("Hooli", date(2026, 11, 5))),
    }


def test_a_list_that_brings_nothing_new_says_so(walked: Walked, session: Session, tmp_path: Path) -> None:
    """Nothing is asked; and no file name at all leads back to the leads."""
    file = tmp_path / "jobs.csv"
    file.write_text("Company,Role\nAcme,Cook\n", encoding="utf-8")
    walked("leads", "Import leads", str(file), "Import what is shown", "q")
    assert "Nothing in it is new.\n" in walked("leads", "Import leads", str(file), "q")
    walked("leads", "Import leads", "", "q")
    assert len(session.store.leads.all()) == 1
