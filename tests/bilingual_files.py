"""Bilingual files and a catalogue with a wrong number, for the tests of what is written into them."""

from __future__ import annotations

from bialign.reports.exchange.tool_comments import MEMOQ, SDL

SOURCE = "全市共有2955家企业完成申请清零，位居全国前列。"
WRONG = "In the city 2995 enterprises cleared their applications, among the first in the country."


def xliff_file(*units: str, head: str = "", attributes: str = "", encoding: str = "UTF-8") -> bytes:
    """A file of XLIFF 1.2 with comments, line ends of Windows and attributes in either quotation marks."""
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?>\r\n<!-- a comment -->\r\n'
        f'<xliff  version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"{attributes}>{head}\r\n'
        '<file original="a>b.docx" source-language="zh-CN"  target-language=\'en\' datatype="plaintext">'
        f"<body>\r\n{''.join(units)}\r\n</body></file></xliff><!-- the end -->\r\n"
    )
    return text.encode(encoding)


def unit(target: str, source: str = SOURCE, name: str = "1", behind: str = "") -> str:
    """A unit of XLIFF 1.2."""
    return f'<trans-unit id="{name}"><source>{source}</source><target>{target}</target>{behind}</trans-unit>\r\n'


def version2_file(target: str, notes: str = "", head: str = "2.1") -> bytes:
    """A file of XLIFF 2 with a unit of two segments."""
    return (
        f'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="{head}" srcLang="zh" trgLang="en">'
        f'<file id="f"><unit id="u">{notes}<originalData><data id="d">x</data></originalData>'
        "<segment><source>完。</source><target>End.</target></segment>"
        f"<segment><source>{SOURCE}</source><target>{target}</target></segment></unit></file></xliff>"
    ).encode()


def trados_unit(target: str, source: str = SOURCE) -> str:
    """A unit as Trados writes it."""
    return (
        f'<trans-unit id="a"><source>{source}</source><seg-source><mrk mtype="seg" mid="7">{source}</mrk></seg-source>'
        f'<target><mrk mtype="seg" mid="7">{target}</mrk></target>'
        '<sdl:seg-defs><sdl:seg id="7" conf="Translated"/></sdl:seg-defs></trans-unit>'
    )


def trados_file(*units: str, head: str = "") -> bytes:
    """A file of Trados; `head`: what stands before its document."""
    return xliff_file(*units, head=head, attributes=f' xmlns:sdl="{SDL}" sdl:version="1.0"')


def memoq_file(target: str, behind: str = "") -> bytes:
    """A file of memoQ; `behind`: what stands behind the texts of its unit."""
    return xliff_file(unit(target, behind=behind), attributes=f' xmlns:mq="{MEMOQ}"')


CATALOGUE = f"""\
msgid ""
msgstr "Content-Type: text/plain; charset={{charset}}\\n"

# of a translator
#
#. of a programmer
#: a.c:1
#, c-format
msgctxt "x"
msgid ""
"{SOURCE}"
msgstr "{WRONG}"

msgid "{SOURCE}"
msgstr "{WRONG}"
#~ msgid "旧"
#~ msgstr "Old"
"""
