"""What can go wrong with rules, glossaries and suppressions, said in both interface languages."""


class SettingError(Exception):
    """Something that the user set can't be used. One sentence each in English and Chinese: what, where, what to do."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh
