"""A rule that isn't sure stays silent: what people write in their own trades, places and languages."""

from datetime import date

import pytest

from afterview_tui.domain.notes.checks import Circumstances, Limits, check
from afterview_tui.domain.records import Form, Note, Person

TEXT = (
    "Thank you for the long talk about the harbour on Thursday. I liked how you keep the charts, and I have thought"
    " about the third mooring since. {more}"
)


def asked(
    greeting: str, more: str = "", end: str = "Regards,\nJo Penrose", name: str = "Tony Vella", company: str = ""
) -> list[str]:
    """The questions about a note with this greeting, this sentence and this end."""
    known = Circumstances(
        person=Person(name=name), company=company, written_on=date(2026, 11, 30), has_subject=False
    )
    body = f"{greeting}\n\n{TEXT.format(more=more)}\n\n{end}\n"
    return [each.question for each in check(Note(body=body), known)]


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("G'day Tony,", "Tony Vella"),
        ("Hi, Tony,", "Tony Vella"),
        ("Good evening, Mr. Vella,", "Mr. Tony Vella"),
        ("Kia ora Tony,", "Tony Vella"),
        ("Wotcha Tony!", "Tony Vella"),
        ("Chère Madame,", "Mme Odile Vella"),
        ("Dear DS Vella,", "Detective Sergeant Tony Vella"),
        ("Dear Commissioner Vella,", "Commissioner Tony Vella"),
        ("Dear Barney,", "Barney Vella and Odile Swann"),
        ("Dear Odile and Barney,", "Barney and Odile Vella"),
        ("Dear Mr Vella and colleagues,", "Mr Tony Vella"),
        ("Hi Bart,", "Bartlett Vella"),
        ("A Thaidhg, a chara,", "Tadhg Vella"),
        ("Milý Tomáši,", "Tomáš Vella"),
        ("Hi Major,", "Major Vella"),
        ("Respected Sister,", "Sister Agnes Vella"),
        ("Sehr geehrte Frau Magistra Vella,", "Mag. Odile Vella"),
    ],
)
def test_people_greet_as_they_do_where_they_live(greeting: str, name: str) -> None:
    """Each of these greets the one it is for."""
    assert asked(greeting, name=name) == []


def test_a_greeting_within_the_first_sentence() -> None:
    """ "Tony, thanks for" greets, and what follows it is the note."""
    text = TEXT.format(more="").replace("Thank you", "Tony, thanks")
    known = Circumstances(person=Person(name="Tony Vella"), company="Vella Moorings", has_subject=False)
    assert check(Note(body=f"{text}\n\nRegards,\nJo Penrose\n"), known) == []


@pytest.mark.parametrize("greeting", ["G'day Sam,", "Good evening, Mr. Smith,", "Kia ora Moana,", "Dear DS Vela,"])
def test_another_name_in_such_a_greeting_is_asked(greeting: str) -> None:
    """A name stays a name, whatever stands before it."""
    assert len(asked(greeting)) == 1


@pytest.mark.parametrize(
    "more",
    [
        "Thanks a million for that.",
        "I would leave it be until spring.",
        "I have a B.Com. degree and a B.Ed. certificate.",
        "My answer was a bit long-winded, so here it is in short.",
        "My father fished, and I was sick only the once.",
        "The old crane was a sorry sight.",
        "The chef worked on garde-manger for years.",
        "I sang it in the kitchen: nessun dorma!",
        "I have anything in between.",
        "It was kind of you to choose me out of two hundred.",
        "You know more than I, and so did they.",
        "I have read The Lonely City since.",
        "The tests for E. coli and B. subtilis are new to me.",
        "I laughed about the parrot (sorry).",
        "I am sorry about the seagulls.",
        "What I should have said is that the tide turns at four.",
        "The chairs in my church can be yours for the day.",
        "The shino on your shelf is by a friend.",
        "I drove the route: Long Compton is tight with the bins out.",
    ],
)
def test_what_is_said_so_is_left_alone(more: str) -> None:
    """Set phrases, words of other languages, abbreviations, titles."""
    assert asked("Dear Tony,", more) == []


@pytest.mark.parametrize("end", ["Grazie mille,", "Le gach dea-ghuí,", "Diolch yn fawr,", "Love xx"])
def test_farewells_of_other_languages_are_no_slips(end: str) -> None:
    """A word or two in the language of the place."""
    assert asked("Dear Tony,", end=f"{end}\nJo Penrose") == []


@pytest.mark.parametrize(
    "more",
    [
        "Two people can speak for me:\n\n- Ron Pike, Bodmin Joinery, 01632 960114",
        "At Akate Farms that alone saved us an hour.",
        "I have a certificate in School Bus S1.",
        "I applied for the position of Bank Clerk.",
    ],
)
def test_another_name_that_stands_for_no_company_of_theirs(more: str) -> None:
    """Referees, earlier places, certificates and roles are not asked about."""
    assert asked("Dear Tony,", more, company="Lanhydrock Timber") == []


