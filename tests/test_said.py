"""Sentences that seem to be missing and stand in the beads around."""

from bialign.qa.bitext_view import BitextView
from bialign.qa.quantities import Reader
from bialign.qa.said import is_said_nearby
from documents import bitext_of_pairs


def test_a_sentence_that_stands_nearby_is_told_from_one_that_is_missing() -> None:
    """Where the English of the bead before says what the Chinese sentence says, it isn't missing."""
    zh = "委员会审议了预算报告，并批准了明年的工作计划。"
    said = "In spring the committee considered the budget report and approved the work plan for next year."
    for english, expected in ((said, True), ("The weather in spring was warm and dry.", False)):
        view = _view([("会议在春季召开。", english), (zh, "")])
        assert is_said_nearby(view, [view.beads[1]], "zh") is expected


def test_pairs_have_no_beads_around() -> None:
    """Among pairs that are judged one by one nothing stands nearby."""
    view = _view([("学校是新建的。", "The school bought instruments and equipment."), ("学校购买了仪器。", "")], False)
    assert not is_said_nearby(view, [view.beads[1]], "zh")


def _view(pairs: list[tuple[str, str]], neighbours: bool = True) -> BitextView:
    bitext = bitext_of_pairs("".join(f"{zh}\t{en}\n" for zh, en in pairs))
    return BitextView(bitext, Reader(), neighbours)
