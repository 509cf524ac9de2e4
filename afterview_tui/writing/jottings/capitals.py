"""Names of languages, places and well-known technology that people type in small letters."""

import re

_LANGUAGES = (
    "english german french spanish italian dutch portuguese japanese chinese mandarin cantonese korean russian "
    "ukrainian turkish arabic hebrew swedish norwegian danish finnish greek hungarian romanian bulgarian czech "
    "slovak serbian croatian hindi urdu bengali punjabi tamil vietnamese thai welsh irish british american "
    "european indian african canadian australian christmas easter france germany spain italy portugal poland "
    "ireland scotland england britain europe africa asia america canada mexico brazil india japan korea austria "
    "sweden norway denmark finland belgium switzerland ukraine russia australia london paris berlin madrid lisbon "
    "vienna tokyo amsterdam dublin chicago boston seattle leeds manchester liverpool glasgow edinburgh cardiff "
    "atlanta denver houston dallas philadelphia detroit miami pittsburgh toronto montreal vancouver melbourne "
    "brisbane sydney singapore dubai mumbai delhi bangalore nairobi lagos oslo stockholm copenhagen helsinki "
    "warsaw prague budapest milan barcelona zurich geneva brussels munich hamburg frankfurt belfast birmingham "
    "sheffield bristol nottingham latin gaelic georgian victorian edwardian"
)
_NAMES = (
    "AC UK USA EU UN OT PhD MSc BSc MBA PTO KPI KPIs ER CV CEO CTO CFO COO CIO AI SQL "
    "HTML CSS PHP AWS GCP API APIs HR QA UX UI CI CD SDK HTTP TCP SSH PDF IDE ICU NHS SEO B2B ERP CRM VPN "
    "PLC CNC GDPR GitHub GitLab LinkedIn YouTube JavaScript TypeScript PostgreSQL Postgres MySQL MongoDB GraphQL "
    "FastAPI NumPy TensorFlow PyTorch Kafka Kubernetes Terraform Docker Ansible Jenkins Grafana Prometheus Redis "
    "Cassandra Elasticsearch Python Kotlin Haskell Erlang Clojure COBOL Fortran MATLAB AutoCAD SolidWorks "
    "Photoshop Figma Jira Trello Linux Ubuntu Debian Android iOS macOS Django Laravel Zephyr Arduino Azure "
    "Snowflake Databricks Airflow Splunk Datadog Bitbucket Salesforce HubSpot Shopify WordPress Microsoft "
    "Bluetooth Wi-Fi Google Netflix Facebook Instagram TikTok IBM NASA BBC Lego"
)
_TABLE = {name.casefold(): name for name in _NAMES.split()} | {
    name: name.capitalize() for name in _LANGUAGES.split()
}
_CALLS = "zoom teams slack skype discord whatsapp spotify"
KNOWN = frozenset({*_TABLE, *_CALLS.split(), "polish"})
"""These names in small letters."""
_TOKEN = re.compile(r"\S+")
_ADDRESS = re.compile(r"[@\\_]|\w\.\w|//")
_WORD = re.compile(r"(?<![\w-])[a-z][a-z0-9]*(?:-[a-z0-9]+)?(?![\w-])")
_AMBIGUOUS = (
    re.compile(r"\b(?P<name>polish)(?= (?:is|was|lessons?|class|course|grammar|speakers?|accent)\b)"),
    re.compile(r"\b(?:my|her|his|their|speaks?|spoke|learn\w*|in|some|good|bit of) (?P<name>polish)(?=[.,;!?]|$)"),
    re.compile(r"\b(?:in|to|with|use|uses|used|using|like|likes|love|loves|learn\w*|writ\w+|my|some) "
               r"(?P<name>rust|java|ruby|swift|scala|elixir|perl)(?=[.,;!?]|$| (?:and|or|for|but|instead|now)\b)"),
    re.compile(r"\b(?P<name>rust|java|ruby|swift|scala|elixir|perl)"
               r"(?= (?:code|code-?base|services?|developers?|backend|rewrite|compiler|team|version|project)\b)"),
    re.compile(rf"\b(?:on|via|over) (?P<name>{_CALLS.replace(' ', '|')})"
               r"(?=[.,;!?]|$| (?:and|or|for|until|at|from|with)\b)"),
    re.compile(r"\b(?:Christmas|new year'?s?) (?P<name>eve|day)\b", re.IGNORECASE),
    re.compile(r"\b(?P<name>excel)(?= (?:tests?|sheets?|files?|skills|macros?|models?)\b)"),
    re.compile(r"\b(?:in|from \w+ to) (?P<name>go)(?=[.,;!?]|$)"),
    re.compile(r"\b(?:in|use|uses|used|using|with|know|knows|learn\w*) (?P<name>excel|react|sap|word)"
               r"(?=[.,;!?]|$| (?:and|or|for|but|instead|now)\b)"),
)  # fmt: skip
"""Contexts in which an ambiguous word is certainly the name; "polish the floor" stays."""
_SHORT = {"sap": "SAP", "whatsapp": "WhatsApp"}


def capital_names(text: str) -> str:
    """The text with capitals for unambiguous names, and for others if their neighbours settle it."""
    text = _TOKEN.sub(lambda token: token[0] if _ADDRESS.search(token[0]) else _WORD.sub(_known, token[0]), text)
    for pattern in _AMBIGUOUS:
        text = pattern.sub(_named, text)
    return text


def _known(found: re.Match[str]) -> str:
    return _TABLE.get(found[0], found[0])


def _named(found: re.Match[str]) -> str:
    start, end = found.start("name") - found.start(), found.end("name") - found.start()
    name = _SHORT.get(found["name"], found["name"].capitalize())
    return f"{found[0][:start]}{name}{found[0][end:]}"
