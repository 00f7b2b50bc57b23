"""Valid files made invalid: bytes turned, cut, repeated, hostile pieces, archives repacked."""

import gzip
import io
import tarfile
import zipfile

LARGEST = 2_000_000  # bytes; growth beyond that says nothing new
CANARY = "canary words that stand in a file outside"


def hostile_pieces(outside):
    """Return pieces that an attacker, or a broken program, may write; `outside` is a file."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20}">' for n in range(1, 12))
    file = f'<!ENTITY file SYSTEM "{outside.as_uri()}">'
    remote = '<!ENTITY % remote SYSTEM "http://127.0.0.1:9/x.dtd"> %remote;'
    written = (
        f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}{file}{remote}]>',
        "&e11;",
        "&file;",
        f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{outside.as_uri()}"/>',
        f"<img src='{outside.as_uri()}'><iframe src='http://127.0.0.1:9/'></iframe>",
        "<script>fetch('http://127.0.0.1:9/')</script><meta http-equiv=refresh content=0>",
        "<meta charset='punycode'>",
        "<base href='http://127.0.0.1:9/'>",
        "<div>" * 20_000,
        "<table><tr><td>" * 2_000,
        "<![CDATA[",
        "<!--",
        "]]>",
        "</article>",
        "[" * 50_000,
        '{"a":' * 20_000,
        '{"text": "\\ud83d\\u0000"}\n',
        "1e999999, NaN, -Infinity",
        "9" * 5_000,
        '"' * 9_999,
        "," * 9_999,
        "\t" * 50_000,
        " " * 100_000,
        "\n" * 100_000,
        "a" * 300_000,
        "a." * 50_000,
        "-\n" * 50_000,
        "=cmd|' /C calc'!A0\n",
        "../../../../etc/passwd",
        "{\\rtf1 " * 3_000,
        "}" * 3_000,
        "\\bin999999999 ",
        "\\u-99999? \\'zz \\ansicpg99999 ",
        f'{{\\field{{\\*\\fldinst INCLUDETEXT "{outside}"}}}}',
        "/OpenAction <</S /JavaScript /JS (app.launchURL('http://127.0.0.1:9/'))>>",
        f"/AA <</O <</S /Launch /F ({outside})>>>>",
        "/Kids [2 0 R 2 0 R] /Prev 0 /Length 999999999 /Count -1",
        "/Filter [/FlateDecode /FlateDecode /ASCIIHexDecode /LZWDecode]",
        "<</Type /ObjStm /N 999999 /First 0>>",
        "Content-Type: multipart/mixed; boundary=a\r\n\r\n" + "--a\r\n" * 5_000,
        "Content-Transfer-Encoding: base64\r\nContent-Type: text/html; charset=hex\r\n",
        "From a@b Fri Jun 16 2023\nX: \n\n" * 500,
        "Content-Length: 99999999999\r\n",
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n",
        "Length: 99999999999999999999 words\nBody\n\nEnd of Document\n",
        "\n                 3 of 99999999999999999999 DOCUMENTS\n",
        "January 99, 99999",
        "2023-02-30",
        "\u202egnp.exe\u2066\u200b\u200d\ufeff",
        "\u0301" * 5_000,
        "\ufeff",
        "ﷺ" * 2_000,
    )
    return (
        *(piece.encode() for piece in written),
        b"\0",
        b"\0" * 70_000,
        b"\xed\xa0\x80",  # half a surrogate pair
        b"\xff\xfe",
        b"\xc3",
        b"\x1f\x8b\x08\0",
        b"PK\x03\x04",
        b"PK\x05\x06" + bytes(18),
        b"\x80" * 500,
        b"\xff\xff\xff\x7f",
        "wide".encode("utf-16"),
    )


def mutated(content, name, others, pieces, chance):
    """Return a file's content after one to four changes, within its archive where it is one."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        inside = _within(name) if chance.random() < 0.6 else None
        if inside is None:
            content = _changed(content, others, pieces, chance)
        else:
            content = inside(content, lambda part: _changed(part, others, pieces, chance), chance)
    return content[:LARGEST]


