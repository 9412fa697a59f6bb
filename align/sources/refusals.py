"""What is said of files that can't be read: what it is and what to do; `{path}` is the file's."""

from typing import NoReturn

from ...text.messages import Message
from ..errors import InputError

OLD_OFFICE = Message(
    "{path} is an older Office file or a protected one, which can't be read. Open it in Word, Excel or WPS and save it "
    "as text, encoding UTF-8.",
    "{path} 是旧版 Office 文件或受密码保护的文件，无法读取。请在 Word、Excel 或 WPS 中打开，另存为 UTF-8 文本。",
)
OPEN_DOCUMENT = Message(
    "{path}: sheets and slides of OpenDocument can't be read yet. In LibreOffice: File › Save as, as .xlsx or as text "
    "in UTF-8.",
    "{path}：暂不支持 OpenDocument 的表格和演示文稿。请在 LibreOffice 中选择“文件 › 另存为”，"
    "存为 .xlsx 或 UTF-8 文本。",
)
TBX = Message(
    '{path} is a glossary (TBX), not a document. Set glossary = "{path}" in bialign.toml and check the document.',
    '{path} 是术语表（TBX），不是文档。请在 bialign.toml 中设置 glossary = "{path}"，然后检查文档。',
)
ARCHIVE = Message(
    "{path} is an archive; unpack it and check the files in it.",
    "{path} 是压缩文件；请解压后检查其中的文件。",
)
PICTURE = Message(
    "{path} is a picture; bialign reads no text in pictures. Save what OCR reads in it as a .txt file.",
    "{path} 是图片，无法读取其中的文字；请用 OCR 识别后另存为 .txt 文件。",
)


def refuse_bomb(path: str) -> NoReturn:
    """Raise `InputError`: a file is made to take more room or time than a document would."""
    raise InputError(
        Message(
            f"{path} unpacks to far more than a document would (a “zip bomb”); it isn't read.",
            f"{path} 解压后的体积远超正常文档（疑似“压缩炸弹”），不予读取。",
        )
    )


def refuse_broken(path: str) -> NoReturn:
    """Raise `InputError`: a file isn't what it begins as."""
    raise InputError(
        Message(
            f"{path} is damaged or incomplete; open it in the program it was made with and save it again.",
            f"{path} 已损坏或不完整；请用原来的程序打开并重新保存。",
        )
    ) from None


def refuse_encrypted(path: str) -> NoReturn:
    """Raise `InputError`: a file is protected by a password."""
    raise InputError(
        Message(
            f"{path} is protected by a password; take the password off and save it again.",
            f"{path} 受密码保护；请取消密码并重新保存。",
        )
    ) from None
