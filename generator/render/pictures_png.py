"""PNG files whose bytes depend on the picture alone (PNG, third edition, W3C 2025; DEFLATE, RFC 1951).

zlib and its successors compress the same pixels to other bytes from release to release and from processor to processor.
This encoder makes few choices, and always the same ones: 16 colours, each row as its difference from the one above,
runs of one byte as matches at distance one, the fixed code. A card of type takes some 25 KB, on every machine the same.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator, Sequence

Colour = tuple[int, int, int]
COLOURS = 16
_UP = 2
_RUN = re.compile(rb"(?s)(.)\1{3,258}")
"""A byte and three to 258 more of it: the lengths of a match."""
_END = 256
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def encode(pixels: bytes, width: int, palette: Sequence[Colour]) -> bytes:
    """A picture as PNG. `pixels`: one byte each, row by row, the number of a colour of the palette, which has 16.

    Raises `ValueError` where the rows are not whole, their width is odd, or the palette is not of 16 colours.
    """
    if width % 2 or len(pixels) % width or len(palette) != COLOURS:
        raise ValueError("a picture has 16 colours and whole rows of an even width")
    header = struct.pack(">IIBBBBB", width, len(pixels) // width, 4, 3, 0, 0, 0)
    return _SIGNATURE + b"".join((
        _chunk(b"IHDR", header),
        _chunk(b"PLTE", bytes(part for colour in palette for part in colour)),
        _chunk(b"IDAT", deflated(_filtered(_packed(pixels), width // 2))),
        _chunk(b"IEND", b""),
    ))  # fmt: skip


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _packed(pixels: bytes) -> bytes:
    """Two pixels a byte, the left one in its upper half: one sum of long numbers does it for all."""
    left, right = int.from_bytes(pixels[0::2]), int.from_bytes(pixels[1::2])
    return (left << 4 | right).to_bytes(len(pixels) // 2)


def _filtered(data: bytes, stride: int) -> bytes:
    """The rows, each with its filter's number before it, as differences from the row above."""
    rows = bytearray()
    above = bytes(stride)
    for start in range(0, len(data), stride):
        row = data[start : start + stride]
        rows.append(_UP)
        same = row == above
        rows += bytes(stride) if same else bytes((here - there) & 255 for here, there in zip(row, above, strict=True))
        above = row
    return bytes(rows)


def deflated(data: bytes) -> bytes:
    """A zlib stream (RFC 1950) of one block in the fixed code; its only matches are runs of one byte."""
    bits, room = 0b011, 3  # the last block, in the fixed code
    out = bytearray(b"\x78\x01")
    for code, length in _symbols(data):
        bits |= code << room
        room += length
        while room >= 8:
            out.append(bits & 255)
            bits >>= 8
            room -= 8
    if room:
        out.append(bits & 255)
    return bytes(out) + struct.pack(">I", zlib.adler32(data))


def _symbols(data: bytes) -> Iterator[tuple[int, int]]:
    """Bits, the first one lowest, and their number, for each literal and match, and for the end of the block."""
    at = 0
    for run in _RUN.finditer(data):
        yield from (_CODES[byte] for byte in data[at : run.start() + 1])
        yield from _MATCHES[run.end() - run.start() - 1]
        at = run.end()
    yield from (_CODES[byte] for byte in data[at:])
    yield _CODES[_END]


def _fixed(symbol: int) -> tuple[int, int]:
    """The fixed code of a literal or length (RFC 1951, 3.2.6), its first bit lowest, as the stream takes it."""
    if symbol < 144:
        code, length = 0x30 + symbol, 8
    elif symbol < 256:
        code, length = 0x190 + symbol - 144, 9
    elif symbol < 280:
        code, length = symbol - 256, 7
    else:
        code, length = 0xC0 + symbol - 280, 8
    return int(f"{code:0{length}b}"[::-1], 2), length


def _match(length: int) -> tuple[tuple[int, int], ...]:
    """A match of 3 to 258 bytes at distance one: its length, the further bits of that, and the distance's code."""
    if length == 258:
        return _fixed(285), (0, 5)
    # Lengths come in groups of four codes, with one further bit more in each group after the second.
    extra = max(0, (length - 3).bit_length() - 3)
    symbol = 257 + 4 * extra + ((length - 3) >> extra)
    return _fixed(symbol), ((length - 3) & ((1 << extra) - 1), extra), (0, 5)


_CODES = tuple(_fixed(symbol) for symbol in range(286))
_MATCHES = {length: _match(length) for length in range(3, 259)}
