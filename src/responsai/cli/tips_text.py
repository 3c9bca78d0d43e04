"""How ``responsai tips`` speaks; loaded when it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from responsai.app import budgets
from responsai.app.acting import act, answer, check_tip
from responsai.cli import act_shapes, output
from responsai.cli.program import program
from responsai.domain.interval import Interval
from responsai.text import dates
from responsai.text.catalogue import translate
from responsai.text.names import indicator_name
from responsai.text.numbers import estimate, share
from responsai.tips import words
from responsai.tips.follow import State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from responsai.app.acting import Act, TipView
    from responsai.cli.session import Session
    from responsai.domain.stages import Indicator


def run(
    session: Session,
    tip: str | None,
    said: Sequence[tuple[str | None, str | None]],
    indicator: Indicator,
    *,
    everything: bool,
    as_json: bool,
) -> None:
    """Note what the user says to tips, and show them.

    Args:
        session: Global options.
        tip: The one to tell all about, ``None`` for a list.
        said: Tips and what is said to them: a word of ``State``, ``None`` to forget it.
        indicator: What tips are ranked by.
        everything: Show those that do not apply, too.
        as_json: Print one object.

    Raises:
        BadInputError: There is no such tip.
    """
    named = [(name, word) for name, word in said if name is not None]
    if tip is not None:
        check_tip(tip)
    with session.workspace() if named else session.reading() as workspace:
        for name, word in named:
            answer(workspace, name, None if word is None else State(word))
        found = act(workspace, indicator)
        engine = workspace.engine
    views = _chosen(found, [tip] if tip else [name for name, _ in named], everything=everything)
    if as_json:
        output.say_json(act_shapes.tips(found, views, engine))
    elif tip is not None or named:
        for view in views:
            _show(view, found)
    else:
        _list(found, views, everything=everything)


def _chosen(found: Act, named: Sequence[str], *, everything: bool) -> list[TipView]:
    """The views that were asked for: those named, all, or those that concern the user now."""
    if named:
        return [view for view in found.all_tips if view.advice.tip.id in named]
    if everything:
        return list(found.all_tips)
    front = [] if found.in_front is None else [found.in_front]
    return [*front, *found.behind, *found.trying, *found.kept]


def _list(found: Act, views: Sequence[TipView], *, everything: bool) -> None:
    if not found.uses and not everything:
        output.say(
            translate(
                "Cli",
                "Nothing is recorded in the last 30 days. {program} tips --all shows all tips.",
            ).format(program=program())
        )
        return
    period = found.period
    if period.first and period.last:
        output.say(
            translate("Cli", "Tips for your use of {days}, by {indicator}.").format(
                days=dates.days(period.first, period.last),
                indicator=indicator_name(found.indicator).lower(),
            )
        )
    output.say()
    for view in views:
        output.say(f"{words.words(view.advice.tip).title} ({view.advice.tip.id})")
        for line in _lines(view, found):
            output.say(f"  {line}")
    output.notes(_notes(found, everything=everything))


def _lines(view: TipView, found: Act) -> list[str]:
    """Own figures of a tip, what the user said to it, and why it may not be known."""
    advice = view.advice
    lines = [words.observed(advice.tip, advice.evaluation)]
    shown = advice.shown(found.indicator)
    saving = advice.saving(shown)
    if saving is not None:
        lines.append(
            translate("Cli", "{difference} in 30 days; {grade}").format(
                difference=words.difference(shown, saving),
                grade=words.grade(advice.tip.evidence),
            )
        )
    lines += [words.reason(why) for why in advice.evaluation.reasons]
    lines.append(_said(view, found))
    return [line for line in lines if line]


def _said(view: TipView, found: Act) -> str:
    if view.state is State.NOT_FOR_ME:
        return translate("Cli", "Put aside.")
    if view.trial is None:
        return ""
    text = (
        translate("Cli", "You have been trying this since {day}. {result}")
        if view.state is State.TRYING
        else translate("Cli", "You have kept to this since {day}. {result}")
    )
    return text.format(
        day=dates.day(view.trial.since), result=words.trial(found.indicator, view.trial)
    )


def _show(view: TipView, found: Act) -> None:
    tip = view.advice.tip
    told = words.words(tip)
    output.say(told.title)
    output.say(f"{words.kind(tip.kind)} · {words.topic(tip.topic)} · {words.grade(tip.evidence)}")
    output.say()
    output.say(told.text)
    if told.figure:
        output.say(told.figure)
    lines = _lines(view, found)
    saving = view.advice.savings
    if saving:
        lines.append(_assumed(tip.share))
    output.notes(lines)
    others = [each for each in saving if each is not view.advice.shown(found.indicator)]
    output.notes(
        translate("Cli", "{name}: {difference}").format(
            name=indicator_name(each), difference=words.difference(each, value)
        )
        for each in others
        if (value := saving[each]) is not None
    )
    output.notes(f"{source.title} ({source.year}). {source.url}" for source in tip.sources)
    output.say()


def _assumed(done: Interval) -> str:
    if done.low == done.high:
        return translate("Cli", "If it is done for {share} of the uses concerned.").format(
            share=share(done.central)
        )
    return translate(
        "Cli", "If it is done for {share} of the uses concerned, from {low} to {high}."
    ).format(share=share(done.central), low=share(done.low), high=share(done.high))


def _notes(found: Act, *, everything: bool) -> list[str]:
    notes = []
    if not everything:
        notes.append(
            translate(
                "Cli",
                "Savings overlap and do not add up. {program} tips NAME tells all about one; "
                "{program} tips --all shows the others.",
            ).format(program=program())
        )
    notes += [budgets.notice(each) for each in found.budgets]
    notes += [
        translate("Cli", "Your last 12 months: {own}. {name}: {amount}.").format(
            own=estimate(each.indicator, each.own),
            name=each.name[0].upper() + each.name[1:],
            amount=_plain(each.indicator, each.amount),
        )
        for each in found.proportion
        if found.uses and each.indicator is found.indicator
    ]
    return [note for note in notes if note]


def _plain(indicator: Indicator, value: float) -> str:
    shown = estimate(indicator, Interval.exact(value))
    return f"{shown.value} {shown.unit}"
