"""The JSON objects that other programs may rely on (``responsai.summary/1`` and the like).

Numbers keep full precision. A stage that the method does not cover is ``null``, and the
indicator then says which stages its total covers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from responsai.domain.stages import INDICATORS, STAGES, Extra

if TYPE_CHECKING:
    from responsai.domain.impacts import Impacts
    from responsai.domain.imports import FileReport, Finding, ImportReport, ScanReport
    from responsai.domain.interval import Interval
    from responsai.domain.stages import Indicator
    from responsai.domain.summary import Group, MethodInfo, Summary, Usage
    from responsai.domain.usage import Amounts

SUMMARY_SCHEMA: Final = "responsai.summary/1"
ESTIMATE_SCHEMA: Final = "responsai.estimate/1"
IMPORT_SCHEMA: Final = "responsai.import/1"
SCAN_SCHEMA: Final = "responsai.scan/1"
MS_PER_SECOND: Final = 1000

Json = dict[str, Any]


def summary(value: Summary) -> Json:
    """A ``responsai.summary/1`` object."""
    return {
        "schema": SUMMARY_SCHEMA,
        "period": {
            "from": value.period.first.isoformat() if value.period.first else None,
            "to": value.period.last.isoformat() if value.period.last else None,
            "time_zone": value.period.time_zone,
        },
        "method": method(value.method),
        "zone": value.zone,
        "usage": usage(value.usage),
        "impacts": impacts(value.impacts),
        "groups": [_group(group) for group in value.groups],
    }


def method(value: MethodInfo) -> Json:
    """Which method and which factors gave the figures."""
    return {
        "id": value.id,
        "version": value.version,
        "factor_set": value.factor_set,
        "ecologits": value.ecologits,
    }


def usage(value: Usage) -> Json:
    """Usage sums, and what the records do not tell."""
    return amounts(value.amounts) | {
        "measured_share": value.measured_share,
        "unknown": [{"what": gap.what.value, "requests": gap.requests} for gap in value.gaps],
    }


def amounts(value: Amounts) -> Json:
    """Amounts of usage; token buckets are disjoint, reasoning is part of output."""
    return {
        "requests": value.requests,
        "input_tokens": value.input_tokens,
        "cache_write_tokens": value.cache_write_tokens,
        "cached_tokens": value.cached_tokens,
        "output_tokens": value.output_tokens,
        "reasoning_tokens": value.reasoning_tokens,
        "images": value.images,
        "media_seconds": value.media_ms / MS_PER_SECOND,
    }


def impacts(value: Impacts) -> Json:
    """Impacts by indicator, in the unit the indicator's name carries."""
    return {indicator.value: _indicator(value, indicator) for indicator in INDICATORS}


def extras(value: Impacts) -> Json:
    """Figures beside the four indicators, in the unit the name carries; ``null``: not covered."""
    return {extra.value: _range(value.beside(extra)) for extra in Extra}


def import_report(value: ImportReport) -> Json:
    """A ``responsai.import/1`` object."""
    return {
        "schema": IMPORT_SCHEMA,
        "import_id": value.import_id,
        "dry_run": value.dry_run,
        "cancelled": value.cancelled,
        "files": [_file(file) for file in value.files],
        "not_recognised": list(value.passed_over_named),
        "looked_for": value.looked_for or None,
        "totals": {
            "files": len(value.files),
            "new": value.new,
            "duplicate": value.duplicate,
            "updated": value.updated,
            "rejected": value.rejected,
            "skipped": sum(file.skipped for file in value.files),
            "not_recognised": value.passed_over,
        },
    }


def scan_report(value: ScanReport) -> Json:
    """A ``responsai.scan/1`` object; only files that are new, grown or changed are listed."""
    return {
        "schema": SCAN_SCHEMA,
        "stored": value.stored,
        "import_id": value.import_id,
        "cancelled": value.cancelled,
        "sources": [_finding(finding) for finding in value.findings],
        "totals": {
            "files": sum(len(finding.files) for finding in value.findings),
            "known_files": sum(finding.known for finding in value.findings),
            "new": value.new,
            "duplicate": sum(finding.duplicate for finding in value.findings),
            "updated": sum(finding.updated for finding in value.findings),
            "rejected": sum(finding.rejected for finding in value.findings),
        },
    }


def _finding(value: Finding) -> Json:
    return {
        "source": value.source,
        "label": value.label,
        "places": list(value.places),
        "known_files": value.known,
        "unrecognised_files": value.unrecognised,
        "new": value.new,
        "duplicate": value.duplicate,
        "updated": value.updated,
        "from": value.first.isoformat() if value.first else None,
        "to": value.last.isoformat() if value.last else None,
        "files": [_file(file) for file in value.files],
    }


def _group(value: Group) -> Json:
    return {
        "key": dict(value.key),
        "usage": usage(value.usage),
        "impacts": impacts(value.impacts),
    }


def _indicator(value: Impacts, indicator: Indicator) -> Json:
    stages = {stage.value: _range(value.stage(indicator, stage)) for stage in STAGES}
    total = _range(value.total(indicator))
    covered = value.covers(indicator)
    if total is not None and len(covered) < len(STAGES):
        total = total | {"covers": [stage.value for stage in covered]}
    return {"total": total, "stages": stages}


def _range(value: Interval | None) -> Json | None:
    if value is None:
        return None
    return {"low": value.low, "central": value.central, "high": value.high}


def _file(value: FileReport) -> Json:
    return {
        "path": value.path,
        "source": value.source,
        "status": value.status.value,
        "new": value.new,
        "duplicate": value.duplicate,
        "updated": value.updated,
        "rejected": [{"where": item.where, "reason": item.reason} for item in value.rejected],
        "skipped": value.skipped,
        "unavailable": [one.sentence for one in value.assumed],
        "from": value.first.isoformat() if value.first else None,
        "to": value.last.isoformat() if value.last else None,
        "reason": value.reason,
    }
