"""Sources are recognised whatever comes first in them: long questions, pasted files, snapshots."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.importers.conftest import answer, log
from tests.importers.test_contract import HERE

from responsai.importers import find_importer
from responsai.importers.base import Probe

if TYPE_CHECKING:
    from collections.abc import Callable

    from responsai.importers.files import FileSource

DOCUMENTS = ("gemini_cli/session.json", "lm_studio/regenerated.json")


def lengthened(document: str, question: str) -> str:
    """A fixture whose first question is another one."""
    text = (HERE / document).read_text("utf-8")
    return text.replace('"CANARY question"', json.dumps(question, ensure_ascii=False), 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("question", ["word " * 40_000, "東京の天気" * 40_000], ids=["en", "ja"])
@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_document_with_a_long_first_question(
    source_of: Callable[[bytes], FileSource], document: str, question: str, encoding: str
) -> None:
    source = source_of(lengthened(document, question).encode(encoding))
    found = find_importer(Probe(source))
    assert found is not None
    assert found.id == document.partition("/")[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_log_with_a_long_first_line(
    source_of: Callable[[bytes], FileSource], encoding: str
) -> None:
    snapshot = {
        "type": "file-history-snapshot",
        "messageId": "m",
        "snapshot": {"x": "東" * 900_000},
    }
    question = {
        "type": "user",
        "sessionId": "s",
        "message": {"role": "user", "content": "東" * 40_000},
    }
    for first in (snapshot, question):
        data = log(json.dumps(first, ensure_ascii=False).encode(), answer(5))
        found = find_importer(Probe(source_of(data.decode().encode(encoding))))
        assert found is not None
        assert found.id == "claude_code"
