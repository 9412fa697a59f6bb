"""Markup of many languages: what of a file is prose, line by line."""

from __future__ import annotations

import pytest
from bialign.align.document import build_document
from bialign.align.halves import whole_file
from bialign.align.segments import segment_half

# A name with its suffix, the text, and its sentences.
_CASES: dict[str, tuple[str, str, list[str]]] = {
    "JSON": (
        "x.json",
        '{"a": "Save the file", "list": ["One more", "He said \\"no\\"."], "n": 3, "b": "Two lines.\\nThe second"}',
        ["Save the file", "One more", 'He said "no".', "Two lines.", "The second"],
    ),
    "JSON whose strings were wrapped": (
        "x.json",
        '{"a": "本办法适用于全市范围内使用公共资金建设的桥梁、码头和水工建\\r\\n  筑物，批准文号为第 2019003'
        '\\r\\n  845 号。", "b": "一、养护单位应当每季度检查一次桥面、栏杆、支座和排水设施，并\\n在十五'
        '日内报送结果，逾期不报的，由市主管部门责令其限期改\\n正。\\n二、其他事项。"}',
        [
            "本办法适用于全市范围内使用公共资金建设的桥梁、码头和水工建筑物，批准文号为第 2019003",
            "845 号。",
            "一、养护单位应当每季度检查一次桥面、栏杆、支座和排水设施，并在十五日内报送结果，逾期不报的，"
            "由市主管部门责令其限期改正。",
            "二、其他事项。",
        ],
    ),
    "YAML whose strings were wrapped": (
        "x.yml",
        'a: "These measures apply to bridges, wharves, dams and other works\\nthat are built with public money, '
        "and to the maintenance and the\\nrepair of these works as well as their closing and evacuation in"
        '\\nan emergency."\nb: "- Tea\\n- Rice"\n',
        [
            "These measures apply to bridges, wharves, dams and other works that are built with public money, and to "
            "the maintenance and the repair of these works as well as their closing and evacuation in an emergency.",
            "Tea",
            "- Rice",
        ],
    ),
    "JSON with lists in its strings": (
        "x.json",
        '{"a": "Apples from the garden\\nPears from the hill\\nPlums", '
        '"b": "No. 5 Mill Lane\\nCounty of Qingxi\\nChina"}',
        ["Apples from the garden", "Pears from the hill", "Plums", "No. 5 Mill Lane", "County of Qingxi", "China"],
    ),
    "YAML": (
        "x.yml",
        "# a comment\nhome:\n  title: 'A Guesthouse'\n  hint: >\n    Check in after noon.\n"
        "  list:\n    - Tea\n    - key: Rice",
        ["A Guesthouse", "Check in after noon.", "Tea", "Rice"],
    ),
    "properties": (
        "x.properties",
        '# comment\n[section]\nsave.button = Save the file\n"quit" = "Leave the program";\nurl: Go to the page',
        ["Save the file", "Leave the program", "Go to the page"],
    ),
    "a wiki": (
        "x.wiki",
        "{{Infobox|name={{lang|zh|桥}}}}\n'''The bridge''' in [[Qingxi County|the county]] is {{convert|68|m|ft}} long."
        "<ref>Annals.</ref>\n== History ==\n* It was built by [[Shen]].\n"
        "{|\n! Year\n|-\n| 1743 || finished\n|}\n[[Category:Bridges]]",
        ["The bridge in the county is 68m long.", "History", "It was built by Shen.", "Year", "1743", "finished"],
    ),
    "a list of keywords in LaTeX": (
        "x.tex",
        "\\section{Summary}\nWe measured the river.\n\\thusetup{\n  keywords = {water, mud,\n    small fish},\n}\n",
        ["Summary", "We measured the river.", "water", "mud", "small fish"],
    ),
    "the arguments of a macro in Markdown": (
        "x.md",
        'The river rose.\n\n{{ figure(\n  image="a.png",\n  caption="The old bridge.",\n  width=600\n) }}\n\nIt fell.',
        ["The river rose.", "The old bridge.", "It fell."],
    ),
    "the numbers of items before their headings": (
        "x.md",
        "The first story ends. 2\n\n# The mill\n\nIt stood there in 12\n\n"
        "# The pond\n\nThe ducks came. 3\n\n# The well\n",
        ["The first story ends.", "The mill", "It stood there in 12", "The pond", "The ducks came.", "The well"],
    ),
    "the keys at the head of a text": (
        "x.md",
        "name : A Day Out\nlevel : 2\npath : essay|trip\n\nWe took the bus.\n\nbread : loaf\nmilk : jug\n",
        ["A Day Out", "We took the bus.", "bread : loaf", "milk : jug"],
    ),
    "LaTeX": (
        "x.tex",
        "\\section{The results}\nOf these we have\n"
        "\\begin{itemize}\n\\item two of wax\n\\item three of \\emph{fat}\n\\end{itemize}\n",
        ["The results", "Of these we have", "two of wax", "three of fat"],
    ),
    "messages with notes of developers": (
        "x.json",
        '{"save": {"message": "Save 3 files", "description": "The label of a button",\n'
        '  "placeholders": {"n": {"content": "$1", "example": "Mary has 2 dogs"}}},\n'
        '"page": {"title": "The page", "description": "Here you change colours."}}',
        ["Save 3 files", "The page", "Here you change colours."],
    ),
    "ARB": (
        "x.arb",
        '{"@@locale": "en", "title": "All your notes",\n "@title": {"description": "The title of the list"}}',
        ["All your notes"],
    ),
    "JavaScript": (
        "x.js",
        "// the menu\nconst price = 12.5;\nexport const menu = [\n"
        '  { id: 1, icon: "soup-2", time: "2:09", en: "Today\'s soup is hot." }, // first\n'
        "  { id: 2, icon: 'fish-1', time: '3:10', en: 'It isn\\'t fresh.', css: 'flex items-center' },\n"
        "  `The sum is ${price + 1} in all.`,\n];\n",
        ["Today's soup is hot.", "It isn't fresh.", "The sum is in all."],
    ),
    "a program with HTML in it": (
        "x.tsx",
        "const html = `<h1>The licence</h1>\n<p>You may copy it.</p>`;\n"
        'return <p className="big">Read {count} lines</p>;\n',
        ["The licence", "You may copy it.", "Read", "lines"],
    ),
    "texts with brackets and names with capitals": (
        "x.js",
        'export default {\n  "a": "Account data (such as name, picture, etc.)",\n  "b": "TeaHouse Basic Rules",\n'
        '  "c": "render(props)",\n  "d": "XMLHttpRequest",\n  "e": "SELECT * FROM notes",\n};\n',
        ["Account data (such as name, picture, etc.)", "TeaHouse Basic Rules"],
    ),
    "debconf templates": (
        "templates",
        "Template: tea/kind\nType: select\nChoices: black tea, green tea\nDescription: Kind of tea:\n"
        " Choose what you like best.\n .\n It can be changed later.\n",
        ["black tea, green tea", "Kind of tea:", "Choose what you like best.", "It can be changed later."],
    ),
    "elements of a manual within lines": (
        "x.page",
        '<page xmlns="http://projectmallard.org/1.0/" type="topic" id="a"><title>Tea</title>\n<p>Open the list (see\n'
        '<gui>Kinds</gui>) in <link xref="b">the kitchen</link> now.</p></page>\n',
        ["Tea", "Open the list (see Kinds) in the kitchen now."],
    ),
    "LyX": (
        "x.lyx",
        "#LyX 2.3 created this file\n\\begin_header\n\\language english\n\\end_header\n\n"
        "\\begin_layout Section\nThe garden\n\\end_layout\n\n\\begin_layout Standard\nA plan is below.\n"
        "\\begin_inset Graphics\n\tfilename plan.png\n\tscale 70\n\n\\end_inset\n\n\\end_layout\n",
        ["The garden", "A plan is below."],
    ),
    "indented paragraphs and indented code": (
        "x.md",
        "# Notice\n\n    In the course of the winter the house is closed to visitors, and the keys are kept at the gate"
        " of the garden.\n\nCode:\n\n    make all && make install\n\nSample:\n\n    # Heading 1\n    ## Heading 2\n",
        [
            "Notice",
            "In the course of the winter the house is closed to visitors, and the keys are kept at the gate of the"
            " garden.",
            "Code:",
            "Sample:",
        ],
    ),
    "headings shown as code in Chinese": (
        "x.md",
        "# 标题\n\n示例如下：\n\n    # 一级标题\n    ## 二级标题\n",
        ["标题", "示例如下："],
    ),
    "rules of tildes are no fences": (
        "x.txt",
        f"{'~' * 40}\n    Lesson 1.1: MOVING\n\nGo on.\n{'~' * 40}\n    Lesson 1.2: LEAVING\n\nGo out.\n",
        ["Lesson 1.1: MOVING", "Go on.", "Lesson 1.2: LEAVING", "Go out."],
    ),
    "Python": (
        "x.py",
        '"""Texts of the game."""\nimport os\n\nTEXTS = [\n    "The door is locked.",  # really\n'
        '    "There are 3 candles.",\n]\n',
        ["The door is locked.", "There are 3 candles."],
    ),
    "a program that has its prose in comments": (
        "x.c",
        '// The valve opens at noon and closes after two hours.\nint x = f(1, "Open");\n',
        ["// The valve opens at noon and closes after two hours.", 'int x = f(1, "Open");'],
    ),
    "digits made bold": (
        "x.md",
        "There are 2**9**55 of them.\n",
        ["There are 2955 of them."],
    ),
    "resources of a program": (
        "x.resx",
        '<?xml version="1.0"?>\n<root>\n<resheader name="version">\n<value>2.0</value>\n</resheader>\n'
        '<data name="open"><value>Open the file</value>\n<comment>Keep it short</comment></data></root>',
        ["Open the file"],
    ),
    "lyrics": (
        "x.lrc",
        "[ti:Song]\n[ar:Somebody]\n[offset:+500]\n[00:12.50]The night falls\n[00:15.00][01:15.00]<00:15.20>and stays\n",
        ["The night falls", "and stays"],
    ),
    "DocBook": (
        "x.xml",
        '<!DOCTYPE article PUBLIC "-//OASIS//DTD DocBook XML V4.1.2//EN" "docbookx.dtd" [\n<!ENTITY app "Notes">\n]>\n'
        "<article><articleinfo><copyright><year>2004</year><holder>Jane Doe</holder></copyright></articleinfo>\n"
        "<title>When You Start &app;</title>\n<para>Open  it &amp; type:</para>\n"
        '<screen>notes --title="List"</screen></article>',
        ["When You Start", "Open it & type:"],
    ),
    "Mallard": (
        "x.page",
        '<page xmlns="http://projectmallard.org/1.0/">\n<info><desc>Check the spelling.</desc>\n'
        '<mal:credit xmlns:mal="http://projectmallard.org/1.0/" type="translator">\n<mal:name>Lin</mal:name>\n'
        "<mal:years>2009, 2011</mal:years>\n</mal:credit></info>\n<p>Press <cmd>F7</cmd> now.</p></page>",
        ["Check the spelling.", "Press now."],
    ),
    "a name with an initial at the end of a line": (
        "x.txt",
        "They spoke of the invitation of Booker T.\nWashington to dine there. It was new.",
        ["They spoke of the invitation of Booker T. Washington to dine there.", "It was new."],
    ),
    "the footer of a page": (
        "x.html",
        "<main><p>The rules.</p><blockquote><p>Read them.</p><footer>The keeper</footer></blockquote></main>"
        "<footer><p>Made on 6 May</p></footer>",
        ["The rules.", "Read them.", "The keeper"],
    ),
    "links over several lines": (
        "a.md",
        "- [When the page loads\n  faster, **more people\n  stay**](https://example.org/a).\n- [It pays][pay].\n",
        ["When the page loads", "faster, more people stay.", "It pays."],
    ),
}


@pytest.mark.parametrize("name", _CASES)
def test_what_is_prose(name: str) -> None:
    """The sentences of a file are its prose, each line of it one of its own, and no markup."""
    path, text, expected = _CASES[name]
    half, _ = segment_half(whole_file(build_document(text, path)))
    assert [segment.clean.text for segment in half.segments] == expected


def test_the_mark_of_a_note_belongs_to_its_sentence_or_begins_the_note() -> None:
    """A raised figure after a full stop ends the sentence, at the beginning of a line it is the number of a note."""
    text = "The trade grew.¹ The wharf was built.² Ships came.\n¹ See the report.\n² The stone is local.\n"
    segments = segment_half(whole_file(build_document(text, "x.txt")))[0].segments
    assert [segment.clean.text for segment in segments] == [
        "The trade grew.¹",
        "The wharf was built.²",
        "Ships came.",
        "¹ See the report.",
        "² The stone is local.",
    ]
    numbers = [segment.enumerator.value for segment in segments if segment.enumerator]
    assert numbers == [1, 2]
