"""The beginning of a file whose columns are to be mapped, and what its columns usually tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from responsai.domain.activity import TimeQuality
from responsai.domain.errors import BadInputError, ResponsaiError
from responsai.domain.imports import FileStatus
from responsai.importers.base import Probe
from responsai.importers.files import list_files
from responsai.importers.mapped_moments import read_moment
from responsai.importers.mapper import column_names, first_rows, written_names
from responsai.importers.profile import Field, Layout, usable_name
from responsai.text.catalogue import translate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from responsai.domain.imports import ImportReport

USUAL_NAMES: Final[Mapping[Field, tuple[str, ...]]] = {
    Field.TIME: (
        "timestamp", "time", "datetime", "date", "day", "created_at", "created at", "start_time",
        "starttime", "usage_date", "usage date", "horodatage", "jour",
    ),
    Field.MODEL: ("model", "model_name", "model name", "model_id", "model id", "modèle"),
    Field.REQUESTS: (
        "requests", "n_requests", "num_requests", "num_model_requests", "calls", "requêtes",
    ),
    Field.INPUT_TOKENS: (
        "input_tokens", "input tokens", "prompt_tokens", "prompt tokens", "tokens_prompt",
        "tokens_in", "tokens in", "jetons d'entrée",
    ),
    Field.CACHE_WRITE_TOKENS: (
        "cache_write_tokens", "cache write tokens", "cache_creation_input_tokens",
    ),
    Field.CACHED_TOKENS: (
        "cached_tokens", "cached tokens", "cache_read_tokens", "cache_read_input_tokens",
        "input_cached_tokens",
    ),
    Field.OUTPUT_TOKENS: (
        "output_tokens", "output tokens", "completion_tokens", "completion tokens",
        "tokens_completion", "tokens_out", "tokens out", "jetons de sortie",
    ),
    Field.REASONING_TOKENS: ("reasoning_tokens", "reasoning tokens", "tokens_reasoning"),
    Field.IMAGES: ("images", "num_images", "image_count"),
    Field.SECONDS: ("seconds", "audio_seconds", "duration_seconds"),
}  # fmt: skip
"""Names under which columns are found without being told, the likeliest first."""


TABLES: Final = frozenset({".csv", ".jsonl", ".ndjson", ".tab", ".tsv"})
"""Endings of tables and logs."""
MOST_TRIED: Final = 100
"""Files that are looked into for columns."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The beginning of a file that is to be mapped; shown, never kept.

    Attributes:
        names: Its columns.
        rows: Cells of the first rows, as far as they are short.
        guess: Fields whose columns have usual names.
        written: The names of its columns as the file writes them.
    """

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: Mapping[Field, str]
    written: Mapping[str, str] = field(default_factory=dict)

    def shown(self, column: str) -> str:
        """A column's name as the file writes it."""
        return self.written.get(column) or column


def sample(file: Path, most: int = 5) -> Sample:
    """The beginning of a table or log.

    Args:
        file: The file; one that is neither has no columns.
        most: Rows to take.

    Raises:
        BadInputError: It is a folder.
        UnreadableError: It cannot be read.
    """
    probe = probe_of(file)
    names = names_of(probe)
    guess: dict[Field, str] = {}
    for told in Field:
        if found := usual_column(told, names, set(guess.values())):
            guess[told] = found
    return Sample(names, first_rows(probe, names, most), guess, written_names(probe))


def can_be_mapped(file: Path) -> bool:
    """Whether a file is a table, or a log of JSON records; what cannot be read is neither."""
    try:
        return bool(names_of(probe_of(file)))
    except ResponsaiError:
        return False


def first_mappable(report: ImportReport) -> Path | None:
    """The first file of an import that nobody knows and whose columns can be mapped.

    Files in folders are taken for tables only if their names say so: a page of settings has
    fields too. Members of archives cannot be mapped, as a mapping is made for a file.

    Args:
        report: What the import gave.
    """
    unknown = FileStatus.NOT_RECOGNISED
    chosen = [Path(file.path) for file in report.files if file.status is unknown]
    others = (Path(label) for label in report.passed_over_named)
    tables = [path for path in others if path.suffix.casefold() in TABLES]
    likely = (path for path in [*chosen, *tables][:MOST_TRIED] if path.is_file())
    return next((path for path in likely if can_be_mapped(path)), None)


class ZoneUse(StrEnum):
    """What a time zone does to the times of a column."""

    PLACES = "places"
    """Times of a clock name no zone: the one that is chosen tells when they were."""
    NONE_NAMED = "none_named"
    """Moments name their zone themselves, or count seconds."""
    NONE_DAYS = "none_days"
    """Days without a time stay those days."""


def zone_use(shown: Sample, column: str, time_format: str) -> ZoneUse:
    """What a time zone does to the first rows; if they tell no time at all, it may matter.

    Args:
        shown: Beginning of the file.
        column: The one that tells the time.
        time_format: How times are written, as for ``strptime``; ISO 8601 or a number if empty.
    """
    layout = Layout(frozenset(), {}, time_format=time_format)
    place = shown.names.index(column) if column in shown.names else len(shown.names)
    told = (read_moment(cell.strip(), layout) for row in shown.rows for cell in row[place:][:1])
    qualities = {moment.quality for moment in told if moment is not None}
    if not qualities or TimeQuality.INFERRED in qualities:
        return ZoneUse.PLACES
    return ZoneUse.NONE_NAMED if TimeQuality.EXACT in qualities else ZoneUse.NONE_DAYS


def probe_of(file: Path) -> Probe:
    """A file to look at.

    Raises:
        BadInputError: It is a folder.
        UnreadableError: It does not exist.
    """
    (source, *others) = list_files([file]).sources or (None,)
    if source is None or others or not source.named:
        raise BadInputError(translate("Profiles", "Name one file, not a folder."))
    return Probe(source)


def names_of(probe: Probe) -> tuple[str, ...]:
    """Its columns, as far as a profile may name them; empty if it has none.

    Raises:
        UnreadableError: It cannot be read.
    """
    return tuple(name for name in column_names(probe) if usable_name(name))


def usual_column(told: Field, names: Sequence[str], taken: set[str]) -> str | None:
    """A column that has one of the usual names of a field, at any depth of a record."""
    for usual in USUAL_NAMES.get(told, ()):
        for name in names:
            if name not in taken and name.rpartition(".")[2] == usual:
                return name
    return None
