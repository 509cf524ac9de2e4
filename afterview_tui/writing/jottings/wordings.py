"""How a jotting of each shape is put, in several ways; neighbours on a panel get different ones.

``{past}``, ``{base}`` and ``{gerund}`` are what somebody did, with its first verb in that form; ``{it}`` is the
rest, ``{It}`` the same with a capital. Nothing is claimed beyond what was said.
"""

Wordings = tuple[str, ...]

DONE: Wordings = (
    "Thank you for {gerund}.",
    "I appreciated that you {past}.",
    "Many thanks for {gerund}.",
    "It was kind of you to {base}.",
    "It helped that you {past}.",
)
"""What somebody did for the writer."""
PROMISED: Wordings = ("Thank you for {gerund}.", "I was glad that you {past}.", "I appreciated that you {past}.")
"""What somebody promised."""
FAVOUR: Wordings = (
    "Thank you for {gerund}.",
    "It was kind of you to {base}.",
    "I am grateful that you {past}.",
    "I appreciated that you {past}.",
)
"""A favour: what was given, lent, arranged or said on the writer's behalf."""
GRATEFUL: Wordings = (
    "I am grateful that you {past}.",
    "I was glad that you {past}.",
    "I appreciated that you {past}.",
)
"""Favours with a second verb, which would clash with a gerund."""
KIND_WORDS: Wordings = (
    "Thank you for your kind words about {it}.",
    "I was glad of your kind words about {it}.",
    "I appreciated your kind words about {it}.",
)
"""What somebody praised."""
LIKED: Wordings = ("I liked that you {past}.", "I was glad that you {past}.", "I appreciated that you {past}.")
"""What somebody did in the conversation that one doesn't thank for."""
CHEERED: Wordings = (
    "I was glad that you {past}.",
    "I was pleased that you {past}.",
    "It meant a lot that you {past}.",
)
"""What somebody liked or loved, since a second "liked" would jar."""
FOUND: Wordings = (
    "I was glad that you found {it}.",
    "I was pleased that you found {it}.",
    "It meant a lot that you found {it}.",
)
"""What somebody thought of the writer's work."""
LIKED_THAT: Wordings = ("I liked that {it}.", "I was glad that {it}.", "I appreciated that {it}.")
"""What was seen or experienced there, with its subject."""
BEING: Wordings = (
    "Thank you for being {it}.",
    "I appreciated that you were {it}.",
    "I liked that you were {it}.",
    "I was glad that you were {it}.",
    "It helped that you were {it}.",
)
"""How somebody was."""
HELPED: Wordings = ("I am grateful that {it}.", "It helped a great deal that {it}.", "It meant a lot that {it}.")
"""What was true of somebody who helped."""
LIKED_HOW: Wordings = ("I liked {it}.", "I will remember {it}.", "I noticed {it}.")
"""A clause with "how" about what was seen."""
OBSERVED: Wordings = ("I liked that {it}.", "I noticed that {it}.", "I was glad that {it}.")
"""What one sees somebody do, rather than hears about."""
NOTICED: Wordings = ("I noticed that {it}.", "I liked that {it}.", "I was glad to see that {it}.")
"""What others did there, which was seen."""
ASKED: Wordings = (
    "I was glad that you asked {it}.",
    "I liked that you asked {it}.",
    "I appreciated that you asked {it}.",
)
"""A clause with "how" or "whether" about the writer."""
ABOUT_YOU: Wordings = (
    "I liked hearing that {it}.",
    "It was good to hear that {it}.",
    "I enjoyed hearing that {it}.",
    "I remember you saying that {it}.",
)
"""A fact about the person."""
OPINION: Wordings = (
    "I enjoyed hearing that {it}.",
    "It was interesting to hear that {it}.",
    "I liked hearing that {it}.",
)
"""What somebody thinks, or does not like."""
CAREER: Wordings = (
    "It was interesting to hear that {it}.",
    "It was interesting to learn that {it}.",
    "I was interested to hear that {it}.",
)
"""What somebody's work is, which one doesn't like or dislike."""
DID_ONCE: Wordings = ("I liked that {it}.", "I was glad that {it}.", "You mentioned that {it}.")
"""What somebody did, seen or told."""
NEWS: Wordings = (
    "It was good to hear that {it}.",
    "It was interesting to hear that {it}.",
    "Thank you for telling me that {it}.",
    "I was interested to hear that {it}.",
    "I remember you saying that {it}.",
)
"""A fact about the work."""
WARM: Wordings = (
    "It was good to hear that {it}.",
    "I liked hearing that {it}.",
    "It was lovely to hear that {it}.",
)
"""A heart-warming fact about the work: its people, its table, its animals."""
STAYED: Wordings = ("You {past}, and that has stayed with me.", "I will remember that you {past}.")
"""What somebody did, whether seen or told."""
DISCUSSED: Wordings = ("It was good to talk about {it}.", "I was glad that we talked about {it}.")
"""A clause with "whether" that isn't about the writer."""
OPENLY: Wordings = ("Thank you for saying openly that {it}.", "Thank you for telling me openly that {it}.")
"""What somebody conceded, or what went wrong there: no pleasure to hear, but good of them to say."""
PRACTICAL: Wordings = (
    "It was useful to hear that {it}.",
    "Thank you for telling me that {it}.",
    "It was useful to learn that {it}.",
)
"""A practical fact about the work: its tools, figures and hours."""
EXPLAINED: Wordings = ("Thank you for explaining that {it}.", "I remember you explaining that {it}.")
"""What is done there if something happens."""
TOLD: Wordings = (
    "Thank you for telling me {it}.",
    "It was good to hear {it}.",
    "It was interesting to hear {it}.",
    "I liked hearing {it}.",
    "It was useful to hear {it}.",
)
"""A clause with "how" or "why"."""
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
    "I liked hearing about {it}.",
    "I was interested to hear about {it}.",
    "I keep thinking about {it}.",
)
"""Something named with its article."""
FIGURES: Wordings = (
    "It was useful to hear about {it}.",
    "Thank you for telling me about {it}.",
    "It was interesting to hear about {it}.",
)
"""A plan, a figure or a rule of the work."""
STORY: Wordings = ("I enjoyed {it}.", "I liked {it}.", "I will remember {it}.")
"""A story or a joke."""
REMARKED: Wordings = ("{It} has stayed with me.", "I keep coming back to {it}.", "I will remember {it}.")
"""What somebody said about a thing, without the words."""
POINT: Wordings = ("I liked {it}.", "I keep coming back to {it}.", "I will remember {it}.")
"""A point, a remark or a view."""
ADVICE: Wordings = (
    "I will remember your advice: {it}.",
    "Your advice has stayed with me: {it}.",
    "I wrote down your advice: {it}.",
)
"""What somebody says one should do: "check the logs first"."""
LATELY: Wordings = (
    "It was good to hear that you have just {participle}.",
    "I was glad to hear that you have just {participle}.",
)
"""What somebody has just done."""
SEEN: Wordings = ("I will remember {it}.", "{It} {has} stayed with me.", "I can still picture {it}.")
"""Something seen there."""
RECALLED: Wordings = ("I will remember {it}.", "{It} {has} stayed with me.", "I keep thinking back to {it}.")
"""What was seen, had or told of, whichever it was: "the cab ride to the depot gate"."""
SMELLED: Wordings = ("{It} {has} stayed with me.", "I will remember {it}.", "I liked {it}.")
"""Something heard, smelled or tasted there, which one can't picture."""
YOURS: Wordings = (
    "{It} {has} stayed with me.",
    "I will remember {it}.",
    "I enjoyed {it}.",
    "Thank you for {it}.",
    "I keep thinking about {it}.",
)
"""Something of theirs: their advice, their question."""
GIVEN: Wordings = ("Thank you for {it}.", "I was glad of {it}.", "I appreciated {it}.", "I am grateful for {it}.")
"""What was given or lent."""
ENJOYED: Wordings = ("I enjoyed {it}.", "Thank you for {it}.", "I liked {it}.", "I was glad of {it}.")
"""What was done or had together."""
GLAD_TO: Wordings = ("I was glad to {it}.", "It was good to {it}.")
"""What was done for the writer by whoever it was."""
DOING: Wordings = (
    "I enjoyed {gerund}.",
    "I liked {gerund}.",
    "It was good to {base}.",
    "I was glad of the chance to {base}.",
)
"""A gerund: "seeing the lab"."""
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
NOTED: Wordings = (
    "This has stayed with me: {it}.",
    "I wrote this down: {it}.",
    "I keep thinking about this: {it}.",
)
"""Bare facts as they were jotted: "guests first, paperwork later"."""
NOTED_FIGURES: Wordings = (
    "I wrote this down: {it}.",
    "I made a note of this: {it}.",
    "This has stayed with me: {it}.",
)
"""Bare facts with figures, which are useful rather than thought-provoking."""
WHOLE: Wordings = ("{It}",)
"""A whole sentence."""
LATER = {
    "It helped that you {past}.", "I remember you saying that {it}.", "I was interested to hear that {it}.",
    "I was interested to hear about {it}.", "I keep thinking about {it}.", "You mentioned that {it}.",
    "I appreciated {it}.",
}  # fmt: skip
"""Wordings that never come first."""