@pytest.mark.parametrize(
    ("more", "question"),
    [
        ("I saw the cabinet You have.", "“cabinet You”: is a full stop missing?"),
        ("I read the log because we.", "Does this sentence end?"),
        ("I would be a good fit for your law firm.", "“your law firm”: did you mean Elm Road School?"),
        ("I hope to try it at Marlowfield.", "“Marlowfield”: did you mean Elm Road School?"),
        ("Thanks again, Melissa, for the tea.", "“Melissa”: is that whom this note is for?"),
        ("I thank you, Mr Hutchins.", "“Mr Hutchins”: is that whom this note is for?"),
        ("Iwas glad of it.", "“Iwas”: is it two words?"),
        ("Friday's are best for me.", "“Friday's”: is it without the apostrophe?"),
        ("I never seen it before.", "“never seen”: is a word missing?"),
        ("I read it on Monday It was long.", "“Monday It”: is a full stop missing?"),
        ("I read it this morning (Friday).", "“this morning (Friday”: today is a Monday. Is that meant?"),
        ("Thanks again, tony.", "“tony”: is it Tony?"),
        ("I have three tomatos in a pot.", "“tomatos”: is it tomatoes?"),
        ("I have long experi ence of it.", "“experi ence”: is it one word?"),
        ("I wanted to thank for it.", "“thank for”: is it “thank you for”?"),
        ("We met on Sunday 27 November.", "“Sunday 27 November”: that date is a Friday. Is that meant?"),
    ],
)
def test_what_is_surely_wrong_is_asked(more: str, question: str) -> None:
    """At its words."""
    assert question in asked("Dear Tony,", more, company="Elm Road School")


def test_two_sentences_without_a_mark_are_asked_about() -> None:
    """Where the second one begins."""
    more = (
        "I came by on Monday I liked the yard the old crane by the gate is a beauty I would mend it first of all."
    )
    assert "These run on without a mark. Are they two sentences?" in asked("Dear Tony,", more)


@pytest.mark.parametrize(
    ("end", "question"),
    [
        ("Samatha Wren\nsamantha.wren@example.com", "“Samatha”: is it Samantha?"),
        ("Samatha Wren\nlinkedin.com/in/samantha-wren", "“Samatha”: is it Samantha?"),
        ("Sam Wren\nsamantha.wren@example.com", ""),
        ("Élodie Wren\nelodie.wren@example.com", ""),
        ("Samatha Wren\njobs.office@example.com", ""),
    ],
)
def test_an_address_below_shows_how_a_name_is_spelt(end: str, question: str) -> None:
    """Where it has the other name as it is signed."""
    assert asked("Dear Tony,", end=f"Regards,\n{end}") == ([question] if question else [])


def test_the_end_without_a_name_is_asked_at_its_last_sentence() -> None:
    """Not at the beginning of the paragraph."""
    body = f"Dear Tony,\n\n{TEXT.format(more='I can start in May.')}\n"
    (found,) = check(Note(body=body), Circumstances(person=Person(name="Tony Vella"), has_subject=False))
    assert (found.rule, found.words) == ("sign-off", "I can start in May.")


@pytest.mark.parametrize(
    "body",
    [
        "Dear Tony,\nThank you for the tour. Thank you for the tour.\n\nRegards,\nJo",
        "Dear Tony,\n\nI liked Dr. Vella's mooring a lot. It held.\nI liked Dr. Vella's mooring a lot.\n\nJo",
        "Dear Tony, I liked the board by the gate and all that is on it, and\nso on. We talked. I liked the board"
        " by the gate and all that is on it, and so on.\n\nRegards,\nJo",
    ],
    ids=["behind the greeting", "with a short form", "wrapped"],
)
def test_a_sentence_that_stands_there_twice(body: str) -> None:
    """Wherever its lines are broken, and whatever stands before it on its line."""
    known = Circumstances(person=Person(name="Tony Vella"), has_subject=False)
    assert "twice" in [each.rule for each in check(Note(body=body), known)]


@pytest.mark.parametrize(
    ("more", "asked_about"),
    [
        ("I would bring the same care to the crane by the", True),
        ("I have sailed since I was nine, and the harbour office knows my", True),
        ("I would bring the same care to the crane", True),
        ("I would bring the same care to the crane.", False),
        ("Look forward to hearing from you", False),
        ("Two things stay with me:", False),
    ],
)
def test_a_paragraph_that_breaks_off(more: str, asked_about: bool) -> None:
    """One without a mark at its end, where the others have one, but for a wish as many send it."""
    assert ("Does this sentence end?" in asked("Dear Tony,", f"It held.\n\n{more}")) is asked_about


@pytest.mark.parametrize("right", ["a one-off", "a European tour", "an hour", "an MRI", "an x-ray", "an mp3"])
def test_a_and_an_go_by_their_sound(right: str) -> None:
    """Not by the letter; names of letters are left alone."""
    assert asked("Dear Tony,", f"We spoke of {right} there.") == []


