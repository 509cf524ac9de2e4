"""How the same mistake is put in other words, and what sounds like one and is none."""

import pytest

from tests.unit.domain.notes.test_checks import BODY, findings, rules

WORDINGS = {
    "pay": (
        *("my salary is 60k", "on holiday allowance", "and the vacation days", "of $90,000"),
        *("whether the pay is negotiable", "what the package looks like"),
        *("about wages", "the remuneration", "the bonuses", "the signing bonus", "pay rise", "how the pay was"),
        *("the compensation package", "your compensation", "the benefits package", "other benefits"),
        *("stock options", "an equity grant", "health insurance", "dental cover", "the pension plan", "the 401(k)"),
        *("my PTO", "the Christmas bonus", "how much is the holiday allowance"),
        *("paid leave", "relocation costs", "how much the job pays", "60,000 dollars a year"),
    ),
    "apology": ("I apologize for the delay", "with apologies for my late answer", "forgive my long answers"),
    "self-blame": (
        *("though I am not very good at whiteboards", "I know I talked a lot", "I blew the second question"),
        *("I was not prepared for SQL", "I wish I had explained it better", "I feel I did badly later"),
        *("I failed the test", "I rambled on", "I froze at first", "I talked too fast", "I am not very clear"),
        *("I did badly", "I let you down", "I hope I have not bored you", "my last answer was too short"),
        *("I should have said more", "I could have explained it", "I didn’t explain it well", "it was not my best"),
        *("that was my fault", "my lack of practice", "even though I lack practice", "I am no expert"),
        *("I may not have much experience", "I do lack practice", "I wasted your time", "I hope I was not dull"),
        *("my answer was poor", "I could have done better", "I hope I didn’t bore you"),
    ),
    "excuse": (
        *("I was so nervous", "because I had a headache", "as the train was delayed", "I hadn’t slept much"),
        *("due to my nerves", "as I was running late", "I was really tired", "the bus was late", "traffic was bad"),
        *("I had a cold", "I did not sleep", "I didn’t have enough time to prepare", "on a slow connection"),
        *("it was a bad day", "unfortunately it rained"),
    ),
    "personal": (
        *("since my wife is away", "as I lost my job in May", "I have been unemployed for a year"),
        *("my kids are ill", "I see my therapist", "I owe my rent", "as I have no childcare", "I am out of work"),
        *("I am broke", "I was laid off", "due to my health", "as a single parent", "I really need this job"),
        *("I hate my boss", "with my toxic manager", "I am going through a difficult year"),
        *("my divorce is nearly over", "as a Catholic", "I am going through a hard time", "because of my ADHD"),
    ),
    "pressing": (
        *("please reply by Friday", "I expect your answer", "kindly let me know within two days"),
        *("I need to know by noon", "you must decide", "I will assume that it is a no"),
    ),
    "leftover": (
        *("the (company)", "the <<board>>", "the $COMPANY", "the %name%", "INSERT NAME", "the N/A", "Your Name"),
        *("insert details here", "lorem ipsum", "TBD", "{0}"),
    ),
    "slip": (
        *("whoeverI’m with",),
        *("to here from you", "you’re help", "I was exited to see it", "I’m looking forward to meet the team"),
        *("its a great place", "your going to like it", "their are many", "I would of liked it", "all you help"),
        *("hope your doing well", "we discussed about maps", "between you and I", "the principle engineer"),
        *("I seen it", "could you advice me", "a lots of maps", "we were to late.", "it is better then before"),
    ),
    "misspelt": ("I learned alot", "very mcuh", "I definately do", "the oppurtunity", "best regrads"),
    "emoji": ("thanks :-)", "thanks ☺", "thanks 🙏🏽", "thanks ^^", "haha"),
    "shouting": ("I AM SO HAPPY", "THANK YOU", "that was sooo good"),
}  # fmt: skip
MEANT = {
    "you’re help": "your", "for you time": "your", "of you team": "your", "all you help": "your",
    "to busy to talk": "too", "to late.": "too", "between you and I": "between you and me",
    "the principle engineer": "principal", "I seen": "I saw", "please advice": "advise", "a lots of": "a lot of",
    "your going to": "you’re", "hope your well": "you’re", "looking forward to meet you": "forward to meeting",
    "to here from you": "hear", "the roll we spoke of": "role", "would of liked": "have", "exited about": "excited",
    "discussed about": "discuss, without “about”", "loose the chance": "lose", "its been good": "it’s",
    "it’s team": "its", "their are": "there", "better then before": "than", "peaked my interest": "piqued",
    "an affect on it": "effect", "your advise": "advice", "the hiring manger": "manager", "a pubic talk": "public",
    "with a interview": "an", "with an great team": "a", "and i hope so": "I",
    "each of them were glad": "was", "neither of the ovens have doors": "has",
    "on Saturday's": "without the apostrophe", "less girls than boys": "fewer girls", "an advice for me":
    "advice, without “a”",
}  # fmt: skip
"""A slip, and the word that is offered for it."""
HARMLESS = (
    *("and the benefits of Zephyr", "and about the pay module of your product", "and I hope to hear back soon"),
    *("the best of both worlds", "you said that I should have a look at Zephyr", "my team lead", "an SQL board"),
    *("a European role", "an hour", "a unique board", "a one-off", "because the roll-out plan is public"),
    *("the MRI, CT and PET scanners", "the REST API", "the CAN bus and RTOS", "a break in the children’s ward"),
    *("as my former manager likes to say", "(see the link)", "your question on on-call", "a 60 % cut in boot time"),
    *("I got the code running", "which was rather nice", "a move to early stages", "I gave advice to you"),
    *("the compensation of temperature", "an added bonus", "it’s good", "the team and its size", "the roll call"),
    *("a dental radiograph", "my wife laughed", "I was nervous and you were kind", "I need to know how it ends"),
    *("please let me know what you decide", "the board with Tomás", "Tomás’s board", "you, Tomás and Will"),
    *("what Tomás, who was late, said", "your colleagues, Tomás and Will", "I thank Tomás for it"),
    *("good luck to you, then", "all you need is tests", "what I had had before", "1,000 units at 3.3 V"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "words"), [(rule, words) for rule, all_of in WORDINGS.items() for words in all_of]
)
def test_a_mistake_is_found_in_other_words(rule: str, words: str) -> None:
    """Each is asked about by its own rule."""
    assert rule in rules(BODY.replace("a while", f"a while, {words}"))


