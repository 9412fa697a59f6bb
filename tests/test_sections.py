"""Anchors that cut both halves into sections: headings of versions, keys of texts."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from bialign.align.sections import find_sections
from bialign.pipeline import align_files, check_files
from bialign.qa.quantities import Reader

_FIXES = [
    ("修复地图缩放时闪烁的问题", "Fixed the map that flickered while zooming"),
    ("支持自定义按钮颜色", "Buttons can have any colour"),
    ("移除旧的登录页面", "Removed the old login page"),
    ("新增离线下载", "Added downloads for offline use"),
    ("优化搜索速度", "Search is faster"),
    ("修复时区错误", "Fixed an error of time zones"),
]
_TEXTS = {
    "intro.title": ("关于本馆", "About the museum"),
    "intro.hours": ("周二至周日开放，周一闭馆。", "Open from Tuesday to Sunday, closed on Mondays."),
    "intro.fee": ("门票二十元，儿童免费。", "Tickets are 20 yuan; children come in free."),
    "intro.way": ("乘三号线到河滨站下车。", "Take line 3 to Riverside station."),
    "note.photo": ("请勿使用闪光灯（包括手机）。", "No flash, please (phones included)."),
}


def _write(folder: Path, suffix: str, zh: str, en: str) -> list[str]:
    paths = [folder / f"zh{suffix}", folder / f"en{suffix}"]
    for path, text in zip(paths, (zh, en), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def _pairs(paths: list[str]) -> set[tuple[str, str]]:
    bitext = align_files(paths, Reader())
    return {(bitext.clean(bead, "zh").text, bitext.clean(bead, "en").text) for bead in bitext.beads}


@pytest.mark.parametrize("seed", range(4))
def test_headings_of_one_version_are_paired(tmp_path: Path, seed: int) -> None:
    """However many items one side leaves out, and in whatever order they stand, a version goes with itself."""
    chance = random.Random(seed)
    versions = [f"2.{minor}.{patch}" for minor in (4, 3, 2) for patch in (2, 1, 0)]
    sides = []
    for side, title in enumerate(("更新日志", "Change log")):
        blocks = [f"# {title}\n"]
        for version in versions:
            items = [fix[side] for fix in chance.sample(_FIXES, chance.randint(1, len(_FIXES)))]
            blocks.append(f"## {version}\n\n" + "".join(f"- {item}\n" for item in items))
        sides.append("\n".join(blocks))
    paths = _write(tmp_path, ".md", *sides)
    assert _pairs(paths) >= {(version, version) for version in versions}
    assert not any(f.rule == "number-code" for f in check_files(paths).findings)


def test_texts_under_one_key_are_paired(tmp_path: Path) -> None:
    """A text goes with the one under the same key, even where every other one is missing on one side."""
    zh = "".join(f'  "{key}": "{zh}",\n' for key, (zh, _) in _TEXTS.items())
    en = "".join(f'  "{key}": "{en}",\n' for key, (_, en) in [*_TEXTS.items()][1:])
    pairs = _pairs(_write(tmp_path, ".js", f"export default {{\n{zh}}}\n", f"export default {{\n{en}}}\n"))
    assert {*[*_TEXTS.values()][1:]} <= pairs


def test_headings_in_another_order_anchor_nothing(tmp_path: Path) -> None:
    """Versions from the newest down on one side and up on the other make no sections."""
    versions = ["1.0.0", "1.1.0", "1.2.0", "1.3.0"]
    zh = "".join(f"## {version}\n\n- {fix}\n\n" for version, (fix, _) in zip(versions, _FIXES, strict=False))
    en = "".join(f"## {version}\n\n- {fix}\n\n" for version, (_, fix) in [*zip(versions, _FIXES, strict=False)][::-1])
    bitext = align_files(_write(tmp_path, ".md", zh, en), Reader())
    assert not any(side.any() for side in find_sections(bitext.zh, bitext.en))


@pytest.mark.parametrize(("zh", "en"), [("第三章 2.10.1 版", "Chapter 3"), ("共 3.5 万人", "35,000 people")])
def test_texts_without_anchors_are_one_section(tmp_path: Path, zh: str, en: str) -> None:
    """A version that stands on one side alone anchors nothing."""
    bitext = align_files(_write(tmp_path, ".txt", f"{zh}\n\n他来了。\n", f"{en}\n\nHe came.\n"), Reader())
    assert not any(side.any() for side in find_sections(bitext.zh, bitext.en))
