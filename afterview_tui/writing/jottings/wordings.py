"""How a jotting of each shape is put, in several ways; neighbours on a panel get different ones.

``{past}``, ``{base}`` and ``{gerund}`` are what somebody did, by the form of its first verb; ``{it}`` is whatever
else was noted, ``{It}`` the same with a capital. Only what was said is claimed.
"""

Wordings = tuple[str, ...]

DONE: Wordings = (
    "Thank you for {gerund}.",
    "I was glad that you {past}.",
    "It was good of you to {base}.",
    "I appreciated that you {past}.",
    "I liked that you {past}.",
    "You {past}, and I am glad you did.",
)
"""What somebody did for the writer."""
LIKED: Wordings = (
    "I liked that you {past}.",
    "I was glad that you {past}.",
    "I will remember that you {past}.",
    "You {past}, and I am glad you did.",
)
"""What somebody did in the conversation, that nobody thanks for."""
LIKED_THAT: Wordings = (
    "I liked that {it}.",
    "I was glad that {it}.",
    "I will remember that {it}.",
    "It has stayed with me that {it}.",
)
"""What was seen or lived there, with its subject."""
BEING: Wordings = (
    "Thank you for being {it}.",
    "I appreciated that you were {it}.",
    "I liked that you were {it}.",
    "I was glad that you were {it}.",
    "It helped that you were {it}.",
)
"""How somebody was."""
HELPED: Wordings = (
    "It helped that {it}.",
    "I am glad that {it}.",
    "It meant something that {it}.",
)
"""What was so of somebody who helped."""
OBSERVED: Wordings = (
    "I liked that {it}.",
    "I noticed that {it}.",
    "I will remember that {it}.",
)
"""What one sees somebody do."""
ASKED: Wordings = (
    "I was glad that you asked {it}.",
    "You asked {it}, and I keep thinking about it.",
    "I liked that you asked {it}.",
)
"""What begins with "how" or "whether" and is about the writer."""
ABOUT_YOU: Wordings = (
    "I liked hearing that {it}.",
    "It was good to hear that {it}.",
    "I was interested to hear that {it}.",
    "I enjoyed hearing that {it}.",
    "I remember you saying that {it}.",
)
"""A fact about the person."""
NEWS: Wordings = (
    "It was good to know that {it}.",
    "I was interested to hear that {it}.",
    "It was useful to hear that {it}.",
    "I made a note that {it}.",
    "I remember you saying that {it}.",
)
"""A fact about the work."""
TOLD: Wordings = (
    "Thank you for telling me {it}.",
    "It was good to hear {it}.",
    "I was interested to hear {it}.",
    "I liked hearing {it}.",
    "It was useful to hear {it}.",
)
"""What begins with "how" or "why"."""
QUESTION: Wordings = (
    "Your question has stayed with me: “{it}?”",
    "I keep coming back to your question, “{it}?”",
    "I am still thinking about your question, “{it}?”",
    "You asked me something that I keep turning over: “{it}?”",
)
QUOTE: Wordings = (
    "You said {it}, and that has stayed with me.",
    "I wrote down what you said: {it}.",
    "I remember you saying {it}.",
    "I keep thinking about your words: {it}.",
)
NAMED: Wordings = (
    "I enjoyed hearing about {it}.",
    "It was good to hear about {it}.",
    "I keep thinking about {it}.",
    "I was interested to hear about {it}.",
    "I liked hearing about {it}.",
)
"""Something named with its article."""
SEEN: Wordings = (
    "{It} {has} stayed with me.",
    "I will remember {it}.",
    "I keep thinking about {it}.",
    "I can still picture {it}.",
)
"""Something seen there, and not told about."""
YOURS: Wordings = (
    "{It} {has} stayed with me.",
    "I keep thinking about {it}.",
    "I enjoyed {it}.",
    "I will remember {it}.",
    "Thank you for {it}.",
)
"""What was somebody's own: their advice, their question."""
GIVEN: Wordings = (
    "Thank you for {it}.",
    "I was glad of {it}.",
    "I appreciated {it}.",
    "{It} {has} stayed with me.",
)
"""What was given or lent."""
ENJOYED: Wordings = (
    "I enjoyed {it}.",
    "Thank you for {it}.",
    "I liked {it}.",
    "I was glad of {it}.",
    "I will remember {it}.",
)
"""What was done or had together."""
DOING: Wordings = (
    "I enjoyed {gerund}.",
    "I liked {gerund}.",
    "It was good to {base}.",
    "I was glad of the chance to {base}.",
)
"""What begins with a gerund: "seeing the lab"."""
TOGETHER: Wordings = (
    "I enjoyed {gerund}.",
    "It was good to {base}.",
    "I was glad that we {past}.",
    "I liked that we {past}.",
)
"""What "we" did."""
IN_COMMON: Wordings = (
    "I was glad to find that {it}.",
    "It was good to find that {it}.",
    "I liked finding out that {it}.",
    "I was pleased to learn that {it}.",
)
WHOLE: Wordings = ("{It}",)
"""A sentence of its own already."""