@pytest.mark.parametrize(("slip", "meant"), MEANT.items())
def test_a_slip_is_asked_about_with_what_was_meant(slip: str, meant: str) -> None:
    """The question and the advice name the word, so that nobody has to look it up."""
    found = findings(BODY.replace("a while", f"a while, {slip}, and so on"))
    (asked,) = (each for each in found if each.rule == "slip")
    assert asked.question.endswith(f"{meant}?")
    assert asked.advice.endswith(f"{meant}.")


@pytest.mark.parametrize("words", HARMLESS)
def test_what_sounds_like_one_is_left_alone(words: str) -> None:
    """No question for it."""
    assert rules(BODY.replace("a while", f"a while, {words}")) == []


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        *(("pay", each) for each in ("Is there a pension?", "I was wondering how much holiday I would get.")),
        *(("pay", each) for each in ("I would need at least 45k.", "My current employer pays me 38,000.")),
        *(("self-blame", each) for each in ("I was a bag of nerves.", "I made a mess of the last question.")),
        *(("self-blame", each) for each in ("I let myself down.", "I felt foolish about the tides.")),
        *(("personal", each) for each in ("I suffer from migraines.", "I am three months pregnant.")),
        *(("personal", each) for each in ("You have beautiful eyes.", "I would love to take you for a drink.")),
        *(("pleading", each) for each in ("Please do not overlook me.", "Have mercy on me, I have nobody else.")),
    ],
)
def test_what_takes_from_a_note_is_asked_about(rule: str, sentence: str) -> None:
    """As a sentence of its own."""
    assert rules(BODY.replace("I am glad to hear from you.", f"I am glad. {sentence}")) == [rule]


@pytest.mark.parametrize(
    "said",
    [
        "The bid to the foundation has since been successful: £48,000 over two years.",
        "If the trustees see fit to hire me as caretaker, I would be honoured.",
    ],
)
def test_money_of_work_and_a_modest_if_are_no_faults(said: str) -> None:
    """A grant that was won is no pay, and who leaves it to them doesn't plead."""
    body = BODY.replace("Kind regards", f"{said}\n\nKind regards")
    assert not {each.rule for each in findings(body)} & {"pay", "pleading"}
