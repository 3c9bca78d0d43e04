"""OpenAI Codex: one JSON record per line and session ("rollout"), with running totals of tokens.

What becomes one use is a step of the running totals. Why it is done so:

* A ``token_count`` row tells the totals of the session so far and the counts of the last call.
  A row is written again whenever something else about the session changes, so that a sum of
  the last calls counts some twice; differences of the totals do not.
* A fork, or the thread of a helper, begins with a copy of its parent's rows under new times and
  a new session. A row is therefore known by its totals and its last call, which no two sessions
  share but by such copying: the numbers of a whole conversation are as good as an identifier.
* Only of the first call of a session that does not hold: the same short question asked twice
  may well give the same numbers. There the session that all copies come from is part of the
  identity; a copy names it.
* When totals fall, counting has begun anew.

Cached input is part of Codex's input and is taken out of it; reasoning is part of the output.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Final

from responsai.domain.activity import Activity, Evidence, TimeQuality
from responsai.domain.errors import UnreadableError
from responsai.domain.imports import Assumed
from responsai.domain.usage import LoggedRequest
from responsai.importers.base import Skipped
from responsai.importers.faults import Fault, LineFaults
from responsai.importers.fields import EARLIEST_MS, file_moment_ms, latest_ms
from responsai.importers.gaps import Gaps
from responsai.importers.lines import JsonLines
from responsai.importers.series import SeriesOf
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from responsai.importers import codex_lines as lines
    from responsai.importers import codex_totals as totals
    from responsai.importers.base import Context, Probe, Record, Source
    from responsai.importers.codex_totals import Step, Totals
    from responsai.importers.places import Env
else:
    from responsai.importers.later import Later

    lines = Later("codex_lines")
    totals = Later("codex_totals")

_SURFACE: Final = "codex"


class Codex:
    """Rollout files of the Codex programs: terminal, editor and desktop."""

    id: ClassVar[str] = "codex"
    label: ClassVar[str] = "OpenAI Codex"
    version: ClassVar[int] = 1
    evidence: ClassVar[Evidence] = Evidence.LOGS

    def looks_for(self) -> str:
        """What it recognises."""
        return translate(
            "ImportCodex", "OpenAI Codex logs (a JSON record per line, with type and payload)"
        )

    def default_roots(self, env: Env) -> Iterator[Path]:
        """Sessions, and those that were archived."""
        for folder in (*env.folders("CODEX_HOME"), env.home / ".codex"):
            yield folder / "sessions"
            yield folder / "archived_sessions"

    def recognise(self, probe: Probe) -> float:
        """How surely the source is a rollout.

        Raises:
            UnreadableError: The source cannot be read.
        """
        return lines.recognise(probe)

    def read(self, source: Source, context: Context) -> Iterator[Record]:
        """Stream the steps of a session.

        Raises:
            UnreadableError: The source cannot be read (any further).
        """
        return _Reading(source, context).records()


@dataclass(slots=True)
class _Reading:
    """One pass over one session."""

    source: Source
    context: Context
    _totals: Totals = field(init=False)
    _series: SeriesOf = field(default_factory=lambda: SeriesOf(Codex.id, _SURFACE, Activity.AGENT))
    _faults: LineFaults = field(default_factory=LineFaults)
    _gaps: Gaps = field(default_factory=Gaps)
    _skipped: int = 0
    _latest_ms: int = field(init=False)
    _whole: str = ""
    _ready: list[LoggedRequest] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._latest_ms = latest_ms(self.context.now_ms)
        self._totals = totals.parse_state(self.context.resume.state)

    def records(self) -> Iterator[Record]:
        found = JsonLines(
            self.source,
            lines.NEEDLES,
            other=lines.is_other,
            take=self._take,
            unfinished=self._remember,
            advance=self.context.advance,
            resume=self.context.resume,
        )
        failure: UnreadableError | None = None
        try:
            for block in found.by_block():
                yield from self._came()
                for number, data, damage in block:
                    if rejected := self._faults.add(number, damage or _fault(data)):
                        yield rejected
        except UnreadableError as error:
            # What was read up to here is sound and must not be lost with the rest.
            failure = error
        if rejected := self._faults.rest():
            yield rejected
        if skipped := self._skipped + found.skipped:
            yield Skipped(skipped)
        yield from self._gaps.sentences()
        if not self._totals.rows and not failure:
            yield Assumed(
                translate(
                    "ImportCodex",
                    "The session tells no token counts, as in old versions of Codex: answers in "
                    "it, if any, are not counted.",
                )
            )
        if failure is not None:
            raise failure
        self.context.checkpoint(found.whole(self._whole or self._totals.state()))

    def _remember(self) -> None:
        """Note the totals before a line that may still grow."""
        self._whole = self._totals.state()

    def _came(self) -> list[LoggedRequest]:
        """Events of the block that was read, taken away."""
        came, self._ready = self._ready, []
        return came

    def _take(self, _number: int, data: bytes) -> bool:
        """Take in a line; not one that cannot be read."""
        told = lines.read_line(data)
        if isinstance(told, lines.Row):
            self._row(told)
            return True
        if isinstance(told, Fault):
            return False
        if isinstance(told, lines.Session):
            self._totals.belongs_to(self.context.hasher(told.family).hex(), copied=told.copied)
            self._note(told.at_ms)
        elif isinstance(told, lines.Turn):
            self._totals.model = told.model
            self._note(told.at_ms)
        self._skipped += 1
        return True

    def _note(self, at_ms: int | None) -> None:
        """Note a moment that stands in for a row after it that tells none."""
        if at_ms is not None and EARLIEST_MS <= at_ms <= self._latest_ms:
            self._totals.before_ms = at_ms

    def _row(self, row: lines.Row) -> None:
        step = self._totals.step(row)
        if row.at_ms is not None:
            if EARLIEST_MS <= row.at_ms <= self._latest_ms:
                self._totals.before_ms = row.at_ms
            else:
                row = row._replace(at_ms=None)
        if step is None:
            self._skipped += 1
        else:
            self._ready.append(self._event(row, step))

    def _event(self, row: lines.Row, step: Step) -> LoggedRequest:
        at_ms, quality = row.at_ms, TimeQuality.EXACT
        if at_ms is None:
            quality = TimeQuality.INFERRED
            self._gaps.untimed += 1
            of_file = file_moment_ms(self.source.mtime_ms, self.context.now_ms)
            at_ms = self._totals.before_ms or of_file
        series = self._series.get(row.model or self._totals.model)
        self._gaps.unnamed += series.model is None
        counts = step.counts
        return LoggedRequest(
            key=self.context.hasher(step.identity),
            at_ms=at_ms,
            time_quality=quality,
            series=series,
            input_tokens=counts.input - counts.cached,
            cache_write_tokens=0,
            cached_tokens=counts.cached,
            output_tokens=counts.output,
            reasoning_tokens=counts.reasoning,
        )


def _fault(data: bytes) -> Fault:
    """What is wrong with a line that was not taken."""
    told = lines.read_line(data)
    return told if isinstance(told, Fault) else Fault.INVALID
