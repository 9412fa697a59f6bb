"""The JSON report keeps to its schema and says what the review says."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from bialign.reports import RenderOptions
from bialign.reports.jsonreport import build_report, load_schema
from bialign.reports.jsonreport import render as render_json
from report_fixture import EN, ZH, clean_review, review


@pytest.fixture(scope="module")
def parsed() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(render_json(review()))
    return made


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(load_schema())


@pytest.mark.parametrize("ui", ["en", "zh"])
@pytest.mark.parametrize("made", [review, clean_review])
def test_a_report_is_valid(made: Any, ui: Any) -> None:
    jsonschema.validate(
        json.loads(render_json(made(), RenderOptions(ui))), load_schema(), jsonschema.Draft202012Validator
    )


def test_a_key_that_the_schema_lacks_is_refused(parsed: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**parsed, "extra": 1}, load_schema(), jsonschema.Draft202012Validator)


def test_the_text_parses_to_the_report_with_lone_surrogates_replaced(parsed: dict[str, Any]) -> None:
    def replaced(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: replaced(part) for key, part in value.items()}
        if isinstance(value, list | tuple):
            return [replaced(part) for part in value]
        return value.replace("\ud800", "\ufffd") if isinstance(value, str) else value

    assert parsed == replaced(build_report(review()))


def test_keys_stand_in_the_order_of_the_schema(parsed: dict[str, Any]) -> None:
    keys = [*load_schema()["properties"]]
    assert list(parsed) == [key for key in keys if key in parsed]
    assert set(load_schema()["required"]) <= set(parsed)


def test_clean_and_spans_appear_only_where_they_say_something(parsed: dict[str, Any]) -> None:
    zh = {segment["id"]: segment for segment in parsed["segments"]["zh"]}
    assert zh["zh4"]["text"] == ZH[3]
    assert zh["zh4"]["clean"] == "新模式下，受托运营专利 6000余项，覆盖近3万户。"
    (first, second), start = zh["zh4"]["spans"], zh["zh4"]["start"]
    assert first[0] == start
    assert second[1] == zh["zh4"]["end"]
    assert not {"clean", "spans"} & set(zh["zh3"])
    assert [segment["text"] for segment in parsed["segments"]["en"]][:7] == list(EN[:7])


def test_a_bead_names_segments_and_rounds_its_score(parsed: dict[str, Any]) -> None:
    assert parsed["beads"][1] == {"id": "b2", "zh": ["zh2"], "en": ["en2"], "score": 0.9877}
    assert parsed["beads"][6]["zh"] == []


def test_what_is_no_text_is_listed_once_per_half_that_owns_it(parsed: dict[str, Any]) -> None:
    assert [(entry["file"], entry["kind"]) for entry in parsed["non_text"]] == [
        ("zh", "bookmark"),
        ("zh", "page-number"),
    ]


def test_messages_are_in_the_interface_language() -> None:
    assert json.loads(render_json(review(), RenderOptions("zh")))["findings"][1]["message"] == "第七误作第三。"
    assert json.loads(render_json(review()))["findings"][1]["message"].startswith("第七 is the 7th")


def test_the_summary_counts(parsed: dict[str, Any]) -> None:
    assert parsed["summary"]["findings"] == {"neutral": 1, "minor": 5, "major": 2, "critical": 2}
    assert parsed["summary"]["figures"] == {
        "match": 4,
        "mismatch": 2,
        "missing": 1,
        "added": 1,
        "implied": 1,
        "doubt": 1,
    }
    sizes = [len("".join(text.split())) for text in ZH]
    sizes[3] -= len("-12-")
    share = (sum(sizes) - sizes[5] - sizes[6]) / sum(sizes)
    assert parsed["summary"]["aligned"]["zh"] == round(share, 4)


def test_entries_stand_one_a_line() -> None:
    lines = render_json(review()).splitlines()
    assert sum(line.startswith("    {") for line in lines) == 1 + 2 + 9 + 10 + 10


def test_a_score_that_is_no_number_is_refused() -> None:
    made = review()
    beads = (replace(made.bitext.beads[0], score=float("nan")), *made.bitext.beads[1:])
    with pytest.raises(ValueError, match="JSON"):
        render_json(replace(made, bitext=replace(made.bitext, beads=beads)))
