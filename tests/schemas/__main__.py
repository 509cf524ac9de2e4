"""Write every schema anew."""

from tests.schemas import DOCUMENTS, schema, stored

for name in DOCUMENTS:
    stored(name).write_text(schema(name), encoding="utf-8")
