"""What is set once for a folder of documents: `bialign.toml` or `[tool.bialign]`, found upwards from the input."""

from .parsing import FILE_NAME, find_config, load_config, read_ui, take_settings
from .settings import FAIL_ON, Config, Origin, OwnRule

__all__ = [
    "FAIL_ON",
    "FILE_NAME",
    "Config",
    "Origin",
    "OwnRule",
    "find_config",
    "load_config",
    "read_ui",
    "take_settings",
]