def _changed(content, others, pieces, chance):
    return chance.choice(CHANGES)(content, others, pieces, chance)


def _cuts(content, chance):
    return sorted(chance.randint(0, len(content)) for _ in range(2))


def _turned(content, others, pieces, chance):
    result = bytearray(content or b"\0")
    for _ in range(chance.choice((1, 3, 10, 50))):
        at = chance.randrange(len(result))
        result[at] = chance.choice((result[at] ^ (1 << chance.randrange(8)), chance.randrange(256)))
    return bytes(result)


def _cut(content, others, pieces, chance):
    return content[: chance.randint(0, len(content))]


def _left_out(content, others, pieces, chance):
    start, end = _cuts(content, chance)
    return content[:start] + content[end:]


def _repeated(content, others, pieces, chance):
    start, end = _cuts(content, chance)
    times = chance.choice((2, 2, 10, 1_000))
    most = max(2, LARGEST // max(1, end - start))
    return content[:start] + content[start:end] * min(times, most) + content[end:]


def _put_in(content, others, pieces, chance):
    at = chance.randint(0, len(content))
    return content[:at] + chance.choice(pieces) + content[at:]


def _put_in_at_a_tag(content, others, pieces, chance):
    marks = [at for at, byte in enumerate(content[:50_000]) if byte in b"<>{}\n/"]
    at = chance.choice(marks or [0])
    return content[:at] + chance.choice(pieces) + content[at:]


def _spliced(content, others, pieces, chance):
    other = chance.choice(others)
    return content[: chance.randint(0, len(content))] + other[chance.randint(0, len(other)) :]


CHANGES = (_turned, _cut, _left_out, _repeated, _put_in, _put_in, _put_in_at_a_tag, _spliced)


def _within(name):
    """Return what changes a part of an archive and packs it again, else nothing."""
    if name.endswith((".docx", ".xlsx", ".zip")):
        return _in_zip
    if name.endswith(".tar.gz"):
        return lambda content, change, chance: _in_gzip(
            content, lambda part: _in_tar(part, change, chance), chance
        )
    if name.endswith(".gz"):
        return _in_gzip
    return _in_tar if name.endswith(".tar") else None


def _in_zip(content, change, chance):
    result = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as source:
            members = {name: source.read(name) for name in source.namelist()}
    except Exception:  # changed before so that it cannot be opened
        return change(content)
    chosen = chance.choice(sorted(members) or [""])
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name, held in members.items():
            changed = change(held)[:LARGEST] if name == chosen else held
            renamed = change(name.encode()).decode("utf-8", "replace")[:999] or "unnamed"
            kept = renamed if chance.random() < 0.02 else name
            kept = kept.partition("\0")[0] or "unnamed"  # where zipfile would end it
            target.writestr(kept, changed)
    return result.getvalue()


def _in_gzip(content, change, chance):
    try:
        held = gzip.decompress(content)
    except Exception:  # as above
        return change(content)
    return gzip.compress(change(held)[:LARGEST], 1, mtime=0)


def _in_tar(content, change, chance):
    result = io.BytesIO()
    kinds = (tarfile.REGTYPE,) * 20 + (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE)
    try:
        with tarfile.open(fileobj=io.BytesIO(content)) as source:
            members = [(one.name, source.extractfile(one).read()) for one in source]
    except Exception:  # as above
        return change(content)
    with tarfile.open(fileobj=result, mode="w") as target:
        for name, held in members:
            changed = change(held)[:LARGEST]
            info = tarfile.TarInfo(change(name.encode()).decode("utf-8", "replace")[:200])
            info.name = info.name if chance.random() < 0.1 else name
            info.type, info.size, info.linkname = chance.choice(kinds), len(changed), "/etc/passwd"
            target.addfile(info, io.BytesIO(changed))
    return result.getvalue()
