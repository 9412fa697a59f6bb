"""The configuration file: found upwards, its words taken, its mistakes told with file, line and the nearest name."""

from pathlib import Path

import pytest
from bialign.cli import run
from bialign.config import Config, ConfigError, find_config, load_config
from bialign.qa.quantities import Reader


def _config(folder: Path, text: str) -> Path:
    path = folder / "bialign.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_upwards_is_found(tmp_path: Path) -> None:
    """A configuration in a folder above an input is found, the nearer one first."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    outer = _config(tmp_path, "")
    assert find_config(str(inner / "x.txt")) == outer
    nearer = _config(inner.parent, "")
    assert find_config(str(inner / "x.txt")) == nearer


def test_no_file_means_the_defaults() -> None:
    """Without a file nothing is set."""
    assert load_config(None) == Config()


def test_words_of_the_users_count_nothing(tmp_path: Path) -> None:
    """A word listed as no quantity is left alone by the Chinese reader."""
    config = load_config(_config(tmp_path, '[lexicon]\nnot-quantities = ["五家渠"]\n'))
    assert [q.text for q in Reader().quantities("五家渠有3户", "zh")] != ["3户"]
    assert [q.text for q in Reader(config.not_quantities).quantities("五家渠有3户", "zh")] == ["3户"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[lexikon]\n", "line 1: there is no setting “lexikon”; did you mean “lexicon”?"),
        (
            "[lexicon]\n\nnot-quantity = []\n",
            "line 3: there is no setting “not-quantity”; did you mean “not-quantities”?",
        ),
        ("lexicon = 3\n", "line 1: “lexicon” must be a table"),
        ("[lexicon]\nnot-quantities = 3\n", "line 2: “not-quantities” must be a list of words"),
        ('[lexicon]\nnot-quantities = ["词"]\n', "line 2: “词” must be a Chinese word with a numeral"),
        ("[lexicon\n", "no valid TOML"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, text: str, told: str) -> None:
    """A mistake names the file, the line and the nearest known name."""
    path = _config(tmp_path, text)
    with pytest.raises(ConfigError) as error:
        load_config(path)
    assert told in error.value.en
    assert str(path) in error.value.en
    assert str(path) in error.value.zh


def test_a_bad_configuration_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`check` with a broken or missing configuration ends with exit code 2 and one sentence."""
    document = tmp_path / "x.txt"
    document.write_text("2016年共有3户。\n\nThere were 3 households in 2016.\n", encoding="utf-8")
    broken = _config(tmp_path, "[oops]\n")
    assert run(["check", str(document)]) == 2
    assert run(["check", str(document), "--config", str(tmp_path / "none.toml")]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    assert str(broken) in lines[0]
    broken.unlink()
    assert run(["check", str(document)]) == 0
