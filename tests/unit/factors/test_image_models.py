from __future__ import annotations

import json
import tomllib
from importlib.resources import files
from typing import Any

import pytest

from responsai import paths
from responsai.factors.image_models import ImageIndex, VideoIndex

FILE = paths.resources() / "factors" / "image_models.toml"
VIDEOS = VideoIndex(tomllib.loads(FILE.read_text(encoding="utf-8")))
SOURCE = {"source": "s", "url": "https://example.org"}


@pytest.fixture(scope="module")
def table() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def index(table: dict[str, Any]) -> ImageIndex:
    return ImageIndex(table)


@pytest.mark.parametrize(
    ("name", "image_class"),
    [
        ("dall-e-2", "fast"),
        ("dall-e-3", "standard"),
        ("DALL·E 3", "standard"),
        ("openai/gpt-image-1", "standard"),
        ("gpt-image-1-mini", "fast"),
        ("gpt-image-1.5", "standard"),
        ("imagen-3.0-generate-002", "standard"),
        ("imagen-3.0-fast-generate-001", "fast"),
        ("imagen-4.0-ultra-generate-001", "large"),
        ("models/gemini-2.5-flash-image-preview", "standard"),
        ("Nano Banana", "standard"),
        ("Nano Banana Pro", "large"),
        ("google/gemini-3-pro-image-preview", "large"),
        ("black-forest-labs/FLUX.1-schnell", "fast"),
        ("FLUX.1 [dev]", "standard"),
        ("flux1-dev-fp8.safetensors", "standard"),
        ("fal-ai/flux-pro/v1.1-ultra", "large"),
        ("flux 2 pro", "large"),
        ("v1-5-pruned-emaonly.ckpt", "fast"),
        ("stable diffusion 2.1", "fast"),
        ("stabilityai/stable-diffusion-xl-base-1.0", "standard"),
        ("sd_xl_base_1.0.safetensors", "standard"),
        ("stability.stable-diffusion-xl-v1", "standard"),
        ("SDXL Turbo", "fast"),
        ("juggernautXL", "standard"),
        ("sd3.5-large-turbo", "fast"),
        ("stable-diffusion-3.5-large", "standard"),
        ("stable diffusion", "standard"),
        ("Midjourney v6.1", "standard"),
        ("midjourney-v7", "standard"),
        ("firefly-image-4-ultra", "large"),
        ("ideogram-v3", "standard"),
        ("recraftv3", "standard"),
        ("seedream-4-0-250828", "large"),
        ("qwen-image-edit-2509", "large"),
        ("PixArt-Sigma-XL-2-1024-MS", "fast"),
        ("Sana_1600M_1024px", "fast"),
        ("HunyuanImage-3.0", "large"),
        ("playground-v2.5-1024px-aesthetic", "standard"),
        ("amazon.nova-canvas-v1:0", "standard"),
    ],
)
def test_an_image_model_has_its_class(index: ImageIndex, name: str, image_class: str) -> None:
    assert index.find(name) == image_class


@pytest.mark.parametrize(
    "name", ["", "gpt-4o", "my-lora", "VAEFix", "image", "🖼", "flux " * 1000, "gemini-2.5-flash"]
)
def test_another_name_has_no_class(index: ImageIndex, name: str) -> None:
    assert index.find(name) is None


def test_listed_names_find_their_own_class(table: dict[str, Any], index: ImageIndex) -> None:
    for entry in table["image_model"]:
        assert index.find(entry["name"]) == entry["class"], entry
        assert index.find(entry["name"].upper().replace("-", " ")) == entry["class"], entry


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("veo-3.1-fast-generate-preview", "google/veo-3.1-fast"),
        ("veo-3.0-generate-001", "google/veo-3.0"),
        ("Veo 3", "google/veo-3.0"),
        ("publishers/google/models/veo-3.1-generate-001", "google/veo-3.1"),
        ("sora-2-pro", "openai/sora-2-pro"),
        ("Kling 2.6 Pro", "klingai/kling-v2.6"),
        ("Gen-4.5", "runway/gen-4.5"),
        ("Wan-AI/Wan2.2-T2V-A14B", "alibaba/wan2.2"),
        ("HunyuanVideo-1.5", "tencent/hunyuanvideo-1.5"),
        ("seedance-1-0-pro-250528", "bytedance/seedance-1.0"),
        ("LTX-2", "lightricks/ltx-2-t2va"),
    ],
)
def test_a_video_model_has_ecologits_name(name: str, model: str) -> None:
    assert VIDEOS.find(name) == model


@pytest.mark.parametrize("name", ["", "sora", "sora-2", "kling", "veo", "veo-2", "gen-4", "wan3.0"])
def test_a_video_model_of_another_size_is_not_taken_for_it(name: str) -> None:
    assert VIDEOS.find(name) is None


def test_every_video_model_of_ecologits_is_known_and_no_other(table: dict[str, Any]) -> None:
    text = (files("ecologits") / "data" / "video_models.json").read_text(encoding="utf-8")
    listed = {entry["model_name"] for entry in json.loads(text)["models"]}
    assert {entry["model"] for entry in table["video_model"]} == listed
    for name in listed:
        assert VIDEOS.find(name) == name


def test_every_entry_has_a_source(table: dict[str, Any]) -> None:
    for entry in [*table["image_model"], *table["image_word"], *table["video_model"]]:
        assert entry["source"]
        assert entry["url"].startswith("https://")


@pytest.mark.parametrize(
    ("entries", "complaint"),
    [
        ({"image_model": [{"name": "", "class": "fast", **SOURCE}]}, "without name"),
        ({"image_model": [{"name": "a", "class": "tiny", **SOURCE}]}, "a has the unknown class"),
        ({"image_model": [{"name": "a", "class": "fast", "source": "s"}]}, "a has no source"),
        ({"image_model": 2 * [{"name": "a", "class": "fast", **SOURCE}]}, "a stands twice"),
        ({"image_word": [{"words": [], "class": "fast", **SOURCE}]}, "without words"),
        ({"image_word": [{"words": ["A"], "class": "fast", **SOURCE}]}, "small letters"),
        ({"image_word": [{"words": ["a"], "class": "tiny", **SOURCE}]}, "unknown class tiny"),
        ({"image_word": [{"words": ["a"], "class": "fast"}]}, "pattern a has no source"),
    ],
)
def test_a_bad_image_entry_is_named(entries: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        ImageIndex(entries)


def test_a_bad_video_entry_is_named() -> None:
    with pytest.raises(ValueError, match="The video model a needs a name and a model"):
        VideoIndex({"video_model": [{"name": "a", **SOURCE}]})
