"""Abbreviations of people in a hurry, and what they stand for."""

SHORT = {
    "fwd": "forward", "fwded": "forwarded", "fwdd": "forwarded",
    "sept": "September", "oct": "October", "nov": "November", "feb": "February", "aug": "August",
    "rn": "right now", "info": "information", "infos": "information", "mtg": "meeting", "mtgs": "meetings",
    "mths": "months", "bout": "about",
    "w": "with", "wd": "would", "wld": "would", "shd": "should", "cd": "could", "cld": "could", "n": "and",
    "yr": "year", "yrs": "years", "wk": "week", "wks": "weeks", "hrs": "hours",
    "abt": "about", "mgmt": "management", "dept": "department", "mgr": "manager", "mgrs": "managers",
    "esp": "especially", "prob": "probably", "rly": "really", "tks": "thanks", "thx": "thanks", "tnx": "thanks",
    "thnx": "thanks", "tho": "though", "ur": "your", "q's": "questions", "qs": "questions", "b4": "before",
    "pts": "patients", "convo": "conversation", "convos": "conversations", "bday": "birthday", "tmrw": "tomorrow",
    "sth": "something", "approx": "about", "k8s": "Kubernetes", "pls": "please", "sched": "schedule",
    "incl": "including", "fav": "favourite", "favs": "favourites",
    "gd": "good", "grt": "great", "lil": "little", "wkend": "weekend", "wkends": "weekends", "govt": "government",
    "univ": "university", "ppl": "people", "u": "you", "gonna": "going to", "thru": "through", "cos": "because",
    "prev": "previous", "freq": "frequent", "avg": "average", "natl": "national", "intl": "international",
    "temps": "temps", "wo": "without", "btwn": "between", "bldg": "building", "biz": "business", "pd": "paid",
    "xmas": "Christmas", "nite": "night", "nites": "nights", "thurs": "Thursday", "thur": "Thursday",
    "tues": "Tuesday", "weds": "Wednesday",
}  # fmt: skip
"""Abbreviations that are no other word in small letters."""
AFTER_NUMBER = {
    "hr": "hours", "min": "minutes", "mins": "minutes", "mo": "months", "mos": "months", "d": "days", "h": "hours",
    "y": "years", "yo": "years old",
}  # fmt: skip
DAYS = {
    "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday",
    "sun": "Sunday",
}  # fmt: skip
MONTHS = {
    "jan": "January", "feb": "February", "mar": "March", "apr": "April", "jun": "June", "jul": "July",
    "aug": "August", "sept": "September", "sep": "September", "oct": "October", "nov": "November",
    "dec": "December",
}  # fmt: skip
NUMBERS = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty"}
BEFORE_DAY = {"every", "each", "on", "next", "last", "by", "until", "till", "from", "this", "closed", "to", "no"}
BEFORE_MONTH = {"in", "of", "since", "until", "till", "by", "next", "last", "from", "mid", "early", "late", "this"}
BEFORE_QUARTER = {"last", "next", "this", "every", "each", "per", "a"}
