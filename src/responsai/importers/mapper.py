"""Any table or log of one record per row, read as a profile says.

Tables are told from logs of JSON records by how they begin. Of a row only the columns that the
profile names are looked at; of a JSON record nothing else is even decoded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

import msgspec

from responsai.domain.activity import Evidence, InputScope, ModelSource, TokenSource
from responsai.domain.errors import UnreadableError
from responsai.domain.usage import Series, UsageEvent
from responsai.importers.base import Probe, Skipped
from responsai.importers.faults import Fault, LineFaults
from responsai.importers.fields import model_name, moment_fault
from responsai.importers.lines import JsonLines
from responsai.importers.mapped_rows import Cells, read_row
from responsai.importers.outline import outline
from responsai.importers.tables import folded, form_of, rows
from responsai.importers.tolerant import part_or_none
from responsai.importers.unnamed import Repeats, digest, zone_assumed
from responsai.text.assumptions import assumed_of
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from responsai.domain.imports import Assumed
    from responsai.importers.base import Context, Record, Source
    from responsai.importers.mapped_rows import MappedRow
    from responsai.importers.profile import Layout, Profile
    from responsai.importers.tables import Form

_CERTAIN: Final = 0.9
_MOST_SERIES: Final = 1_000
_ANY_RECORD: Final = (b'"',)
_BLANK: Final = b" \t\r\n\xef\xbb\xbf"
_RECORD: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])


@dataclass(frozen=True, slots=True)
class Mapped:
    """Reads the sources of one profile.

    Attributes:
        profile: Which column tells what.
    """

    profile: Profile

    @property
    def id(self) -> str:
        """Of the profile."""
        return self.profile.id

    @property
    def label(self) -> str:
        """Of the profile."""
        return self.profile.label

    @property
    def version(self) -> int:
        """Of the way to read profiles."""
        return 2

    @property
    def evidence(self) -> Evidence:
        """What a profile tells of was billed or counted by somebody else than the program."""
        return Evidence.BILLING

    def looks_for(self) -> str:
        """What it recognises."""
        return translate("ImportTables", "{label} tables").format(label=self.label)

    def recognise(self, probe: Probe) -> float:
        """How surely the source has the columns of the profile.

        Raises:
            UnreadableError: The source cannot be read.
        """
        return _CERTAIN if self.profile.layout(column_names(probe)) else 0.0

    def read(self, source: Source, context: Context) -> Iterator[Record]:
        """Stream the uses of a table or log.

        Raises:
            UnreadableError: The source cannot be read (any further).
        """
        return _Reading(self.profile, source, context).records()


def column_names(probe: Probe) -> tuple[str, ...]:
    """Names of a source's columns, or of the fields of its first record; empty if it has none.

    Raises:
        UnreadableError: The source cannot be read.
    """
    return probe.once(_column_names)


def written_names(probe: Probe) -> dict[str, str]:
    """Those names as they are written, by the ones that ``column_names`` tells.

    Raises:
        UnreadableError: The source cannot be read.
    """
    record = _record_of(probe.head())
    if record:
        return {folded(name): name for name in _paths(record)}
    form = form_of(probe.head())
    if form is None:
        return {}
    shown = (" ".join(name.replace("\ufeff", "").split()) for name in form.written)
    return dict(zip(form.names, shown, strict=True))


def _column_names(head: bytes) -> tuple[str, ...]:
    record = _record_of(head)
    if record:
        return tuple(sorted(folded(name) for name in _paths(record)))
    form = form_of(head)
    return form.names if form is not None else ()


def _record_of(head: bytes) -> bytes:
    """The first record of a log; empty if this is none."""
    record = head.lstrip(_BLANK)
    return record.partition(b"\n")[0] if record.startswith(b"{") else b""


def _paths(record: bytes) -> list[str]:
    return [".".join(path) for path in outline(record)]


def first_rows(probe: Probe, names: Sequence[str], most: int) -> tuple[tuple[str, ...], ...]:
    """The first rows of a source, to be shown to the user who maps its columns.

    Args:
        probe: Beginning of the source.
        names: Columns to show, of those that ``column_names`` tells.
        most: Rows to take.

    Raises:
        UnreadableError: The source cannot be read.
    """
    if not probe.head().lstrip(_BLANK).startswith(b"{"):
        form = form_of(probe.head())
        if form is None:
            return ()
        places = [form.names.index(name) for name in names]
        found = islice(rows(probe.source, form), most)
        return tuple(
            tuple(
                cell[:_SHOWN] for place in places for cell in (row.cells[place : place + 1] or [""])
            )
            for row in found
        )
    shown: list[tuple[str, ...]] = []
    for _number, data, damage in JsonLines(probe.source, _ANY_RECORD):
        told = None if damage is not None else part_or_none(_RECORD, msgspec.Raw(data))
        if told is not None:
            cells = Cells({folded(name): raw for name, raw in told.items()}, b"")
            shown.append(tuple(_shown(cells, name) for name in names))
        if len(shown) >= most:
            break
    return tuple(shown)


def _cell(cells: Sequence[str], place: int) -> str:
    """A cell of a row, which may be shorter than others."""
    return cells[place][:_SHOWN] if place < len(cells) else ""


def _shown(cells: Cells, name: str) -> str:
    try:
        return (cells.text(name) or "")[:_SHOWN]
    except ValueError:  # a list or a record
        return "…"


_SHOWN: Final = 40
"""Characters of a cell that are shown."""


@dataclass(slots=True)
class _Reading:
    """One pass over one source."""

    profile: Profile
    source: Source
    context: Context
    _faults: LineFaults = field(default_factory=LineFaults)
    _repeats: Repeats = field(default_factory=Repeats)
    _series: dict[tuple[object, ...], Series] = field(default_factory=dict)
    _skipped: int = 0
    _unnamed: int = 0
    _unmeasured: int = 0
    _uncounted: int = 0
    _weighted: int = 0
    _doubtful: int = 0
    _zoneless: bool = False

    def records(self) -> Iterator[Record]:
        failure: UnreadableError | None = None
        try:
            yield from self._scan()
        except UnreadableError as error:
            failure = error
        if rejected := self._faults.rest():
            yield rejected
        if self._skipped:
            yield Skipped(self._skipped)
        yield from self._assumptions()
        if failure is not None:
            raise failure

    def _scan(self) -> Iterator[Record]:
        probe = Probe(self.source)
        names = column_names(probe)
        layout = self.profile.layout(names)
        if layout is None:
            self.context.advance(self.source.size)
            return
        form = None if probe.head().lstrip(_BLANK).startswith(b"{") else form_of(probe.head())
        cells = self._logged() if form is None else self._tabled(form, layout)
        for line, told in cells:
            made = told if isinstance(told, Fault) else self._event(told, layout)
            if made is None:
                self._skipped += 1
            elif isinstance(made, UsageEvent):
                yield made
            elif rejected := self._faults.add(line, made):
                yield rejected

    def _tabled(self, form: Form, layout: Layout) -> Iterator[tuple[int, Cells | Fault]]:
        places: dict[str, int] = {}
        for place, name in enumerate(form.names):
            places.setdefault(name, place)
        used = max(places.get(name, 0) for names in layout.columns.values() for name in names)
        for row in rows(self.source, form, self.context.advance):
            if row.fault is not None:
                yield row.line, row.fault
            elif len(row.cells) <= used:
                yield row.line, Fault.CUT_OFF
            else:
                told = {name: row.cells[at] for name, at in places.items() if at < len(row.cells)}
                yield row.line, Cells(told, digest(*row.cells))

    def _logged(self) -> Iterator[tuple[int, Cells | Fault]]:
        lines = JsonLines(self.source, _ANY_RECORD, advance=self.context.advance)
        for number, data, damage in lines:
            if damage is not None:
                yield number, damage
                continue
            told = part_or_none(_RECORD, msgspec.Raw(data))
            if told is None:
                yield number, Fault.INVALID
            else:
                named = {folded(name): raw for name, raw in told.items()}
                yield number, Cells(named, digest(data.decode("utf-8", "replace")))
        self._skipped += lines.skipped

    def _event(self, cells: Cells, layout: Layout) -> UsageEvent | Fault | None:
        row = read_row(cells, layout)
        if row is None or isinstance(row, Fault):
            return row
        if fault := moment_fault(row.moment.at_ms, self.context.now_ms):
            return fault
        identity = self._repeats.name(digest(self.profile.id, *row.identity))
        if identity is None:
            return Fault.TOO_MANY_UNNAMED
        series = self._series_of(row)
        self._note(row, layout, series)
        key = self.context.hasher(f"{self.profile.id} {identity}")
        return UsageEvent(key, row.moment.at_ms, row.moment.quality, series, row.amounts)

    def _note(self, row: MappedRow, layout: Layout, series: Series) -> None:
        self._unnamed += series.model is None
        self._unmeasured += series.token_source is TokenSource.PRESET
        self._uncounted += layout.daily and not row.counted
        self._weighted += layout.weighted
        self._doubtful += row.moment.doubtful
        self._zoneless = self._zoneless or row.moment.assumed

    def _series_of(self, row: MappedRow) -> Series:
        """What the event shares with others; made once, as few differ."""
        traits = (row.model, row.activity, row.token_source, row.variant)
        series = self._series.get(traits)
        if series is None:
            model = model_name(row.model)
            measured = row.token_source is TokenSource.MEASURED
            series = Series(
                source=self.profile.id,
                surface=self.profile.surface,
                model=model,
                model_source=ModelSource.UNKNOWN if model is None else ModelSource.RECORDED,
                activity=row.activity,
                token_source=row.token_source,
                input_scope=InputScope.CONTEXT if measured else InputScope.UNKNOWN,
                variant=row.variant,
            )
            if len(self._series) >= _MOST_SERIES:
                self._series.clear()
            self._series[traits] = series
        return series

    def _assumptions(self) -> Iterator[Assumed]:
        """What the source does not tell, one sentence each."""
        for number, sentences in (
            (self._unmeasured, _unmeasured()),
            (self._unnamed, _unnamed()),
            (self._uncounted, _uncounted()),
            (self._weighted, _weighted()),
            (self._doubtful, _doubtful()),
        ):
            if number:
                one, many = sentences
                yield assumed_of(number, one, many)
        if self._zoneless:
            yield zone_assumed()


def _unmeasured() -> tuple[str, str]:
    return (
        translate(
            "ImportTables", "{number} row counts no tokens: the usual ones of its kind stand in."
        ),
        translate(
            "ImportTables", "{number} rows count no tokens: the usual ones of their kind stand in."
        ),
    )


def _unnamed() -> tuple[str, str]:
    return (
        translate("ImportTables", "{number} row does not name its model."),
        translate("ImportTables", "{number} rows do not name their model."),
    )


def _uncounted() -> tuple[str, str]:
    return (
        translate(
            "ImportTables",
            "{number} row sums up a day without the number of requests: it counts as one.",
        ),
        translate(
            "ImportTables",
            "{number} rows sum up a day without the number of requests: each counts as one.",
        ),
    )


def _weighted() -> tuple[str, str]:
    return (
        translate(
            "ImportTables",
            "{number} row weights its requests by the price of the model: their true number is "
            "not known.",
        ),
        translate(
            "ImportTables",
            "{number} rows weight their requests by the price of the model: their true number is "
            "not known.",
        ),
    )


def _doubtful() -> tuple[str, str]:
    return (
        translate(
            "ImportTables",
            "{number} row tells an hour that clocks show twice or never when they are changed: it "
            "is read as before the change.",
        ),
        translate(
            "ImportTables",
            "{number} rows tell an hour that clocks show twice or never when they are changed: "
            "they are read as before the change.",
        ),
    )
