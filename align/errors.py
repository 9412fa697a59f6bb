"""What can go wrong with the input, said in both interface languages."""


class InputError(Exception):
    """The input can't be taken. One sentence each in English and Chinese: what, where, what to do."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh


class ModelError(Exception):
    """The model asked for can't be used. One sentence each in English and Chinese: what, why, what to do."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh
