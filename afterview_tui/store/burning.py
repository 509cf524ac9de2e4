"""Taking words out of files that can't be read as tables any more."""

import json
import re
from collections.abc import Iterable


def without_words(content: bytes, uid: str, texts: Iterable[str]) -> bytes:
    """A broken data file without the text of one record, where its uid stands before it, and without these."""
    record = rb'("uid"\s*:\s*"' + re.escape(uid.encode()) + rb'"(?:(?!"uid").)*?"text"\s*:\s*")'
    own = re.compile(record + rb'(?:[^"\\]|\\.)*', re.DOTALL)
    content = own.sub(rb"\1", content)
    for text in sorted(filter(str.strip, texts), key=len, reverse=True):
        for is_ascii in (True, False):
            written = json.dumps(text, ensure_ascii=is_ascii)[1:-1].encode("utf-8", "surrogatepass")
            content = content.replace(written, b"")
    return content
