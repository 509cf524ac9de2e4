"""Jottings of one part that look doubtful and aren't, and some that look harmless and are asked about."""

import pytest

from afterview_tui.writing.jottings import doubts
from afterview_tui.writing.jottings.phrase import phrase
from tests.corpus import jottings


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("how they handle burnout", "Thank you for telling me how you handle burnout."),
        ("what to do when a patient dies", "Thank you for telling me what to do when a patient dies."),
        ("never once checked her phone", "I liked that you never once checked your phone."),
        ("we both hate the phrase touch base", "I was glad to find that we both hate the phrase touch base."),
        ("asked what I'd do if a guest was drunk", "I liked that you asked what I'd do if a guest was drunk."),
        ("made me laugh so hard I nearly died", "Thank you for making me laugh so hard I nearly died."),
        ("showed me the maternity wing", "Thank you for showing me the maternity wing."),
        ("told me the secret of good pastry", "Thank you for telling me the secret of good pastry."),
        ("apologised for the broken lift", "Thank you for apologising for the broken lift."),
        ("£300 a year for tools", "It was useful to hear about the £300 a year for tools."),
    ],
)
def test_a_dark_word_that_hurts_nobody_is_not_asked_about(said: str, sentence: str) -> None:
    """Denied, acted, supposed, shared, or no more than the name of a thing."""
    assert (phrase(said).sentence, phrase(said).doubt) == (sentence, "")


@pytest.mark.parametrize(
    "said",
    [
        "never got over losing the contract",
        "couldn't stop yawning",
        "why they lost the Siemens contract",
        "how she got fired",
        "hates the new manager",
        "an awkward silence after my answer",
        "two sick lads",
        "she's on maternity leave",
        "we both hate his boss",
        "asked my age",
        "asked if I want children",
        "kept looking at the door",
        "made fun of the boss",
        "laughed when I dropped the tray",
    ],
)
def test_what_hurts_somebody_is_still_asked_about(said: str) -> None:
    """The same words about a person, their company, or that hour."""
    assert phrase(said).doubt == doubts.AWKWARD


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("lent me two pens and I have them still", "Thank you for lending me two pens; I have them still."),
        ("gave me boots and they fit", "Thank you for giving me boots; they fit."),
        (
            "says goats are sweet until they're yours",
            "It was good to hear that goats are sweet until they're yours.",
        ),
        ("has her own saws and lends them", "I liked hearing that you have your own saws and lend them."),
        (
            "Learned Polish bookbinding from his uncle in Lublin",
            "I liked hearing that you learned Polish bookbinding from your uncle in Lublin.",
        ),
        ("showed me the charts they use", "Thank you for showing me the charts you use."),
    ],
)
def test_whom_a_pronoun_means_is_told_from_the_line(said: str, sentence: str) -> None:
    """Things named before are "they"; whose uncle it is, is plain; the company is "you"."""
    assert (phrase(said).sentence, phrase(said).doubt) == (sentence, "")


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("honey from hives on the roof", "I enjoyed hearing about the honey from hives on the roof."),
        ("a cupboard full of trumpets", "I will remember the cupboard full of trumpets."),
        ("the cold store", "I enjoyed hearing about the cold store."),
        ("boat ride to the far pontoon", "I will remember the boat ride to the far pontoon."),
        ("40 letters a day", "It was useful to hear about the 40 letters a day."),
        ("the fish the pupils named", "I enjoyed hearing about the fish the pupils named."),
        ("said pupils ought to paint more", "It was good to hear that pupils ought to paint more."),
        ("new trams arrive in june, maybe", "It was good to hear that new trams arrive in June perhaps."),
        ("dosn't like spreadsheets", "I enjoyed hearing that you don't like spreadsheets."),
        ("perhaps a second post in spring", "It was useful to hear that there may be a second post in spring."),
        ("starter is nine years old", "It was good to hear that the starter is nine years old."),
        ("grew up in the uk", "I liked hearing that you grew up in the UK."),
        ("worked xmas eve", "I liked hearing that you worked Christmas Eve."),
        ("does the rota by hand", "I liked hearing that you do the rota by hand."),
        ("pier repairs in winter only", "I enjoyed hearing about the pier repairs in winter only."),
        ("a rota made of wooden pegs", "I will remember the rota made of wooden pegs."),
        ("first job was in a bakery", "It was good to hear that your first job was in a bakery."),
        ("gave me a saw needs sharpening", "Thank you for giving me a saw that needs sharpening."),
        ("5 min walk from the station", "It was useful to hear about the 5-minute walk from the station."),
        ("stopped the talk to fetch me water", "Thank you for stopping the talk to fetch me water."),
        ("he was patient", "Thank you for being patient."),
        ("tought me to splice", "Thank you for teaching me to splice."),
        ("let me seperate the yolks", "Thank you for letting me separate the yolks."),
        ("Without her I would not have found the gate", "Without you I would not have found the gate."),
        ("the ledger nobody has opened", "I enjoyed hearing about the ledger nobody has opened."),
        ("good to see the plans", "It was good to see the plans."),
        ("loved her drawings", "I loved your drawings."),
        ("impressed by the archive", "I was impressed by the archive."),
        ("both head chefs started as porters", "It was good to hear that both head chefs started as porters."),
        ("half the beds are empty in May", "It was useful to hear that half the beds are empty in May."),
        ("my old teacher works with her", "It was good to hear that my old teacher works with you."),
        ("was told not to worry", "I was glad to be told not to worry."),
        ("got invited to the supper", "I was glad to be invited to the supper."),
        ("first bus out is 5.10", "It was useful to hear that the first bus out is 5.10."),
        ("it was her who painted the stairs", "It was good to hear that it was you who painted the stairs."),
        ("we're both left handed", "I was glad to find that we're both left handed."),
        ("reckons they'll move by june", "I enjoyed hearing that you reckon you'll move by June."),
        ("wanted to know why I'd left", "I liked that you wanted to know why I'd left."),
        ("a filing cabinet never crashes", "It was useful to hear that a filing cabinet never crashes."),
        ("advice re visas", "Thank you for your advice about visas."),
        ("was the first one to read my file", "You were the first one to read my file."),
        ("my French was good enough, he said", "I was glad that you found my French good enough."),
        ("no uniform except steel toes", "Thank you for telling me that there is no uniform except steel toes."),
        ("can bring my own stool", "It was good to hear that I can bring my own stool."),
        ("will ring on Thursday", "It was useful to hear that you will ring on Thursday."),
        ("everybody had read my CV", "I noticed that everybody had read my CV."),
        ("the porter drew a map for me", "I liked that the porter drew a map for me."),
        ("has never used a ladder", "I enjoyed hearing that you have never used a ladder."),
        ("our train was late and they waited", "It was good to hear that our train was late and you waited."),
        ("names of all the cows", "I enjoyed hearing about the names of all the cows."),
        ("hums when she welds", "I liked hearing that you hum when you weld."),
        ("whether I sing", "I was glad that you asked whether I sing."),
        ("because of him I'll finish my thesis", "Because of you I'll finish my thesis."),
        ("if it snows everybody shovels", "Thank you for explaining that if it snows everybody shovels."),
        ("met everyone at the briefing", "I enjoyed meeting everyone at the briefing."),
        ("met the queen in 1998", "I liked hearing that you met the queen in 1998."),
        ("liked that I'd rowed at school", "I was glad that you liked that I'd rowed at school."),
        ("same birthday as me", "I was glad to find that we have the same birthday."),
        ("the fish counter is where you learn", "It was good to hear that the fish counter is where you learn."),
        ("explained the rota honestly", "Thank you for explaining the rota honestly."),
        ("four looms and only two run", "I enjoyed hearing about the four looms."),
        ("whether I'd get my own van", "It was good to talk about whether I'd get my own van."),
        ("whether I'd move", "I was glad that you asked whether I'd move."),
        ("steel vs brass", "I enjoyed hearing about steel vs brass."),
        ("explained it twice and never sighed", "I liked that you explained it twice and never sighed."),
        ("makes her own glaze", "I liked hearing that you make your own glaze."),
        ("'s been there for years", "I liked hearing that you've been there for years."),
        ("theyre hiring", "It was good to hear that you're hiring."),
        ("reckons robots won't bake bread", "I enjoyed hearing that you reckon robots won't bake bread."),
        ("left handed like me", "I liked hearing that you are left-handed like me."),
        ("gave demo of the crane", "Thank you for giving a demo of the crane."),
        ("the box full of lost scarves", "I enjoyed hearing about the box full of lost scarves."),
        ("thinks 3 months is enough", "I enjoyed hearing that you think 3 months is enough."),
    ],
)
def test_plain_things_are_put_plainly(said: str, sentence: str) -> None:
    """A missing article, verb or capital is no reason to ask."""
    assert (phrase(said).sentence, phrase(said).doubt) == (sentence, "")


