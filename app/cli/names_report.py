"""The names of a story, as text or as JSON."""

import json
from typing import Any

from app.cli.columns import one_line, padded, width, wrapped
from app.cli.inputs import Inputs
from app.cli.report import counted
from app.gazetteer.name import Name

_SCHEMA = "ungarble.names/1"
_WIDEST = 32


def names_json(inputs: Inputs) -> str:
    """Return one JSON object, schema `ungarble.names/1`, indented, in UTF-8."""
    tree = {
        "schema": _SCHEMA,
        "sources": [str(source.document.path) for source in inputs.story.sources],
        "names": [_tree(name, inputs) for name in inputs.names()],
    }
    return json.dumps(tree, ensure_ascii=False, indent=2)


def names_text(inputs: Inputs, columns: int) -> str:
    """Return a table: the name, its kind, how often and in how many sources, other forms below."""
    names = inputs.names()
    first = min(max((width(name.canonical) for name in names), default=0), _WIDEST)
    kind = max((len(name.kind) for name in names), default=0)
    lines = [f"{counted(len(names), 'name')} in {counted(inputs.gazetteer.sources, 'source')}."]
    for name in names:
        canonical, agree = one_line(name.canonical), len(name.sources)
        count = f"{name.count:4} ×  {agree} of {counted(inputs.gazetteer.sources, 'source')}"
        lines.append(f"  {padded(canonical, first)}  {name.kind:{kind}} {count}")
        forms = ", ".join(f"{one_line(form.text)} {form.count}" for form in name.forms[1:])
        lines += [f"    {line}" for line in wrapped(forms, columns - 4) if line]
    return "\n".join(lines)


def _tree(name: Name, inputs: Inputs) -> dict[str, Any]:
    return {
        "canonical": name.canonical,
        "kind": name.kind,
        "count": name.count,
        "forms": [
            {
                "text": form.text,
                "count": form.count,
                "sources": [inputs.path_of(source) for source in form.sources],
            }
            for form in name.forms
        ],
    }
