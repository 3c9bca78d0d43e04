"""Names of stages, indicators and activities, one word per concept everywhere."""

from __future__ import annotations

from responsai.domain.activity import Activity, Evidence
from responsai.domain.stages import Indicator, Stage
from responsai.text.catalogue import translate


def stage_name(stage: Stage) -> str:
    """Short name of a life-cycle stage; inference is called "Use" on screen."""
    return {
        Stage.MINING: translate("Names", "Mining"),
        Stage.MANUFACTURING: translate("Names", "Manufacturing"),
        Stage.TRAINING: translate("Names", "Training"),
        Stage.INFERENCE: translate("Names", "Use", "life-cycle stage"),
        Stage.END_OF_LIFE: translate("Names", "End of life"),
    }[stage]


def indicator_name(indicator: Indicator) -> str:
    """Name of an indicator."""
    return {
        Indicator.ENERGY: translate("Names", "Energy"),
        Indicator.WATER: translate("Names", "Water"),
        Indicator.GHG: translate("Names", "Greenhouse gases"),
        Indicator.ADPE: translate("Names", "Minerals"),
    }[indicator]


def activity_name(activity: Activity) -> str:
    """Name of an activity."""
    return {
        Activity.QUESTION: translate("Names", "Question"),
        Activity.CONVERSATION: translate("Names", "Conversation"),
        Activity.REASONING: translate("Names", "Reasoning"),
        Activity.AGENT: translate("Names", "Coding agent"),
        Activity.IMAGE: translate("Names", "Image"),
        Activity.VIDEO: translate("Names", "Video"),
        Activity.SPEECH: translate("Names", "Speech"),
        Activity.TRANSCRIPTION: translate("Names", "Transcription"),
        Activity.MUSIC: translate("Names", "Music"),
        Activity.EMBEDDING: translate("Names", "Embedding"),
        Activity.DOCUMENT: translate("Names", "Document"),
    }[activity]


def evidence_name(evidence: Evidence) -> str:
    """How a source knows of uses."""
    return {
        Evidence.LOGS: translate("Names", "Logs"),
        Evidence.ACCOUNT_EXPORT: translate("Names", "Account export"),
        Evidence.BILLING: translate("Names", "Billing"),
        Evidence.PRESENCE: translate("Names", "Presence"),
        Evidence.BY_HAND: translate("Names", "By hand"),
    }[evidence]


def size_class_name(name: str) -> str:
    """A model of a size class, with its article."""
    return {
        "small": translate("Names", "a small model"),
        "medium": translate("Names", "a medium model"),
        "large": translate("Names", "a large model"),
        "very_large": translate("Names", "a very large model"),
    }[name]


def image_class_name(name: str) -> str:
    """An image of a class, with its article."""
    return {
        "fast": translate("Names", "an image of a small, fast model"),
        "standard": translate("Names", "an ordinary image"),
        "large": translate("Names", "a large or high-quality image"),
    }[name]


def model_kind_name(kind: str, *, disclosed: bool) -> str:
    """Where the figures of a model come from, and whether its size is published."""
    name = {
        "ecologits": translate("Names", "EcoLogits"),
        "legacy": translate("Names", "our table"),
        "size_class": translate("Names", "size class"),
        "custom": translate("Names", "your own"),
    }[kind]
    if disclosed:
        return name
    return translate("Names", "{figures}, size assumed").format(figures=name)


def spoken_unit(symbol: str) -> str:
    """A unit in full, for a screen reader."""
    return {
        "mWh": translate("Units", "milliwatt-hours"),
        "Wh": translate("Units", "watt-hours"),
        "kWh": translate("Units", "kilowatt-hours"),
        "MWh": translate("Units", "megawatt-hours"),
        "mL": translate("Units", "millilitres"),
        "L": translate("Units", "litres"),
        "m³": translate("Units", "cubic metres"),
        "mg CO₂e": translate("Units", "milligrams of CO2 equivalent"),
        "g CO₂e": translate("Units", "grams of CO2 equivalent"),
        "kg CO₂e": translate("Units", "kilograms of CO2 equivalent"),
        "t CO₂e": translate("Units", "tonnes of CO2 equivalent"),
        "µg Sb eq": translate("Units", "micrograms of antimony equivalent"),
        "mg Sb eq": translate("Units", "milligrams of antimony equivalent"),
        "g Sb eq": translate("Units", "grams of antimony equivalent"),
        "kg Sb eq": translate("Units", "kilograms of antimony equivalent"),
    }[symbol]