@pytest.mark.parametrize(
    ("said", "doubt"),
    [
        ("cf. above", doubts.NAMED),
        ("die Brauerei im Keller", doubts.LANGUAGE),
        ("wet floor everywhere", doubts.NAMED),
        ("thought I was somebody else", doubts.SHAPE),
        ("was let go from there once", doubts.AWKWARD),
        ("the Bristol thing", doubts.SHAPE),
        ("my phone rang", doubts.MINE),
        ("heating off till november", doubts.NAMED),
        ("talks very fast", doubts.SHAPE),
        ("the usual questions", doubts.SHAPE),
        ("isnt sure the job will last", doubts.SHAPE),
        ("is not sure yet", doubts.SHAPE),
        ("she thinks the boss's plan is silly", doubts.SHAPE),
        ("can't say yet who will take over", doubts.AWKWARD),
        ("had questions about my gap", doubts.AWKWARD),
        ("makes her laugh", doubts.WHO),
        ("lets her dog sleep there", doubts.WHO),
        ("was gruff at first", doubts.SHAPE),
        ("was firm but fair", doubts.VERDICT),
        ("thinks the roster is daft", doubts.SHAPE),
        ("thought I was overdressed", doubts.SHAPE),
        ("kept clicking his pen", doubts.SHAPE),
        ("winked at the panel", doubts.AWKWARD),
        ("what the porter earns", doubts.PAY),
        ("my weld was bad and she showed me another", doubts.SORRY),
        ("they're short of staff", doubts.AWKWARD),
    ],
)
def test_what_only_the_writer_knows_is_asked(said: str, doubt: str) -> None:
    """A reference to nothing, a mistaken identity, a fault in brackets, and who told whom."""
    assert phrase(said).doubt == doubt


@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize(
    "said",
    [
        "the roof leaked all winter",
        "night staff get the worst rota",
        "the lift is broken",
        "the fire in the depot",
        "leak in the roof",
    ],
)
def test_trouble_is_no_pleasure(said: str, place: int) -> None:
    """What went wrong there was not good to hear, but good of them to say."""
    told = phrase(said, place).ways[0].text
    assert not {"good", "glad", "liked", "enjoyed", "appreciated", "lovely"} & {*told.split()}, told


def test_what_was_met_and_found_right_stays() -> None:
    """Lines of strangers, with the sentence that was read and found right, or asked about where they had to be."""
    for each in jottings("met"):
        found = phrase(each.said, each.place, name=each.name, helped=each.helped)
        assert found.sentence == each.sentence, each.said
