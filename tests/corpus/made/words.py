"""Words of the mistakes made on purpose: what is taken for what, what is left over, what is said too much."""

from collections.abc import Mapping, Sequence

SMALL = (
    "the|a|an|to|of|for|in|on|with|at|and|you|is|was|it|be|have|that|my|your|from|about|as|by|are|were|would|will"
    "|me"
)


def _pairs(*told: str) -> Mapping[str, Sequence[str]]:
    """Each word, and the others of its line."""
    found: dict[str, list[str]] = {}
    for line in told:
        names = line.split()
        for name in names:
            found.setdefault(name, []).extend(each for each in names if each != name)
    return found


def _only(wrong: str, *right: str) -> Mapping[str, Sequence[str]]:
    """Right words for which one is written."""
    return dict.fromkeys(right, (wrong,))


CONFUSED: Mapping[str, Mapping[str, Sequence[str]]] = {
    "it's for its": _only("it's", "its"),
    "its for it's": _only("its", "it's"),
    "there, they're for their": {"their": ("there", "they're")},
    "their, they're for there": {"there": ("their", "they're")},
    "then for than": _only("then", "than"),
    "than for then": _only("than", "then"),
    "you're, you for your": {"your": ("you're", "you")},
    "your for you're": _only("your", "you're"),
    "to for too": _only("to", "too"),
    "too for to": _only("too", "to"),
    "form, from": _pairs("form from"),
    "off, of": _pairs("off of"),
    "quite, quiet": _pairs("quite quiet"),
    "where, were": _pairs("where were"),
    "know, now": _pairs("know now", "knew new", "known none"),
    "here, hear": _pairs("here hear", "heard herd"),
    "though, through": _pairs("though through thought"),
    "the, they, he": {"the": ("they", "he", "teh"[::-1][:2]), "they": ("the",), "then": ("the",)},
    "in, on, is, it, if, at": {
        "in": ("is", "on", "it"),
        "on": ("in", "one", "no"),
        "is": ("in", "it", "as"),
        "it": ("is", "in", "if"),
        "if": ("of", "it", "is"),
        "at": ("as", "an", "it"),
        "as": ("at", "is", "a"),
        "of": ("if", "on", "or"),
        "or": ("of", "our"),
        "and": ("an", "any"),
        "an": ("and", "a"),
        "our": ("or", "out"),
        "out": ("our",),
    },
    "has, have, had": {
        "have": ("has", "of"),
        "has": ("have", "had"),
        "was": ("were", "as", "is"),
        "are": ("is", "our"),
    },
    "other pairs": _pairs(
        "lose loose",
        "affect effect",
        "accept except",
        "advice advise",
        "manager manger",
        "week weak",
        "whole hole",
        "piece peace",
        "right write",
        "weather whether",
        "past passed",
        "led lead",
        "role roll",
        "board bored",
        "course coarse",
        "site sight",
        "break brake",
        "choose chose",
        "public pubic",
        "think thing",
        "with wit",
        "work word",
        "hope hop",
        "been being bean",
        "man men",
        "woman women",
        "this his",
        "them then",
        "much mush",
        "time tome",
        "best bets",
        "thank tank",
        "what want",
        "more mote",
        "first fist",
        "team tram",
        "shift shirt",
        "staff stuff",
        "experience experienced",
        "interested interesting",
        "principal principle",
        "complement compliment",
        "stationary stationery",
        "plane plain",
        "practice practise",
        "personal personnel",
        "waste waist",
        "wait weight",
        "for fir",
        "like lie",
        "used use",
        "suppose supposed",
        "a an",
    ),
}
LEFT = (
    *("[Company]", "[company name]", "<name>", "{{role}}", "XX", "XXX", "(company name)", "[insert detail here]"),
    *("TBD", "TODO", "___", "<<position>>", "[NAME]", "%FIRSTNAME%", "{company}", "(insert date)", "xxxx", "[?]"),
)
PHRASES: Mapping[str, Sequence[str]] = {
    "pay": (
        "Could you tell me what the salary would be?",
        "I would need at least £32,000 a year.",
        "I was hoping for $25 an hour.",
        "What does the job pay?",
        "I would also like to know how many days of holiday there are.",
        "I expect to be paid a bit more than I get now.",
        "Is there room to negotiate on the money?",
        "How much is the hourly rate?",
        "My current employer pays me 45k.",
        "I am looking for around 60,000 plus bonus.",
        "Please let me know about the benefits and the pension.",
        "Would overtime be paid?",
    ),
    "begging": (
        "Please, please give me this job.",
        "I am begging you to take me.",
        "I would do anything for this job.",
        "I really need this job because my rent is due.",
        "This job means everything to me.",
        "You won't regret it if you hire me.",
        "Please hire me.",
        "I am desperate for work.",
        "I will be heartbroken if I don't get it.",
        "Please don't say no.",
        "Just give me one chance.",
        "I don't know what I will do if you turn me down.",
    ),
    "apology": (
        "I am sorry that I was late.",
        "I apologise for rambling on.",
        "Sorry for being so nervous.",
        "Please forgive my poor answers.",
        "I apologize for taking up so much of your time.",
        "Sorry again about the phone going off.",
        "I feel I have to apologise for my answer about the budget.",
        "I'm sorry if I talked too much.",
        "Please excuse my shaky voice.",
        "My apologies for the state of my shoes.",
    ),
    "self-blame": (
        "I know I did badly on the last question.",
        "I am sure the other candidates were better.",
        "I was terrible at the task.",
        "I messed up the second answer.",
        "I know I am not the strongest candidate.",
        "I made a fool of myself.",
        "I froze when you asked about the figures.",
        "My mind went blank at the end.",
        "I should have prepared better.",
        "I don't have much experience, I know.",
    ),
    "pressing": (
        "I need your answer by Friday.",
        "Please reply as soon as possible.",
        "I expect to hear from you by tomorrow.",
        "If I don't hear from you by Monday I will take another offer.",
        "Kindly respond immediately.",
        "Please confirm by return.",
        "I must have a decision this week.",
        "I will call you every day until I hear.",
    ),
    "emoji": ("I loved it \U0001f60a", "It was great :-)", "See you soon xx", "lol", "I laughed a lot haha."),
    "shouting": ("I REALLY want to work with you.", "It was AMAZING.", "I AM SO EXCITED.", "Thank you SO MUCH."),
}
PHONES = ("Sent from my iPhone", "Sent from my Samsung Galaxy", "Get Outlook for iOS", "Sent via mobile")