@pytest.mark.parametrize("wrong", ["a apple", "an user", "an yoga class", "a unusual day", "a honest man"])
def test_a_and_an_that_were_taken_for_each_other(wrong: str) -> None:
    """At the small word."""
    article, meant = wrong.split()[0], "a" if wrong.startswith("an ") else "an"
    assert asked("Dear Tony,", f"We spoke of {wrong} there.") == [f"“{article}”: is it {meant}?"]


@pytest.mark.parametrize(
    ("more", "question"),
    [
        ("Thank you for the pen cil.", "“pen cil”: is it one word?"),
        ("It is in the gar den.", "“gar den”: is it one word?"),
        ("I saw the kettle in the pot shed.", ""),
    ],
)
def test_a_word_that_a_space_has_cut(more: str, question: str) -> None:
    """Both parts of which may be words."""
    assert asked("Dear Tony,", more) == ([question] if question else [])


def test_a_name_beside_theirs_that_nobody_has() -> None:
    """Where it is noted who was there."""
    body = f"Dear Tony,\n\nIt was good to meet you and {{}}. {TEXT.format(more='')}\n\nRegards,\nJo Penrose\n"
    known = Circumstances(person=Person(name="Tony Vella"), others=[Person(name="Odile Swann")], has_subject=False)
    assert check(Note(body=body.format("Odile")), known) == []
    (found,) = check(Note(body=body.format("Maureen")), known)
    assert (found.words, found.question) == ("Maureen", "“Maureen”: is that who was there, too?")


def test_a_company_with_two_slips() -> None:
    """Where the word is none."""
    assert "“Lanhyrdok”: is it Lanhydrock?" in asked("Dear Tony,", "I would join Lanhyrdok.", company="Lanhydrock")


@pytest.mark.parametrize(
    ("greeting", "name"),
    [
        ("Chef,", "Tony Vella"),
        ("Bonjour Madame,", "Madame Odile Vella"),
        ("Dear Councillors,", "Councillor Tony Vella"),
    ],
)
def test_a_calling_greets_where_people_use_it(greeting: str, name: str) -> None:
    """In kitchens, in French, and to several who have one title."""
    form: Form = "group" if greeting.endswith("ors,") else "email"
    body = f"{greeting}\n\n{TEXT.format(more='')}\n\nRegards,\nJo Penrose\n"
    others = [Person(name="Odile Swann")] if form == "group" else []
    known = Circumstances(person=Person(name=name), others=others, has_subject=False)
    assert check(Note(form=form, body=body), known) == []


@pytest.mark.parametrize(
    ("more", "company", "question"),
    [
        (
            "Please give my thanks to everyone at Corbel Analytics.",
            "Vella & Finch",
            "“Corbel Analytics”: did you mean",
        ),
        ("I like what Blu Cypress Bank does here.", "Blue Cypress Bank", "“Blu”: is it Blue?"),
        ("It was calm. (add something about the boats)", "", "Is this still to be filled in?"),
        ("I would take anything you have, even unpaid.", "", "Does it plead?"),
        ("I wish I had said that the tide turns at four.", "", ""),
        ("I should have added that I can cook.", "", ""),
        ("At seventy-one one hardly hopes for it.", "", ""),
        ("The bush kindy and the perio clinic are near.", "", ""),
    ],
)
def test_more_of_what_strangers_wrote(more: str, company: str, question: str) -> None:
    """What is wrong is asked at its words, what only sounds so is left alone."""
    found = asked("Dear Tony,", more, company=company)
    assert [each for each in found if question and each.startswith(question)] or found == []
    assert bool(question) is bool(found)


def test_another_job_in_the_place_of_theirs() -> None:
    """Where it is said to be the one that was talked of."""
    body = "Dear Tony,\n\nThank you for talking to me about the {} role. I liked the mooring.\n\nJo Pew\n"
    known = Circumstances(
        person=Person(name="Tony Vella"), role="Harbour pilot", has_subject=False, limits=Limits(fewest=5)
    )
    assert check(Note(body=body.format("harbour pilot")), known) == []
    assert check(Note(body=body.format("trainee")), known) == []
    (found,) = check(Note(body=body.format("receptionist")), known)
    assert (found.words, found.question) == ("receptionist", "“receptionist”: did you mean Harbour pilot?")


@pytest.mark.parametrize(
    ("form", "day", "is_right"), [("follow_up", "Monday", True), ("follow_up", "Thursday", False)]
)
def test_the_day_counts_in_a_follow_up_too(form: Form, day: str, *, is_right: bool) -> None:
    """The interview was on a Monday."""
    text = TEXT.format(more="").replace(" on Thursday", "")
    body = f"Dear Tony,\n\nThank you again for seeing me on {day}. {text}\n\nJo Pew\n"
    monday = date(2026, 11, 30)
    known = Circumstances(person=Person(name="Tony Vella"), held_on=monday, written_on=monday, has_subject=False)
    assert (check(Note(form=form, body=body), known) == []) is is_right
