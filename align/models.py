"""An encoder by its name."""

from .encoder import BUILTIN, Encoder, load_builtin


def load_encoder(name: str = BUILTIN) -> Encoder:
    """The encoder that ships (`builtin`), or a model of sentence-transformers by its name on the hub or its folder.

    The latter needs the extra `models`; its vectors are kept on disk, and the model itself is loaded when it meets the
    first text that has none. Raises `ModelError` where there is no such model or the extra isn't installed.

    >>> encoder = load_encoder()
    >>> zh, en = encoder.encode(["我们保护专利权。"]), encoder.encode(["We protect patents.", "It rains."])
    >>> (zh @ en.T).argmax()
    np.int64(0)
    """
    if name == BUILTIN:
        return load_builtin()
    from .external_models import ExternalModel

    return ExternalModel(name)
