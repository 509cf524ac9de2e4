"""The plain walk, question by question: the output, what b and q do, and what is saved."""

from collections.abc import Callable
from datetime import timedelta

import msgspec
import pytest

from afterview_tui.actions import interviews, quiet, setting_down
from afterview_tui.domain.calm.breathing import Pacer
from afterview_tui.domain.calm.patterns import PATTERNS
from afterview_tui.domain.fields import NOTE_FORMS, NOTE_FORMS_IN_FULL
from afterview_tui.domain.records import Form, Item, Lead, Person, Pledge, Post
from afterview_tui.options import Options
from afterview_tui.plain.breathe import sit
from afterview_tui.plain.session import PlainSession
from afterview_tui.plain.walk import walk_from
from afterview_tui.session import Session
from afterview_tui.store import Refused, Store
from afterview_tui.store.drafts import Typed
from tests.noting import other_window
from tests.support import StillClock
from tests.unit.listener import Listener


def test_enter_twice_is_the_first_breath(walked: Callable[..., str]) -> None:
    """A new user isn't asked anything before."""
    said = walked("home", "", "")
    assert "Small, easy breaths. No need to breathe deeply." in said
    assert "\n1 of 30: in 2 3 4, out 2 3 4 5 6\n2 of 30: in" in said
    assert "Thirty breaths. That's the pause." in said


@pytest.mark.parametrize("answer", ["0", "8", "x", "-1", "1e1", "¹"])
def test_a_number_that_is_not_there(walked: Callable[..., str], answer: str) -> None:
    """The valid numbers and the list are printed again."""
    said = walked("breathe", answer)
    assert "Enter a number between 1 and 7.\n\nWhat now?\n1. Breathe: Longer out" in said
    assert said.count("7. Go on\nEnter a number between 1 and 7 [Enter: 1]: ") == 2


def test_the_keys_are_told_on_a_question_mark(walked: Callable[..., str]) -> None:
    """Once at the start, and on ? again, followed by the question."""
    said = walked("breathe", "?")
    assert said.count("b or back goes back a question; q, quit or exit leaves. Everything is kept.") == 2
    assert "put it in quotes.\nWhat now?\nEnter a number between 1 and 7 [Enter: 1]: " in said


def test_b_goes_back_a_question_and_then_a_page(walked: Callable[..., str], session: Session) -> None:
    """From the second question to the first, from the first to the previous page; answers are kept."""
    said = walked("remember", "Kestrel", "b", "b", "q")
    assert "Role, such as Embedded Engineer: b\nCompany [Enter: Kestrel]: b\n\nBreathe\n" in said
    assert session.interview.company == "Kestrel"
    assert session.interview.steps == {"remember": "later", "breathe": "at"}


def test_steering_words_as_answers(walked: Callable[..., str], session: Session) -> None:
    """A company named Q, and one typed by mistake."""
    walked("remember", "\\Q", "b", "", "Engineer", "b", "-", "q")
    assert (session.interview.company, session.interview.role) == ("Q", "")


def test_a_day_that_cannot_be_read(walked: Callable[..., str], session: Session) -> None:
    """One sentence and the question again; the day that is then understood is in brackets later."""
    said = walked("remember", "Kestrel", "", "", "", "", "someday", "friday", "b", "b")
    assert "I can't read “someday” as a date." in said
    assert "By when [Enter: Friday]: b" in said
    assert str(session.interview.decision_on) == "2026-11-27"


def test_a_name_in_small_letters_is_asked_about(walked: Callable[..., str], session: Session) -> None:
    """Both ways are there to choose from, and nothing is written otherwise unasked."""
    said = walked("remember", "Kestrel", "", "", "", "", "", "1", "dana whitfield", "1", "q")
    assert "Is it “Dana Whitfield”?" in said
    assert [each.name for each in session.people] == ["Dana Whitfield"]


def test_a_person_is_saved_with_the_first_answer(walked: Callable[..., str], session: Session) -> None:
    """Leaving in the middle of a person's questions keeps the person."""
    walked("remember", "Kestrel", *[""] * 5, "1", "Tomás", "q")
    assert [person.name for person in session.people] == ["Tomás"]


def test_an_empty_name_goes_back(walked: Callable[..., str], session: Session) -> None:
    """No person is added, there are no more questions, and Enter alone then goes on."""
    said = walked("remember", "Kestrel", *[""] * 5, "1", "", "", "q")
    assert "You greet them as" not in said
    assert "3. Go on\nEnter a number between 1 and 3 [Enter: 3]: \n\nSet down" in said
    assert session.store.people.all() == []


def test_a_refused_answer_is_kept_as_a_draft(
    walked: Callable[..., str], session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the file can't be written, a sentence says so, and the words are offered at the next start."""

    def full(*_: object, **__: object) -> None:
        raise Refused("Not saved: the disk is full.")

    interviews.new.do(session)
    with monkeypatch.context() as patch:
        patch.setattr(Store, "save", full)
        said = walked("remember", "Kestrel", "q")
    assert (
        "Not saved: the disk is full.\nYour words are kept separately; the next start offers them to you." in said
    )
    assert [typed.text for typed in session.store.drafts.held] == ["Kestrel"]


@pytest.mark.parametrize(
    ("still", "line"),
    [
        (False, "1 of 2: in 2 3 4, out 2 3 4 5 6\n2 of 2: in 2 3 4, out 2 3 4 5 6\n"),
        (True, "1 of 2: in, out\n2 of 2"),
    ],
)
def test_breaths_are_counted(session: Session, clock: StillClock, still: bool, line: str) -> None:
    """One line per breath with a number per second; no numbers in still mode."""
    session.options = msgspec.structs.replace(session.options, still=still)
    prompter = Listener((), clock)
    assert sit(PlainSession(prompter, session), Pacer(PATTERNS["longer_out"], 2))
    assert line in prompter.out.getvalue()
    assert "Two breaths. That's the pause." in prompter.out.getvalue()


def test_enter_stops_the_breath(session: Session, clock: StillClock) -> None:
    """At once, without the closing line."""
    prompter = Listener((), clock)
    prompter.waits = [lambda: False] * 15 + [lambda: True]
    pacer = Pacer(PATTERNS["longer_out"], 30)
    assert not sit(PlainSession(prompter, session), pacer)
    assert prompter.out.getvalue().endswith("1 of 30: in 2\n")


def test_a_machine_that_slept_stops_the_breath(session: Session, clock: StillClock) -> None:
    """It doesn't try to catch up."""

    def sleep() -> bool:
        clock.advance(600)
        return False

    prompter = Listener((), clock)
    prompter.waits = [sleep]
    sit(PlainSession(prompter, session), Pacer(PATTERNS["longer_out"], 30))
    assert prompter.out.getvalue().endswith("1 of 30: in\n")


def test_what_is_sealed_stays_sealed(walked: Callable[..., str], session: Session) -> None:
    """Sealed items are shown only after a question."""
    session.store.items.add(Item(interview=session.interview.uid, kind="worry", text="my joke", outcome="let_go"))
    setting_down.seal.do(session, [session.interview])
    assert "my joke" not in walked("setdown", "2", "1", "q")
    assert session.interview.sealed_at is not None
    walked("setdown", "2", "2", "q")
    assert session.interview.sealed_at is None


def test_b_reopens_the_last_decision(walked: Callable[..., str], session: Session) -> None:
    """A mistaken decision can be changed."""
    for text in ("one", "two"):
        session.store.items.add(Item(interview=session.interview.uid, text=text))
    said = walked("setdown", "", "", "", "3", "b", "2", "Bring it", "", "3", "q")
    assert said.count("You forgot: one (2 to decide)") == 2
    assert [(item.outcome, item.plan) for item in session.items] == [("lesson", "Bring it"), ("let_go", "")]


def test_a_text_ends_on_a_dot(walked: Callable[..., str], sample: Session) -> None:
    """After several lines, including empty ones; a dot inside a line doesn't end it."""
    walked("thank", "1", "3", "Dear Dana,", "", "b", "... thank you.", ".", "q")
    assert sample.store.notes.all()[0].body == "Dear Dana,\n\nb\n... thank you.\n"
    assert sample.store.notes.all()[0].state == "draft"


def test_a_note_is_looked_over_a_question_at_a_time(walked: Callable[..., str], sample: Session) -> None:
    """The same questions as in the window, counted; with the last one dismissed, the note is looked over."""
    note = sample.store.notes.all()[1]
    sample.store.notes.change(note, body=note.body.replace("Thank you", "Sorry for [this]. Thank you"))
    said = walked("thank", "2", "5", "1", "2", "q")
    assert "There are two questions." in said
    assert "Is this still to be filled in? Line 3: [this]" in said
    assert "Does it apologise? Line 3: Sorry" in said
    assert [(each.state, each.dismissed) for each in sample.store.notes.all()[1:2]] == [
        ("draft", ["apology:sorry"])
    ]
    walked("thank", "2", "5", "2", "q")
    assert sample.store.notes.all()[1].state == "looked_over"


def test_a_note_is_read_a_sentence_at_a_time(walked: Callable[..., str], sample: Session) -> None:
    """b goes back one sentence."""
    note = sample.store.notes.all()[1]
    sample.store.notes.change(note, body="Dear Tomás,\n\nSorry for [this]. Thank you.\n\nAlex Morgan\n")
    said = walked("thank", "2", "6", "", "b", "", "", "", "", "q")
    assert "Dear Tomás,  (1 of 4): \nSorry for [this].  (2 of 4): b\nDear Tomás,  (1 of 4)" in said


def test_a_follow_up_is_written_and_counts_once_sent(walked: Callable[..., str], sample: Session) -> None:
    """It is listed with the sent thanks; the lead's next step is printed, and undone."""
    lead = next(each for each in sample.store.leads.all() if each.company == "Kestrel Robotics")
    sample.store.interviews.change(sample.interview, lead=lead.uid)
    said = walked("thank", "1", "10", "1", "8", "5", "10", "1", "7", "2", "1", "q")
    assert "\nKestrel Robotics: ask once more, by Monday 30 November.\n" in said
    assert "\nKestrel Robotics: wait for their call, by " in said
    note, now = sample.note(sample.people[0]), sample.store.leads.get(lead.uid)
    assert note is not None
    assert now is not None
    assert (note.form, note.state, now.follow_ups) == ("follow_up", "draft", 0)
    assert [each.state for each in sample.store.notes.where(person=sample.people[0].uid)] == ["sent", "draft"]


def test_the_drawer_is_sealed_while_it_is_quiet(walked: Callable[..., str], session: Session) -> None:
    """Posts are shown only after the quiet period."""
    now = session.clock.now()
    pledge = session.store.pledges.add(Pledge(off=["feeds"], until=now + timedelta(hours=1), signed_at=now))
    session.store.posts.add(Post(text="A post nobody sees"))
    said = walked("drawer", "2", "q")
    assert "sealed, 4 words, today" in said
    assert "nobody sees" not in said
    session.store.pledges.change(pledge, ended="kept", ended_at=now)
    assert "A post nobody sees\n" in walked("drawer", "2", "3", "2", "q")
    assert session.store.posts.all()[0].text == ""


@pytest.mark.parametrize(("answer", "ended"), [("1", None), ("2", "released")])
def test_breaking_the_quiet_takes_a_minute(
    walked: Callable[..., str], session: Session, answer: str, ended: str | None
) -> None:
    """A minute of breathing comes first, then the question, with staying quiet as its first answer."""
    now = session.clock.now()
    session.store.pledges.add(Pledge(off=["feeds"], until=now + timedelta(hours=1), signed_at=now))
    said = walked("quiet", "3", answer, "q")
    assert "6 of 6: in 2 3 4, out 2 3 4 5 6" in said
    assert session.store.pledges.all()[0].ended == ended


def test_a_promise_is_signed_by_its_own_sentence(walked: Callable[..., str], session: Session) -> None:
    """Another sentence doesn't sign it; leaving keeps the answers so far."""
    said = walked("quiet", "LinkedIn", "yesterday", "their answer", "If it rings, I walk.", "If it rings", "", "q")
    assert "Until when? Try tomorrow evening, friday 18:00, or their answer." in said
    assert "That is not quite the same sentence yet." in said
    (pledge,) = session.store.pledges.all()
    assert (pledge.off, pledge.until, pledge.if_then) == (["LinkedIn"], None, "If it rings, I walk.")
    assert pledge.signed_at is None


def test_a_promise_takes_a_day_of_its_own(walked: Callable[..., str], session: Session) -> None:
    """With the same words as the window's field."""
    walked("quiet", "LinkedIn", "friday 18:00", "", "q")
    (pledge,) = session.store.pledges.all()
    assert pledge.until is not None
    assert (pledge.until.strftime("%A %H:%M"), pledge.until > session.clock.now()) == ("Friday 18:00", True)


def test_a_due_lead_opens_from_home(walked: Callable[..., str], sample: Session) -> None:
    """Home begins with what is due."""
    said = walked("home", "1", "done", "q")
    assert "1. Due: Ask about the second round (Ostrander Rail): since yesterday" in said
    assert "\nThis lead\n1. Next step: what to do next, and on which day\n" in said
    lead = next(each for each in sample.store.leads.all() if each.company == "Ostrander Rail")
    assert lead.next_on is not None
    assert lead.next_on > sample.clock.now().date()


def test_words_are_found_everywhere_but_in_what_is_sealed(walked: Callable[..., str], sample: Session) -> None:
    """A person leads to Remember, a lead to its actions; a worry that was let go isn't found."""
    said = walked("find", "ships fridays", "1", "q")
    assert "1. person: Tomás de la Vega" in said
    assert said.endswith("8. Go on\nEnter a number between 1 and 8 [Enter: 8]: q\nEverything is kept.\n")
    assert "Company, such as Acme [Enter: Northlight Audio]: q" in walked("find", "priya", "1", "Edit", "q")
    assert "0 found" in walked("find", "too fast", "q")


def test_typed_text_is_never_an_escape_sequence(walked: Callable[..., str], session: Session) -> None:
    """An escape sequence in a name reaches neither the file nor the terminal."""
    session.store.people.add(Person(interview=session.interview.uid, name="Dana\x1b]52;c;eA==\x07"))
    said = walked("remember", "Kestrel\x1b[31m", "q")
    assert "\x1b" not in said
    assert session.interview.company == "Kestrel"


@pytest.mark.parametrize("form", ["group", "follow_up", "after_no"])
def test_every_form_of_the_window_has_its_name_here(
    walked: Callable[..., str], sample: Session, form: Form
) -> None:
    """A note whose form was changed in the window is listed, and its form can be changed here."""
    note = sample.store.notes.all()[0]
    sample.store.notes.change(note, form=form)
    said = walked("thank", "1", "11", "q")
    assert f"Dana Whitfield, {NOTE_FORMS[form]}, " in said
    assert NOTE_FORMS_IN_FULL[form] in said


def test_another_form_is_chosen_with_the_advice_of_the_window(
    walked: Callable[..., str], sample: Session, clock: StillClock
) -> None:
    """It says whether a card would arrive in time before the form is chosen."""
    decision = (clock.now() + timedelta(days=1)).date()
    sample.store.interviews.change(sample.interview, decision_on=decision)
    said = walked("thank", "1", "11", "q")
    advice = "They decide tomorrow; a card posted today may arrive on Thursday."
    assert said.index(advice) < said.index("What kind of note?\n1. An e-mail to them")


def test_a_paragraph_keeps_what_another_window_wrote(
    walked: Callable[..., str], sample: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If different paragraphs are changed here and there, the note has both changes."""
    note = sample.store.notes.all()[0]
    sample.store.notes.change(note, body="Dear Dana,\n\nThank you.\n\nAlex\n")
    shown = PlainSession.text

    def meanwhile(plain: PlainSession, lead: str, typed: Typed) -> str:
        other = other_window(sample)
        other.store.notes.change(other.store.notes.all()[0], body="Dear Dana,\n\nThank you.\n\nAlex Morgan\n")
        return shown(plain, lead, typed)

    monkeypatch.setattr(PlainSession, "text", meanwhile)
    walked("thank", "1", "2", "1", "Dear Dr. Whitfield,", ".", "1", "1", "q")
    assert sample.store.notes.all()[0].body == "Dear Dr. Whitfield,\n\nThank you.\n\nAlex Morgan\n"


def test_another_form_of_a_sent_note_is_a_second_note(walked: Callable[..., str], sample: Session) -> None:
    """The sent note is unchanged."""
    dana = sample.people[0]
    sent = sample.note(dana)
    assert sent is not None
    sample.store.notes.change(sent, state="sent", sent_at=sample.clock.now())
    walked("thank", "1", "8", "5", "q")
    assert [(note.form, note.state) for note in sample.store.notes.where(person=dana.uid)] == [
        ("email", "sent"),
        ("follow_up", "draft"),
    ]


def test_a_quiet_that_is_over_is_said_and_ended(walked: Callable[..., str], session: Session) -> None:
    """Once, on any page, as in the window."""
    now = session.clock.now()
    session.store.pledges.add(Pledge(off=["feeds"], until=now - timedelta(hours=1), signed_at=now))
    assert "Your quiet time is over." in walked("leads", "q")
    assert session.store.pledges.all()[0].ended == "kept"
    assert "Your quiet time is over." not in walked("leads", "q")


def test_a_promise_that_is_left_half_written_lasts_till_tomorrow(
    walked: Callable[..., str], session: Session
) -> None:
    """Not until an answer, which wasn't chosen; the window shows it the next time."""
    walked("quiet", "LinkedIn", "q")
    (pledge,) = session.store.pledges.all()
    assert pledge.until == session.clock.now().replace(hour=18) + timedelta(days=1)


def test_tea_that_is_ready_is_announced_as_a_page_is_left(
    walked: Callable[..., str], session: Session, clock: StillClock
) -> None:
    """When the next page is left after it is ready."""
    session.tea.pour(4, clock.now())
    clock.advance(241)
    assert "Your tea is ready." in walked("breathe", "7", "q")


def test_a_lead_is_kept_by_the_rule_of_the_window(walked: Callable[..., str], session: Session) -> None:
    """The suggested step is used; a past day isn't kept."""
    today = session.clock.now().date()
    session.store.leads.add(Lead(company="Acme", stage="applied", applied_on=today))
    said = walked("leads", "4", "q")
    assert "Next: ask for an update, by Monday 30 November?\n" in said
    kept = session.store.leads.all()[0]
    assert (kept.next_step, kept.next_on) == ("ask for an update", today + timedelta(days=7))
    session.store.leads.change(kept, next_on=today - timedelta(days=1), reviewed_on=None)
    assert "That day has gone by" in walked("leads", "4", "q")


def test_a_lead_is_not_closed_without_a_reason(walked: Callable[..., str], session: Session) -> None:
    """The stages don't include "closed"; closing asks for a reason."""
    session.store.leads.add(Lead(company="Acme", stage="applied"))
    said = walked("leads", "8", "", "", "", "q")
    assert "6. accepted" in said
    assert "7. closed" not in said


@pytest.mark.parametrize(
    ("place", "answers", "asked"),
    [
        ("leads", ("1", "Initech, Tester"), "In one line"),
        ("leads", ("1", "Acme", "1", "1", "ask Priya how things stand"), "Next step"),
        ("setdown", ("", "the clock", "", "", "2", "bring the diagram"), "The lesson"),
    ],
)
def test_an_answer_is_held_until_the_questions_with_it_are_answered(
    tmp_path_factory: pytest.TempPathFactory, place: str, answers: tuple[str, ...], asked: str
) -> None:
    """If the connection drops between two questions, the answer is in brackets the next time."""
    clock = StillClock()
    store = Store(tmp_path_factory.mktemp("line") / "afterview.json", clock)
    session = Session(store, clock, Options(name="Alex"))
    walk_from(PlainSession(Listener(answers, clock), session), place)
    words = answers[-1]
    assert [each.text for each in store.drafts.held] == [words]
    again = Session(store, clock, Options(name="Alex"))
    for name, texts in {each.uid: {each.field: each.text} for each in store.drafts.held}.items():
        again.kept.typing(name, texts)
    prompter = Listener(("1" if place == "leads" else "", *([] if place == "leads" else ["", "", "2"])), clock)
    walk_from(PlainSession(prompter, again), place)
    (line,) = [line for line in prompter.out.getvalue().splitlines() if line.startswith(asked)]
    assert f"[Enter: {words}]" in line


def test_a_step_without_a_day_is_kept_for_the_next_time(walked: Callable[..., str], sample: Session) -> None:
    """Left at the second of two questions or at the confirmation, the first answer is in brackets."""
    assert "[Enter: call Priya]" not in walked("leads", "1", "call Priya", "q")
    assert "[Enter: call Priya]" in walked("leads", "1", "write to Priya", "friday", "q")
    said = walked("leads", "1", "call Priya", "b", "b", "q")
    assert "Next step [Enter: call Priya]: b" in said, "the question before, with its answer"
    assert "[Enter: call Priya]" in walked("leads", "1", "write to Priya", "friday", "q")
    walked("leads", "9", "Acme, Backend Engineer", "q")
    assert "[Enter: Acme, Backend Engineer]" in walked("leads", "9", "b", "q")
    assert "[Enter: Acme, Backend Engineer]" in walked("leads", "9", "Acme", "1", "q")
    assert "[Enter: Acme, Backend Engineer]" not in walked("leads", "9", "b", "q")


def test_a_refused_option_is_shown_again(walked: Callable[..., str], session: Session) -> None:
    """A refused answer is shown again when the option is opened the next time."""
    said = walked("options", "1", "3", "many", "q")
    assert "not kept" in said
    assert "You typed this here before: “many”." in walked("options", "1", "3", "b", "q")


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        ("2", "“2” is not kept as words. In quotes it is."),
        ("again", "“again” is not kept as words. In quotes it is."),
        ("u", "u undoes where you choose from a list. In quotes it is kept as a word."),
    ],
)
def test_an_answer_for_a_list_is_not_kept_as_words(
    walked: Callable[..., str], session: Session, slip: str, said: str
) -> None:
    """A number typed a question too late would stand among what was forgotten; in quotes it is meant."""
    assert said in walked("setdown", "", "", slip, f"“{slip}”", "the test rig", "q")
    assert [each.text for each in session.items] == [slip, "the test rig"]


def test_a_company_is_no_number(walked: Callable[..., str], session: Session) -> None:
    """Nor is a role; a round and a reference may be one."""
    walked("remember", "2", "Acme", "1", "Tester", "2", "q")
    assert (session.interview.company, session.interview.role, session.interview.round) == ("Acme", "Tester", "2")


def test_a_number_is_nothing_to_stay_off(walked: Callable[..., str], session: Session) -> None:
    """The answer of a menu, typed one question too late, is asked again."""
    said = walked("quiet", "2", "LinkedIn", "q")
    assert "“2” is not kept as words. In quotes it is.\n" in said
    assert quiet.unsigned(session.known, session.interview).off == ["LinkedIn"]
