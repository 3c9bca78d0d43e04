"""What a scan that stores nothing says of records that cannot be read."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, cast

import pytest

from responsai.app import intake
from responsai.cli import scan_run
from responsai.domain.imports import FileReport, FileStatus, Finding, Rejected, ScanReport
from responsai.reports import shapes
from responsai.text.catalogue import use_language

if TYPE_CHECKING:
    from responsai.cli.session import Session


class _Session:
    def store(self) -> nullcontext[None]:
        return nullcontext()


def _said(
    broken: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> list[str]:
    rejected = tuple(Rejected(f"line {number}", "It is no JSON.") for number in range(broken))
    file = FileReport("/logs/a", "codex", FileStatus.READ, new=3, rejected=rejected)
    report = ScanReport((Finding("codex", "Codex", ("/logs",), files=(file,)),), stored=False)
    monkeypatch.setattr(intake, "scan", lambda *_, **__: report)
    code = scan_run.run(cast("Session", _Session()), store=False, as_json=False)
    assert code == (1 if broken else 0)
    return [line.strip() for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("broken", "en", "fr"),
    [
        (
            1,
            "1 record cannot be read: left out",
            "1 enregistrement illisible\u00a0: laissé de côté",
        ),
        (
            1200,
            "1,200 records cannot be read: left out",
            "1\u202f200 enregistrements illisibles\u00a0: laissés de côté",
        ),
    ],
)
def test_records_that_will_be_left_out_are_counted(
    broken: int,
    en: str,
    fr: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = _said(broken, monkeypatch, capsys)
    assert said[said.index("uses: 3 new, 0 already known, 0 updated") + 1] == en
    use_language("fr")
    assert fr in _said(broken, monkeypatch, capsys)


def test_nothing_is_said_where_everything_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not any("left out" in line for line in _said(0, monkeypatch, capsys))


def test_files_of_no_known_kind_are_counted() -> None:
    finding = Finding("codex", "Codex", ("/logs",), known=2, unrecognised=1)
    said = scan_run._finding_lines(finding)
    assert said[-1].strip() == "1 other file, of no kind that is known"
    report = shapes.scan_report(ScanReport((finding,), stored=False))
    assert report["sources"][0]["unrecognised_files"] == 1
