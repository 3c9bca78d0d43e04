"""Names of stages, indicators and activities, one word per concept everywhere."""

from __future__ import annotations

from responsai.domain.activity import Activity
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
